import { text } from '../../text';
import { asList, isMembers, type Json, type Members, nameOf, type Schema, type SectionName, sections } from './schema';

/** A broken rule and its place in the document. */
export interface FaultAt {
  readonly code: string;
  readonly field: string;
  readonly text: string;
}

/** Whether a place is this one or inside it: `reviewers[1].name` is inside `reviewers[1]` and not inside `reviewers[10]`. */
export const isWithin = (place: string, around: string): boolean => place === around || (place.startsWith(around) && '.['.includes(place.charAt(around.length)));

/** The places, innermost first, that a place is inside of, beginning with itself. */
export function placesAround(place: string): readonly string[] {
  const end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
  return end <= 0 ? [place] : [place, ...placesAround(place.slice(0, end))];
}

/** The part of the editor that shows a place; what no part shows can only be mended in the JSON. */
export function sectionOf(place: string): SectionName | 'json' {
  const [member] = place.split(/[.[]/, 1);
  return (Object.keys(sections) as SectionName[]).find((name) => (sections[name] as readonly string[]).includes(member ?? '')) ?? 'json';
}

/** The id of the field or group that shows a place. */
export const fieldId = (place: string): string => `policy-field-${place}`;

/** What a place is called on screen, from the outside in: "Activities › Demonstration › Name". What is not known keeps its name in the document. */
export function whereIs(schema: Schema, document: Members, place: string): string {
  const names: string[] = [];
  let shape: Schema | undefined = schema;
  let value: Json | undefined = document;
  for (const step of place.split(/[.[]/).filter((one) => one !== '')) {
    if (step.endsWith(']')) {
      const index = Number.parseInt(step, 10);
      const list: Schema | undefined = shape;
      shape = list?.items;
      value = asList(value)[index];
      const named: string = value === undefined ? '' : nameOf(list?.['x-key'], value);
      names.push(named || text.policy.editor.nth(shape?.title ?? '', index + 1));
    } else {
      shape = shape?.properties?.[step];
      value = isMembers(value) ? value[step] : undefined;
      names.push(shape?.title ?? step);
    }
  }
  return names.join(' › ');
}

export function byPlace(rules: readonly FaultAt[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { field, text: said } of rules) places.set(field, places.has(field) ? `${places.get(field)} ${said}` : said);
  return places;
}
