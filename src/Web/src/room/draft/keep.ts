import type { Draft } from './draft';

/** Drafts stay in this browser, one per person and deal: two people who share a browser never see each other's. */
export const draftKey = (person: string, deal: string) => `negotiation.draft.${person}.${deal}`;

export function keep(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // A full or forbidden store loses the copy for the next visit, not the draft on screen.
  }
}

export function kept(key: string): Draft | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Draft>;
  return (
    typeof draft.base === 'number' &&
    typeof draft.note === 'string' &&
    Array.isArray(draft.clashes) &&
    [draft.from, draft.terms].every((terms) => Array.isArray(terms?.lines) && Array.isArray(terms.credit))
  );
}
