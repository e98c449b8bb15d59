import { momentPhrase, type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';
import { type PersonFacts } from '../../../calls/person-facts.js';
import { saveFile } from '../../../ui/files/save-file.js';
import { type TraceTree, type TraceVerdict } from '../../../ui/trace/verify-trace.js';
import { type Draft, officeOfValue, type TicketAction } from '../ticket-actions.js';
import { type TicketFilters } from '../ticket-filters.js';

export type TicketItem = View<'WorkbenchItemView'>;
export type Category = View<'CategoryView'>;

/** A ticket's file and the version it was read at, which every step on it names. */
export interface TicketFile {
  readonly file: View<'TicketFileView'>;
  readonly etag: string;
}

/** Where a ticket lies: its community and its id. */
export interface TicketRef {
  readonly areaId: string;
  readonly ticketId: string;
}

/** A step as it is sent: what, on which version, under the one key of its dialog. */
interface StepToSend extends TicketRef {
  readonly action: TicketAction;
  readonly draft: Draft;
  /** Pictures taken in beforehand, by id. */
  readonly photos: readonly string[];
  readonly ifMatch: string;
  /** The last step the person saw. */
  readonly seenSeq: number;
  readonly key: string;
}

/** Whose lists are read: a place's own office, or a department there. */
export interface TicketOffice {
  readonly areaId: number;
  readonly organisationId: string | null;
}

const whose = ({ organisationId }: TicketOffice): { organisationId?: string } => (organisationId === null ? {} : { organisationId });

export async function readTickets(
  api: Api,
  office: TicketOffice,
  filters: TicketFilters,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<TicketItem>> {
  const { data } = await api.get('/api/areas/{areaId}/tickets', {
    path: { areaId: String(office.areaId) },
    query: { ...filters, ...whose(office), cursor },
    signal,
  });
  return { items: data.tickets, next: data.next };
}

export async function readFile(api: Api, ref: TicketRef, signal: AbortSignal): Promise<TicketFile> {
  const { data } = await api.get('/api/communities/{areaId}/tickets/{ticketId}/file', { path: { ...ref }, signal });
  // The header says the same, but a proxy that compresses the file makes it a weak one, which no step is taken on.
  return { file: data, etag: `"${data.version}"` };
}

export const readNumbers = async (api: Api, office: TicketOffice, signal: AbortSignal): Promise<View<'TicketNumbersView'>> =>
  (await api.get('/api/areas/{areaId}/ticket-numbers', { path: { areaId: String(office.areaId) }, query: whose(office), signal })).data;

export const readCategories = async (api: Api): Promise<readonly Category[]> => (await api.get('/api/ticket-categories')).data.categories;

export async function verifyTrace(api: Api, ref: TicketRef): Promise<TraceVerdict> {
  const [{ data }, { data: proof }] = await Promise.all([
    api.get('/api/communities/{areaId}/tickets/{ticketId}/verification', { path: { ...ref } }),
    api.get('/api/communities/{areaId}/tickets/{ticketId}/file/proof', { path: { ...ref } }),
  ]);
  // The proof says also what the tree lacks.
  const [fault] = [...data.faults, ...proof.faults];
  return data.intact && !fault
    ? { intact: true, steps: data.entries, tree: treeOf(proof) }
    : { intact: false, firstBadStep: fault?.seq ?? null, save: treeOf(proof).save };
}

/** The proof is kept as the API gave it: `npm run verify-proof` reads it so. */
const treeOf = (proof: View<'TicketProofView'>): TraceTree => ({
  covered: proof.entries.filter(({ path }) => path !== null).length,
  signed: proof.head && momentPhrase(new Date(proof.head.signedAt), new Date()),
  save: () =>
    saveFile(new TextEncoder().encode(JSON.stringify(proof, null, 2)).buffer, `${proof.number} 留痕凭证.json`, 'application/json'),
});

/** Where the responsible office may offer the ticket. */
export const readOfficesBeside = async (api: Api, ref: TicketRef): Promise<readonly View<'OfficeBesideView'>[]> =>
  (await api.get('/api/communities/{areaId}/tickets/{ticketId}/offices-beside', { path: { ...ref } })).data.offices;

/** The reporter's name and phone, under a reason that is logged and that they see. */
export async function readContact(api: Api, ref: TicketRef, reason: string): Promise<PersonFacts> {
  const { name, phone } = (
    await api.post('/api/communities/{areaId}/tickets/{ticketId}/reporter-contact', { path: { ...ref }, body: { reason } })
  ).data;
  return { name, ...(phone !== null && { phone }) };
}

/** A step as its route wants it. */
interface Prepared {
  readonly how: { readonly path: TicketRef; readonly ifMatch: string; readonly key: string };
  /** What was written in a field, without spaces around it. */
  readonly word: (name: string) => string;
  /** The same; nothing when nothing was written. */
  readonly given: (name: string) => string | undefined;
  readonly photos: string[] | undefined;
  /** The last step that was seen, which what ends a ticket names. */
  readonly seenSeq: number;
}

const at = '/api/communities/{areaId}/tickets/{ticketId}';

/** What each step sends. What the fields of its dialog offer is what its choices may hold. */
const senders: Readonly<Record<StepToSend['action'], (api: Api, step: Prepared) => Promise<unknown>>> = {
  accept: (api, { how, given }) => api.post(`${at}/accept`, { ...how, body: { note: given('note') } }),
  reply: (api, { how, word, photos }) => api.post(`${at}/reply`, { ...how, body: { reply: word('reply'), photos } }),
  'record-call': (api, { how, word }) => api.post(`${at}/record-call`, { ...how, body: { call: word('call') } }),
  'start-handling': (api, { how, word, given, photos }) =>
    api.post(`${at}/start-handling`, {
      ...how,
      body: { act: word('act') as View<'HandlingAct'>, note: given('note'), photos },
    }),
  escalate: (api, { how, word, photos }) =>
    api.post(`${at}/escalate`, {
      ...how,
      body: { type: word('type'), cause: word('cause'), constraints: word('constraints'), tried: word('tried'), photos },
    }),
  resolve: (api, { how, word, given, photos, seenSeq }) =>
    api.post(`${at}/resolve`, {
      ...how,
      body: { ending: word('ending') as View<'TicketEnding'>, result: word('result'), duplicateOf: given('duplicateOf'), photos, seenSeq },
    }),
  return: (api, { how, word, photos }) => api.post(`${at}/return`, { ...how, body: { reason: word('reason'), photos } }),
  'ask-suspension': (api, { how, word }) =>
    api.post(`${at}/suspension/ask`, { ...how, body: { days: Number(word('days')), waitsFor: word('waitsFor') } }),
  suspend: (api, { how, given }) => api.post(`${at}/suspension/grant`, { ...how, body: { note: given('note') } }),
  'refuse-suspension': (api, { how, word }) => api.post(`${at}/suspension/refuse`, { ...how, body: { reason: word('reason') } }),
  resume: (api, { how, given }) => api.post(`${at}/resume`, { ...how, body: { note: given('note') } }),
  'ask-extension': (api, { how, word }) =>
    api.post(`${at}/extension/ask`, { ...how, body: { days: Number(word('days')), reason: word('reason') } }),
  extend: (api, { how, given }) => api.post(`${at}/extension/grant`, { ...how, body: { note: given('note') } }),
  'refuse-extension': (api, { how, word }) => api.post(`${at}/extension/refuse`, { ...how, body: { reason: word('reason') } }),
  'offer-transfer': (api, { how, word }) =>
    api.post(`${at}/transfer/offer`, {
      ...how,
      body: { office: officeOfValue(word('office')), reason: word('reason') },
    }),
  'accept-transfer': (api, { how, given }) => api.post(`${at}/transfer/accept`, { ...how, body: { note: given('note') } }),
  'refuse-transfer': (api, { how, word }) => api.post(`${at}/transfer/refuse`, { ...how, body: { reason: word('reason') } }),
  'take-back-transfer': (api, { how, given }) => api.post(`${at}/transfer/take-back`, { ...how, body: { reason: given('reason') } }),
  dispute: (api, { how, word }) => api.post(`${at}/dispute/raise`, { ...how, body: { reason: word('reason') } }),
  argue: (api, { how, word }) => api.post(`${at}/dispute/argue`, { ...how, body: { argument: word('argument') } }),
  'decide-dispute': (api, { how, word }) =>
    api.post(`${at}/dispute/decide`, {
      ...how,
      body: { office: officeOfValue(word('office')), reason: word('reason') },
    }),
  decline: (api, { how, word, seenSeq }) => api.post(`${at}/decline`, { ...how, body: { guidance: word('guidance'), seenSeq } }),
  withdraw: (api, { how, word }) => api.post(`${at}/take-back-report`, { ...how, body: { reason: word('reason') } }),
  'follow-up': (api, { how, word, given }) =>
    api.post(`${at}/follow-up`, {
      ...how,
      body: {
        result: word('result') as View<'FollowUpResult'>,
        way: word('way') as View<'FollowUpWay'>,
        note: given('note'),
        reason: given('reason'),
      },
    }),
};

/** Takes a step. */
export async function sendStep(api: Api, { areaId, ticketId, action, draft, photos, ifMatch, seenSeq, key }: StepToSend): Promise<void> {
  const word = (name: string): string => draft[name]?.trim() ?? '';
  await senders[action](api, {
    how: { path: { areaId, ticketId }, ifMatch, key },
    word,
    given: (name) => word(name) || undefined,
    photos: photos.length > 0 ? [...photos] : undefined,
    seenSeq,
  });
}

/** Takes a ticket on as it stands in a list, at the version that was seen there. */
export async function acceptListed(api: Api, { areaId, ticketId, version }: TicketItem, key: string): Promise<void> {
  await api.post(`${at}/accept`, { path: { areaId: String(areaId), ticketId }, ifMatch: `"${version}"`, key, body: {} });
}
