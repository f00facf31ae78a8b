import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text';
import { serverNow } from '../../time/serverTime';
import { WeighedNote } from '../approvals/WeighedNote';
import { closedBecause } from '../foot/closedBecause';
import { CreditBar } from '../credit/CreditBar';
import { useDesk } from '../state/RoomContext';
import { isOwnAgain } from '../head/turn';
import { ActButtons } from './ActButtons';
import { Dialog } from '../../ui/Dialog';
import { openRef } from './specs';

const words = text.room.act.accept;

/** Accepting names exactly the offer that was on screen when the question was opened, whatever arrives meanwhile. */
export function AcceptDialog({ close }: { readonly close: () => void }) {
  const { view, offers, names, desk, acting, online } = useDesk();
  const [offer] = useState(() => openRef(view.standing));
  const shown = offers.find((one) => one.number === offer?.number);
  if (!offer || !shown) return null;
  if (view.standing.openHash !== offer.hash && !acting.busy.has('accept')) return <Overtaken offer={offer.number} close={close} />;
  const own = isOwnAgain(view);
  const required = view.parties.filter((party) => party.required).map((party) => party.id);
  const go = async () => {
    if (await acting.act({ type: 'accept', offer })) close();
  };
  return (
    <Dialog title={own ? words.titleOwn(offer.number) : words.title(offer.number)} close={close}>
      <Stack gap="sm">
        <Text size="sm">{own ? words.bodyOwn(names.parties(required)) : words.body(names.parties(required))}</Text>
        <CreditBar shares={shown.terms.credit} label={text.room.credit.title} />
        <WeighedNote terms={shown.terms} act="accept" />
        {desk.changes > 0 && <Text size="sm">{words.draftStays(desk.changes)}</Text>}
        <ActButtons go={go} label={own ? words.goOwn(offer.number) : words.go(offer.number)} close={close} busy={acting.busy.has('accept')} disabled={!online} />
      </Stack>
    </Dialog>
  );
}

/** The offer left the table while the question was on screen. */
function Overtaken({ offer, close }: { readonly offer: number; readonly close: () => void }) {
  const { events, view, names, ui } = useDesk();
  const closed = closedBecause(offer, events, view.open, names, serverNow());
  const now = closed?.now;
  return (
    <Dialog title={text.room.problem.stale(offer, closed?.sentence ?? '')} close={close}>
      <Stack gap="sm">
        <Text size="sm">{text.room.problem.staleDraft}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {text.room.compare.close}
          </Button>
          {now !== undefined && (
            <Button data-autofocus onClick={() => ui.open({ kind: 'compare', before: offer, after: now })}>
              {text.room.problem.lookChanged}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
