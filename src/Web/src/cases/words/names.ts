import type { CaseView, Programme } from '../../api/contracts';
import { text } from '../../text';
import { list } from '../../text/format';

/** Turns the ids of a case into the names people use. An id nobody knows is shown as it is. */
export interface CaseNames {
  readonly side: (id: string | undefined) => string;
  readonly sides: (ids: readonly string[]) => string;
  readonly activity: (id: string) => string;
  readonly activities: (ids: readonly string[]) => string;
  /** "You", or the name with its side. */
  readonly who: (event: { readonly person: string; readonly name: string; readonly side?: string | undefined; readonly party?: string | undefined }) => string;
  readonly person: (id: string) => string;
  /** The words of a remedy of the programme. */
  readonly remedy: (id: string) => string;
}

export function caseNames(view: Pick<CaseView, 'sides' | 'seats'>, policy: Pick<Programme, 'activities' | 'remedies'> | undefined, reader: string): CaseNames {
  const words = text.room.events;
  const sides = new Map(view.sides.map((one) => [one.id, one.name]));
  const people = new Map([...view.sides.flatMap((one) => one.members), ...view.seats].map((one) => [one.person, one.name]));
  const catalogue = new Map(policy?.activities.map((activity) => [activity.id, activity.name]));
  const side = (id: string | undefined) => (id === undefined ? text.room.split.shared : (sides.get(id) ?? id));
  const activity = (id: string) => catalogue.get(id) ?? id;
  return {
    side,
    sides: (ids) => list(ids.map(side)),
    activity,
    activities: (ids) => list(ids.map(activity)),
    who: (event) => {
      if (event.person === reader) return words.you;
      const of = event.side ?? event.party;
      return of === undefined ? event.name : words.of(event.name, side(of));
    },
    person: (id) => people.get(id) ?? id,
    remedy: (id) => policy?.remedies.find((one) => one.id === id)?.text ?? id,
  };
}
