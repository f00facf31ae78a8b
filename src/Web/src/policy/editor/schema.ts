import type { CaseType } from '../../api/contracts';
import { text } from '../../text';

const disputeTypes: readonly CaseType[] = ['leadOwnership', 'territory', 'pricing', 'activityNotDone', 'marketingCommitment', 'quality', 'intellectualProperty', 'revenueShortfall', 'other'];

/** The part of JSON Schema that the published schema of a policy uses. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly (string | null)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly 'x-kind'?: string;
  readonly 'x-key'?: string;
}

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };
export type Members = { readonly [name: string]: Json | undefined };

export const isMembers = (value: Json | undefined): value is Members => typeof value === 'object' && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const asList = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
export const asText = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** The parts of the editor and the members each of them holds. */
export const sections = {
  programme: ['name'],
  calendar: ['calendar'],
  clocks: ['clocks', 'lapseOpensDispute'],
  people: ['reviewers', 'manager', 'directSales'],
  activities: ['activities', 'carveOuts'],
  review: ['review'],
  protection: ['protection'],
  territories: ['territories', 'partnerTerritories', 'exclusivities'],
  overlaps: ['overlaps', 'playbooks'],
  authority: ['authority'],
  disputes: ['stages', 'cases', 'neutrals', 'decisions', 'remedies', 'triggers'],
  reminders: ['notifications'],
  amendments: ['amendments'],
} as const;

export type SectionName = keyof typeof sections;

/** What is fixed by the server and not written by hand. */
export const given: readonly string[] = ['tenant', 'version'];

/** Places of this shape's values that have to be there and are not. */
export function missing(schema: Schema, value: Json | undefined, path: string): readonly string[] {
  if (schema.type === 'array') return asList(value).flatMap((item, index) => missing(schema.items ?? {}, item, `${path}[${index}]`));
  if (schema.type !== 'object' || !isMembers(value)) return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const place = path === '' ? name : `${path}.${name}`;
    if (value[name] !== undefined) return missing(inner, value[name], place);
    return (schema.required ?? []).includes(name) && !given.includes(place) ? [place] : [];
  });
}

/** What a place of the document is called. */
export function titleAt(schema: Schema, path: string): string {
  const steps = path.split(/[.[]/);
  const end = steps.reduce<Schema | undefined>((at, step) => (step.endsWith(']') ? at?.items : at?.properties?.[step]), schema);
  return end?.title ?? path;
}

/** An empty thing of this shape, to be filled in. */
export function blank(schema: Schema): Json {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, blank(schema.properties?.[name] ?? {})]));
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    default:
      return schema.enum?.[0] ?? '';
  }
}

/** What an item of a list is called: its name, or what tells it from the others. */
export function nameOf(key: string | undefined, value: Json): string {
  if (!isMembers(value)) return asText(value);
  const named = asText(value['name']) || asText(value['title']) || asText(value['text']);
  if (named) return named;
  return (key ?? '')
    .split(',')
    .map((part) => asText(value[part]))
    .filter((part) => part !== '')
    .join(', ');
}

/** What the document names, for members that refer to it. */
export function references(document: Members): Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> {
  const people = [
    ...asList(document['reviewers']),
    ...(document['manager'] === undefined ? [] : [document['manager']]),
    ...asList(isMembers(document['directSales']) ? document['directSales']['members'] : undefined),
    ...asList(isMembers(document['amendments']) ? document['amendments']['approvers'] : undefined),
    ...asList(isMembers(document['neutrals']) ? document['neutrals']['mediators'] : undefined),
    ...asList(isMembers(document['neutrals']) ? document['neutrals']['committee'] : undefined),
  ];
  return {
    activity: options(asList(document['activities']), 'id', 'name'),
    territory: options(asList(document['territories']), 'id', 'name'),
    remedy: options(asList(document['remedies']), 'id', 'text'),
    person: options(people, 'person', 'name'),
    disputeType: disputeTypes.map((value) => ({ value, label: text.policy.disputeTypes[value] })),
  };
}

function options(items: readonly Json[], value: string, label: string) {
  const found = new Map<string, string>();
  for (const item of items) {
    if (isMembers(item) && asText(item[value]) !== '' && !found.has(asText(item[value]))) found.set(asText(item[value]), asText(item[label]) || asText(item[value]));
  }
  return [...found].map(([key, name]) => ({ value: key, label: name }));
}
