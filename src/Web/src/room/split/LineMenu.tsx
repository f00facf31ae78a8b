import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconHelpCircle, IconLock, IconLockOff, IconLockOpen, IconX } from '@tabler/icons-react';
import { text } from '../../text';
import { MenuAct } from '../acts/MenuAct';
import { isClosed, possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import type { Row } from './rows';

const words = text.room.line;

/** What can be said about one line apart from changing it. Each says who will see it before it is pressed. */
export function LineMenu({ row }: { readonly row: Row }) {
  const { view, side, names, acting, online, ui } = useDesk();
  const { id, name } = row.activity;
  const { openOffer, openHash } = view.standing;
  const tentative = possible(view.standing, 'markTentative');
  const firm = possible(view.standing, 'markFirm');
  const ask = possible(view.standing, 'ask');
  if (side === undefined || isClosed(view.standing) || !(tentative.offered || firm.offered || ask.offered)) return null;

  const settled = row.standing?.tentativeFor.includes(side) ?? false;
  const isFirm = row.standing?.firm.includes(side) ?? false;
  const fixed = row.frozen ? text.room.frozen.carried : row.decided ? text.room.decided.marks : undefined;
  const canMark = fixed === undefined && tentative.now && online && openOffer !== undefined && openHash !== undefined && row.line !== undefined;
  const mark = () => {
    if (openOffer === undefined || openHash === undefined) return;
    void acting.act({ type: 'markTentative', offer: { number: openOffer, hash: openHash }, activities: [id], on: !settled });
  };
  const setFirm = (on: boolean, open: boolean) => void acting.act({ type: 'markFirm', activity: id, on, open });
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" width={290} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={text.room.split.more(name)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tentative.offered && (
          <MenuAct icon={settled ? IconX : IconCheck} label={settled ? words.unsettle : words.settle} hint={fixed ?? tentative.why ?? words.firmOpenHint} can={canMark} onClick={mark} />
        )}
        {firm.offered && !isFirm && fixed === undefined && (
          <>
            <MenuAct icon={IconLock} label={words.firmPrivate} hint={firm.why ?? words.firmPrivateHint(names.party(side))} can={firm.now && online} onClick={() => setFirm(true, false)} />
            <MenuAct icon={IconLockOpen} label={words.firmOpen} hint={firm.why ?? words.firmOpenHint} can={firm.now && online} onClick={() => setFirm(true, true)} />
          </>
        )}
        {firm.offered && isFirm && (
          <MenuAct icon={IconLockOff} label={words.firmOff} hint={firm.why} can={firm.now && online} onClick={() => setFirm(false, row.firm === 'open')} />
        )}
        {ask.offered && <MenuAct icon={IconHelpCircle} label={words.ask} hint={ask.why} can={ask.now} onClick={() => ui.compose('ask', { activity: id })} />}
      </Menu.Dropdown>
    </Menu>
  );
}
