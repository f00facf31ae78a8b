import type { CaseSubject, CreditShare, OutcomeTerms } from '../../api/contracts';

/** What somebody is writing, as it stands on screen: a disputed activity nobody decides yet has an empty owner. */
export interface LineEntries {
  readonly activity: string;
  /** A side, `shared`, or empty. */
  readonly owner: string;
  readonly shares: Readonly<Record<string, number>>;
  readonly note: string;
}

export interface RemedyEntries {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly cure: number;
  readonly sunset: string;
  readonly review: string;
  readonly activity: string;
  /** Ids of the programme's remedies: the one this follows, and the one that starts when it is missed. A draft kept by an older version has neither. */
  readonly rule?: string;
  readonly ifMissed?: string;
}

export interface OutcomeEntries {
  readonly lines: readonly LineEntries[];
  readonly remedies: readonly RemedyEntries[];
}

export const shared = '(shared)';

export const blankOutcome = ({ activities }: CaseSubject): OutcomeEntries => ({
  lines: activities.map((activity) => ({ activity, owner: '', shares: {}, note: '' })),
  remedies: [],
});

export const blankRemedy: RemedyEntries = { text: '', owner: '', due: '', cure: 5, sunset: '', review: '', activity: '', rule: '', ifMissed: '' };

/** The entries that would give these terms, to start another version from. */
export function entriesOf(terms: OutcomeTerms, subject: CaseSubject): OutcomeEntries {
  return {
    lines: blankOutcome(subject).lines.map((blank) => {
      const line = terms.lines.find((one) => one.activity === blank.activity);
      if (!line) return blank;
      return { ...blank, owner: line.owner ?? shared, shares: Object.fromEntries((line.shares ?? []).map((share) => [share.party, share.percent])), note: line.note ?? '' };
    }),
    remedies: terms.remedies.map((remedy) => ({
      text: remedy.text,
      owner: remedy.owner,
      due: remedy.due,
      cure: remedy.cure,
      sunset: remedy.sunset,
      review: remedy.review ?? '',
      activity: remedy.activity ?? '',
      rule: remedy.rule ?? '',
      ifMissed: remedy.ifMissed ?? '',
    })),
  };
}

/** What is sent. Lines nobody decides are left out, which moves the numbers of the rest: `places` leads back to the screen. */
export function termsOf({ lines, remedies }: OutcomeEntries): { readonly terms: OutcomeTerms; readonly places: readonly number[] } {
  const chosen = lines.map((line, place) => ({ line, place })).filter(({ line }) => line.owner !== '');
  const sharesOf = (shares: LineEntries['shares']): readonly CreditShare[] => Object.entries(shares).filter(([, percent]) => percent > 0).map(([party, percent]) => ({ party, percent }));
  return {
    terms: {
      lines: chosen.map(({ line }) => ({
        activity: line.activity,
        ...(line.owner === shared ? { shares: sharesOf(line.shares) } : { owner: line.owner }),
        note: line.note.trim() || undefined,
      })),
      remedies: remedies.map((remedy) => ({
        text: remedy.text.trim(),
        owner: remedy.owner,
        due: remedy.due,
        cure: remedy.cure,
        sunset: remedy.sunset,
        review: remedy.review || undefined,
        rule: remedy.rule || undefined,
        activity: remedy.activity || undefined,
        ifMissed: remedy.ifMissed || undefined,
      })),
    },
    places: chosen.map(({ place }) => place),
  };
}

const lineParts = ['', '.activity', '.owner', '.shares', '.note', ...Array.from({ length: 8 }, (_, i) => [`.shares[${i}]`, `.shares[${i}].percent`, `.shares[${i}].party`]).flat()];
const remedyParts = ['', '.text', '.owner', '.due', '.cure', '.sunset', '.review', '.activity', '.rule', '.ifMissed'];

/** The fields of an outcome as the server names them. */
export function outcomeFields({ terms }: { readonly terms: OutcomeTerms }): readonly string[] {
  return [
    ...terms.lines.flatMap((_, place) => lineParts.map((part) => `terms.lines[${place}]${part}`)),
    ...terms.remedies.flatMap((_, place) => remedyParts.map((part) => `terms.remedies[${place}]${part}`)),
  ];
}

/** Everything that is wrong with the line at this place on screen. */
export function lineErrors(at: (field: string) => string | undefined, places: readonly number[], place: number): string | undefined {
  const sent = places.indexOf(place);
  if (sent < 0) return undefined;
  const found = lineParts.map((part) => at(`terms.lines[${sent}]${part}`)).filter((one) => one !== undefined);
  return found.length > 0 ? found.join(' ') : undefined;
}

/** Days the server could not even read, by the field they are about. */
export function missingDays({ remedies }: OutcomeEntries): ReadonlySet<string> {
  return new Set(remedies.flatMap((remedy, place) => (['due', 'sunset'] as const).filter((name) => remedy[name] === '').map((name) => `terms.remedies[${place}].${name}`)));
}
