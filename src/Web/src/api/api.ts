import type {
  Absence,
  AbsenceForm,
  AmendmentPage,
  AmendmentView,
  AuthorityCheck,
  BulkJob,
  BulkOrder,
  BulkPreview,
  ChannelMapSheet,
  Command,
  DealOutlook,
  DealView,
  EndedDisclosure,
  HandoverJob,
  HandoverOrder,
  HandoverPreview,
  KnownPartner,
  NeutralEntry,
  NeutralView,
  NewDisclosure,
  OverlapCommand,
  OverlapList,
  OverlapSheet,
  PolicyCheck,
  PolicyComparison,
  PolicyShelf,
  PolicyVersionPage,
  Programme,
  RegistrationForm,
  RegistrationOutlook,
  RosterView,
  RulesPage,
  SourceFormat,
  TableImport,
  Terms,
  WorkBoard,
} from './contracts';
import { download, http } from './http';
import type { AgreementDocument, AmendmentDraft, Config, Created, DealPage, EventPage, FileKept, ImportJob, Me, Persona, SendAnswer } from './wire';

const person = (id: string) => `/people/${encodeURIComponent(id)}`;
const amendment = (id: string) => `/policies/amendments/${encodeURIComponent(id)}`;
const deal = (id: string) => `/deals/${encodeURIComponent(id)}`;

const inForm = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
};

