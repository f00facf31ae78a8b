import { Button, Menu } from '@mantine/core';
import { IconDots, IconGavel } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { text } from '../../text';
import { MenuAct } from '../acts/MenuAct';
import { actNamed, isSpecAct, reviewActs } from '../acts/specs';
import { isAgreed } from '../state/offers';
import { isOthers, possible, whyText } from '../state/possible';
import { useDesk } from '../state/RoomContext';
import classes from './Foot.module.css';
import { NewOfferAct } from './NewOfferAct';

/** Everything else that can be done, in the server's order, with the reason where it cannot be done now. */
export function MoreActs() {
  const { view, online, ui, reader, side } = useDesk();
  const [, go] = useLocation();
  // The review's acts have their place beside the review; here they only appear when they can be done.
  // The channel manager has nobody to call but themselves.
  const acts = view.standing.acts.filter(
    ({ act, why }) => isSpecAct(act) && !isOthers(why) && (why === undefined || !reviewActs.has(act)) && !(act === 'callManager' && reader === 'manager'),
  );
  const reopens = isAgreed(view) && possible(view.standing, 'makeOffer').offered;
  // A dispute needs somebody to disagree with.
  const disputes = side !== undefined && view.registration !== undefined && view.parties.length > 1;
  if (acts.length === 0 && !reopens && !disputes) return null;
  return (
    <Menu withInitialFocusPlaceholder={false} position="top-end" width={320} withinPortal shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />} className={classes.short}>
          {text.room.foot.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: 'auto' }}>
        {reopens && <NewOfferAct />}
        {acts.map(({ act, why }) => (
          <MenuAct
            key={act}
            label={actNamed(act)}
            hint={why === undefined ? undefined : whyText(why, view.standing)}
            can={online && why === undefined}
            onClick={() => ui.open({ kind: 'act', act })}
          />
        ))}
        {disputes && <MenuAct label={text.cases.besideDeal.act} hint={text.cases.besideDeal.actHint} icon={IconGavel} can onClick={() => go(`/deals/${view.id}/dispute`)} />}
      </Menu.Dropdown>
    </Menu>
  );
}
