import type { Activity, AmountPeriod, BrokenRule, ChecklistItem, OpportunityKind, RegistrationForm, Wish } from '../api/contracts';

/** The form as it stands on screen: every field has a value, an empty one when nothing was entered. */
export interface Entries {
  readonly customerName: string;
  readonly customerDomain: string;
  readonly customerCountry: string;
  readonly customerDuns: string;
  readonly title: string;
  readonly products: readonly string[];
  readonly amount: number | null;
  readonly currency: string;
  readonly period: AmountPeriod;
  readonly expectedClose: string;
  readonly kind: OpportunityKind | null;
  readonly leadSource: string;
  readonly foundOn: string;
  readonly evidence: string;
  readonly wishes: Readonly<Record<string, { readonly wish?: Wish | undefined; readonly note: string }>>;
  readonly corrects?: string | undefined;
}

export type Field = Exclude<keyof Entries, 'wishes' | 'corrects'> | 'checklist';

export const blank: Entries = {
  customerName: '',
  customerDomain: '',
  customerCountry: '',
  customerDuns: '',
  title: '',
  products: [],
  amount: null,
  currency: 'EUR',
  period: 'total',
  expectedClose: '',
  kind: null,
  leadSource: '',
  foundOn: '',
  evidence: '',
  wishes: {},
};

const some = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());

/** What the server gets: nothing for what was not entered. */
export function toForm(entries: Entries): RegistrationForm {
  const checklist = Object.entries(entries.wishes).flatMap(([activity, { wish, note }]): ChecklistItem[] =>
    wish ? [{ activity, wish, note: some(note) }] : [],
  );
  return {
    customerName: some(entries.customerName),
    customerDomain: some(entries.customerDomain),
    customerCountry: some(entries.customerCountry),
    customerDuns: some(entries.customerDuns.replaceAll(/[\s-]/g, '')),
    title: some(entries.title),
    products: entries.products.length > 0 ? entries.products : undefined,
    amount: entries.amount ?? undefined,
    currency: some(entries.currency),
    period: entries.period,
    expectedClose: some(entries.expectedClose),
    kind: entries.kind ?? undefined,
    leadSource: some(entries.leadSource),
    foundOn: some(entries.foundOn),
    evidence: some(entries.evidence),
    checklist: checklist.length > 0 ? checklist : undefined,
    corrects: entries.corrects,
  };
}

export function fromForm(form: RegistrationForm): Entries {
  return {
    customerName: form.customerName ?? '',
    customerDomain: form.customerDomain ?? '',
    customerCountry: form.customerCountry ?? '',
    customerDuns: form.customerDuns ?? '',
    title: form.title ?? '',
    products: form.products ?? [],
    amount: form.amount ?? null,
    currency: form.currency ?? blank.currency,
    period: form.period ?? blank.period,
    expectedClose: form.expectedClose ?? '',
    kind: form.kind ?? null,
    leadSource: form.leadSource ?? '',
    foundOn: form.foundOn ?? '',
    evidence: form.evidence ?? '',
    wishes: Object.fromEntries((form.checklist ?? []).map(({ activity, wish, note }) => [activity, { wish, note: note ?? '' }])),
    corrects: form.corrects,
  };
}

/** The ten required entries, by section. An entry of two fields counts when both are there. */
export const sections = {
  customer: ['customerName', 'customerDomain', 'customerCountry'],
  opportunity: ['title', 'products', 'amount', 'expectedClose', 'kind'],
  provenance: ['leadSource'],
  checklist: ['checklist'],
} as const satisfies Record<string, readonly Field[]>;

export type Section = keyof typeof sections;

/** How much of a section is filled in. Whether it is right, the server says. */
export function progress(entries: Entries, section: Section): { readonly done: number; readonly all: number } {
  const fields: readonly Field[] = sections[section];
  return { done: fields.filter((field) => filled(entries, field)).length, all: fields.length };
}

function filled(entries: Entries, field: Field): boolean {
  if (field === 'checklist') return Object.values(entries.wishes).some(({ wish }) => wish !== undefined);
  if (field === 'leadSource') return entries.leadSource.trim() !== '' && entries.foundOn !== '';
  const value = entries[field];
  return Array.isArray(value) ? value.length > 0 : value !== null && String(value).trim() !== '';
}

/** Broken rules by the field they belong beside; those of a checklist row also by its activity. */
export interface Errors {
  readonly fields: Readonly<Partial<Record<Field, readonly BrokenRule[]>>>;
  readonly rows: Readonly<Record<string, readonly BrokenRule[]>>;
  readonly rest: readonly BrokenRule[];
}

export const noErrors: Errors = { fields: {}, rows: {}, rest: [] };

const belongsTo: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(Object.keys(blank).map((field) => [field, field as Field])),
  checklist: 'checklist',
};

/** @param sent the form the rules speak of, whose row numbers they use */
export function placeErrors(rules: readonly BrokenRule[], sent: RegistrationForm): Errors {
  const fields: Partial<Record<Field, BrokenRule[]>> = {};
  const rows: Record<string, BrokenRule[]> = {};
  const rest: BrokenRule[] = [];
  for (const rule of rules) {
    const path = rule.field.replace(/^form\./, '');
    const row = /^checklist\[(\d+)\]/.exec(path)?.[1];
    const activity = row === undefined ? undefined : sent.checklist?.[Number(row)]?.activity;
    const field = belongsTo[path.split(/[.[]/, 1)[0]!];
    if (activity !== undefined) (rows[activity] ??= []).push(rule);
    else if (field) (fields[field] ??= []).push(rule);
    else rest.push(rule);
  }
  return { fields, rows, rest };
}

/** The errors that still stand once these entries have been changed. */
export function standing({ fields, rows, rest }: Errors, changes: Partial<Entries>, before: Entries): Errors {
  const touched = Object.entries(changes.wishes ?? {}).flatMap(([id, now]) => (now === before.wishes[id] ? [] : [id]));
  const names = Object.keys(changes).map((name) => (name === 'wishes' ? 'checklist' : name));
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))),
    rows: Object.fromEntries(Object.entries(rows).filter(([id]) => !touched.includes(id))),
    rest,
  };
}

export const errorCount = ({ fields, rows, rest }: Errors): number =>
  Object.values(fields).flat().length + Object.values(rows).flat().length + rest.length;

/** Whether the programme lets a partner say they will do it. */
export const partnerMay = (activity: Activity): boolean => activity.eligible.includes('partner');