/** Every address of the gateway the web app uses. */
export const api = {
  config: () => http<Config>('/config', { anonymous: true }),
  personas: () => http<readonly Persona[]>('/demo/personas', { anonymous: true }),
  demoSignIn: (persona: string) =>
    http<{ readonly token: string }>('/demo/sign-in', { method: 'POST', body: { persona }, anonymous: true }),

  me: () => http<Me>('/me'),
  policy: (version?: number) => http<Programme>(version === undefined ? '/policy' : `/policy/${version}`),

  outlook: (query: URLSearchParams, signal?: AbortSignal) => http<RegistrationOutlook>(`/registration-outlook?${query}`, { signal }),
  dealOutlook: (id: string, signal?: AbortSignal) => http<DealOutlook>(`${deal(id)}/outlook`, { signal }),
  away: (signal?: AbortSignal) => http<readonly Absence[]>('/people/away', { signal }),
  setAway: (id: string, form: AbsenceForm) => http<void>(`${person(id)}/absence`, { method: 'PUT', body: form }),
  setBack: (id: string) => http<void>(`${person(id)}/absence`, { method: 'DELETE' }),
  handoverPreview: (id: string, signal?: AbortSignal) => http<HandoverPreview>(`${person(id)}/handover`, { signal }),
  handover: (id: string, order: HandoverOrder, key: string) => http<HandoverJob>(`${person(id)}/handover`, { method: 'POST', body: order, key }),
  handoverJob: (id: string) => http<HandoverJob>(`/handovers/${encodeURIComponent(id)}`),
  policies: () => http<PolicyShelf>('/policies'),
  policySchema: () => http<unknown>('/policies/schema'),
  policyVersion: (version: number) => http<PolicyVersionPage>(`/policies/${version}`),
  rules: (version: number) => http<RulesPage>(`/policies/${version}/summary`),
  comparePolicies: (from: number, to: number) => http<PolicyComparison>(`/policies/compare?from=${from}&to=${to}`),
  checkPolicy: (policy: unknown, signal?: AbortSignal) => http<PolicyCheck>('/policies/check', { method: 'POST', body: { policy }, signal }),
  amendment: (id: string) => http<AmendmentPage>(amendment(id)),
  saveAmendment: (id: string | undefined, draft: AmendmentDraft, key: string) =>
    http<AmendmentView>(id === undefined ? '/policies/amendments' : amendment(id), { method: 'POST', body: draft, key }),
  amend: (id: string, act: 'propose' | 'approve' | 'reject' | 'withdraw' | 'recall', document: string, key: string, reason?: string) =>
    http<AmendmentView>(`${amendment(id)}/${act}`, { method: 'POST', body: { document, reason }, key }),

  work: (signal?: AbortSignal) => http<WorkBoard>('/work', { signal }),
  bulkPreview: (order: BulkOrder, signal?: AbortSignal) => http<BulkPreview>('/deals/bulk/preview', { method: 'POST', body: order, signal }),
  bulk: (order: BulkOrder, key: string) => http<BulkJob>('/deals/bulk', { method: 'POST', body: order, key }),
  bulkJob: (id: string) => http<BulkJob>(`/bulk/${encodeURIComponent(id)}`),

  deals: (query: URLSearchParams, signal?: AbortSignal) => http<DealPage>(`/deals?${query}`, { signal }),
  register: (form: RegistrationForm, submit: boolean, key: string) =>
    http<Created>('/deals', { method: 'POST', body: { form, submit }, key }),
  deal: (id: string, signal?: AbortSignal) => http<DealView>(deal(id), { signal }),
  events: (id: string, after: number, take = 200) => http<EventPage>(`${deal(id)}/events?after=${after}&take=${take}`),
  /** What of these terms the reader may not promise alone. Nothing is kept of the question. */
  authorityCheck: (id: string, terms: Terms, signal?: AbortSignal) => http<AuthorityCheck>(`${deal(id)}/authority-check`, { method: 'POST', body: terms, signal }),
  command: (id: string, command: Command, key: string, ifMatch?: number) =>
    http<SendAnswer>(`${deal(id)}/commands`, { method: 'POST', body: command, key, ifMatch }),
  /** What the browser takes the file for is not sent: the server looks for itself. */
  attachFile: (id: string, file: File, key: string) =>
    http<FileKept>(`${deal(id)}/files`, {
      method: 'POST',
      raw: file,
      key,
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
    }),
  file: (id: string, sha256: string) => download(`${deal(id)}/files/${encodeURIComponent(sha256)}`),
  agreement: (id: string) => http<AgreementDocument>(`${deal(id)}/agreement`),
  verify: (id: string, code: string) =>
    http<{ readonly valid: boolean }>(`${deal(id)}/agreement/verify?code=${encodeURIComponent(code)}`),

  overlaps: (query: URLSearchParams, signal?: AbortSignal) => http<OverlapList>(`/overlaps?${query}`, { signal }),
  overlapsOf: (id: string) => http<OverlapList>(`${deal(id)}/overlaps`),
  overlap: (id: string, signal?: AbortSignal) => http<OverlapSheet>(`/overlaps/${encodeURIComponent(id)}`, { signal }),
  judgeOverlap: (id: string, command: OverlapCommand, key: string, ifMatch: number) =>
    http<OverlapSheet>(`/overlaps/${encodeURIComponent(id)}/commands`, { method: 'POST', body: command, key, ifMatch }),

  channelMap: (query: URLSearchParams, signal?: AbortSignal) => http<ChannelMapSheet>(`/channel-map?${query}`, { signal }),
  channelMapFile: () => download('/channel-map/export.csv'),
  importChannelMap: (file: File, dryRun: boolean) => http<TableImport>(`/channel-map/import?dryRun=${dryRun}`, { method: 'POST', raw: inForm(file) }),
  importOwnOpportunities: (file: File, dryRun: boolean, source: string) =>
    http<TableImport>(`/direct-opportunities/import?dryRun=${dryRun}&source=${encodeURIComponent(source)}`, { method: 'POST', raw: inForm(file) }),

  neutrals: (signal?: AbortSignal) => http<RosterView>('/neutrals', { signal }),
  putNeutral: (id: string, entry: NeutralEntry) => http<NeutralView>(`/neutrals/${encodeURIComponent(id)}`, { method: 'PUT', body: entry }),
  removeNeutral: (id: string) => http<void>(`/neutrals/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  declareTie: (tie: NewDisclosure) => http<NeutralView>('/neutrals/me/disclosures', { method: 'POST', body: tie }),
  endTie: (tie: EndedDisclosure) => http<NeutralView>('/neutrals/me/disclosures/end', { method: 'POST', body: tie }),

  checkImport: (file: File, key: string, partner?: string) => {
    const form = new FormData();
    form.append('file', file, file.name);
    const query = partner === undefined ? '' : `?partner=${encodeURIComponent(partner)}`;
    return http<ImportJob>(`/imports${query}`, { method: 'POST', raw: form, key });
  },
  importPartners: () => http<readonly KnownPartner[]>('/imports/partners'),
  startImport: (id: string, key: string) => http<void>(`/imports/${encodeURIComponent(id)}/start`, { method: 'POST', key }),
  importJob: (id: string) => http<ImportJob>(`/imports/${encodeURIComponent(id)}`),
  importErrors: (id: string) => download(`/imports/${encodeURIComponent(id)}/errors`),
  importResult: (id: string) => download(`/imports/${encodeURIComponent(id)}/result.json`),
  exportDeals: (format: SourceFormat, query: URLSearchParams) => download(`/exports/${format}?${query}`),
  importSample: () => download('/imports/sample.csv'),
};
