import { text } from '../../text';
import { MenuAct } from '../acts/MenuAct';
import { possible } from '../state/possible';
import { useDesk } from '../state/RoomContext';

const words = text.room.foot;

/** Opening an agreement again by a new offer: possible, but not what the foot puts first. */
export function NewOfferAct() {
  const { view, desk, online, ui } = useDesk();
  const { now, why } = possible(view.standing, 'makeOffer');
  return (
    <MenuAct
      label={words.newOffer}
      hint={why ?? (desk.changes === 0 ? words.newOfferFirst : words.newOfferHint)}
      can={online && now && desk.changes > 0}
      onClick={() => ui.open({ kind: 'counter' })}
    />
  );
}
