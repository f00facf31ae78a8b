import { Modal, Stack, Text } from '@mantine/core';
import { text } from '../../text';
import { CreditBar } from '../split/CreditBar';
import { useDesk } from '../state/RoomContext';
import { ActButtons } from './ActButtons';
import { openRef } from './specs';

const words = text.room.act.accept;

/** Accepting names exactly the offer that was on screen when the button was pressed. */
export function AcceptDialog({ close }: { readonly close: () => void }) {
  const { view, names, desk, acting, online } = useDesk();
  const offer = openRef(view.standing);
  if (!offer || !view.open) return <Gone close={close} />;
  const required = view.parties.filter((party) => party.required).map((party) => party.id);
  const go = async () => {
    if (await acting.act({ type: 'accept', offer })) close();
  };
  return (
    <Modal opened onClose={close} title={words.title(offer.number)} closeButtonProps={{ 'aria-label': text.room.act.cancel }}>
      <Stack gap="sm">
        <Text size="sm">{words.body(names.parties(required))}</Text>
        <CreditBar shares={view.open.terms.credit} label={text.room.credit.title} />
        {desk.changes > 0 && <Text size="sm">{words.draftStays(desk.changes)}</Text>}
        <ActButtons go={go} label={words.go(offer.number)} close={close} busy={acting.busy.has('accept')} disabled={!online} />
      </Stack>
    </Modal>
  );
}

/** The offer was taken off the table while the question was on screen. */
function Gone({ close }: { readonly close: () => void }) {
  return (
    <Modal opened onClose={close} title={text.room.standing.nothingOnTable} closeButtonProps={{ 'aria-label': text.room.act.cancel }}>
      <Text size="sm">{text.room.standing.either}</Text>
    </Modal>
  );
}
