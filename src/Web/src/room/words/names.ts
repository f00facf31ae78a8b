import type { DealView, EventView, Programme } from '../../api/contracts';
import { text } from '../../text';
import { list } from '../../text/format';

/** Turns ids into the names people use. An id nobody knows is shown as it is. */
export interface Names {
  /** "You", or the name with its side. */
  readonly who: (event: Pick<EventView, 'person' | 'name' | 'party'>) => string;
  readonly party: (id: string) => string;
  readonly parties: (ids: readonly string[]) => string;
  readonly activity: (id: string) => string;
  readonly activities: (ids: readonly string[]) => string;
  /** The policy calendar's zone, in which days are meant. */
  readonly zone: string;
}

export function namesOf(view: Pick<DealView, 'parties' | 'zone'>, policy: Pick<Programme, 'activities'> | undefined, reader: string): Names {
  const words = text.room.events;
  const parties = new Map(view.parties.map((party) => [party.id, party.name]));
  const catalogue = new Map(policy?.activities.map((activity) => [activity.id, activity.name]));
  const party = (id: string) => parties.get(id) ?? id;
  const activity = (id: string) => catalogue.get(id) ?? id;
  return {
    who: (event) => {
      if (event.person === reader) return words.you;
      return event.party === undefined ? event.name : words.of(event.name, party(event.party));
    },
    party,
    parties: (ids) => list(ids.map(party)),
    activity,
    activities: (ids) => list(ids.map((id) => words.quoted(activity(id)))),
    zone: view.zone,
  };
}
