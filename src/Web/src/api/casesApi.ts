import type { CaseCommand, CaseView, DraftChanges, OpenCase, TalksCommand, TalksDraft, TalksView } from './contracts';
import { download, http } from './http';
import type { AmendmentDrafted, CandidateList, CaseAnswer, CaseEventView, CaseList, CaseOpenedAnswer, EvidenceOf, TalksEvents } from './wireCases';

const one = (id: string) => `/cases/${encodeURIComponent(id)}`;
const room = (id: string) => `${one(id)}/talks`;

/** Disputes and the talks about them. */
export const casesApi = {
  list: (query: URLSearchParams, signal?: AbortSignal) => http<CaseList>(`/cases?${query}`, { signal }),
  ofDeal: (deal: string, signal?: AbortSignal) => http<CaseList>(`/cases?deal=${encodeURIComponent(deal)}`, { signal }),
  open: (body: Omit<OpenCase, 'type'>, key: string) => http<CaseOpenedAnswer>('/cases', { method: 'POST', body, key }),
  get: (id: string, signal?: AbortSignal) => http<CaseView>(one(id), { signal }),
  events: (id: string, since: number, signal?: AbortSignal) => http<readonly CaseEventView[]>(`${one(id)}/events?since=${since}`, { signal }),
  command: (id: string, command: CaseCommand, key: string) => http<CaseAnswer>(`${one(id)}/commands`, { method: 'POST', body: command, key }),
  /** What the browser takes the file for is not sent: the server looks for itself. */
  attach: (id: string, file: File, about: EvidenceOf, key: string) =>
    http<CaseAnswer>(`${one(id)}/evidence?${queryOf(about)}`, {
      method: 'POST',
      raw: file,
      key,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    }),
  file: (id: string, sha256: string) => download(`${one(id)}/files/${encodeURIComponent(sha256)}`),
  candidates: (id: string, signal?: AbortSignal) => http<CandidateList>(`${one(id)}/candidates`, { signal }),
  caseFile: (id: string) => download(`${one(id)}/file`),
  casePaper: (id: string) => download(`${one(id)}/file.html`),
  decision: (id: string) => download(`${one(id)}/decision`),
  amendment: (id: string, body: { readonly postMortem: number }, key: string) => http<AmendmentDrafted>(`${one(id)}/amendment`, { method: 'POST', body, key }),

  talks: (id: string, signal?: AbortSignal) => http<TalksView>(room(id), { signal }),
  talksEvents: (id: string, talksRoom: string, since: number, signal?: AbortSignal) => http<TalksEvents>(`${room(id)}/events?room=${encodeURIComponent(talksRoom)}&since=${since}`, { signal }),
  talksCommand: (id: string, command: TalksCommand, key: string) => http<CaseAnswer>(`${room(id)}/commands`, { method: 'POST', body: command, key }),
  talksDraft: (id: string, number: number, signal?: AbortSignal) => http<TalksDraft>(`${room(id)}/drafts/${number}`, { signal }),
  talksChanges: (id: string, number: number, signal?: AbortSignal) => http<DraftChanges>(`${room(id)}/drafts/${number}/changes`, { signal }),
  calendar: (id: string, meeting: string) => download(`${room(id)}/slots/${encodeURIComponent(meeting)}.ics`),
};

function queryOf({ kind, text, happenedOn }: EvidenceOf): URLSearchParams {
  const query = new URLSearchParams({ kind, text });
  if (happenedOn !== undefined) query.set('happenedOn', happenedOn);
  return query;
}
