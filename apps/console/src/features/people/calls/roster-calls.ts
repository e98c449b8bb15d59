import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';
import { type PersonFacts } from '../../../calls/person-facts.js';
import { type KeysetPage } from '../../../ui/table/use-keyset.js';

export type RosterLine = View<'RosterLineBody'>;
export type RosterItem = View<'RosterItemView'>;
export type RemovedItem = View<'RosterRemovedItemView'>;
/** What differs; why is asked beside it. */
export type EntryChange = Omit<View<'RosterCorrectBody'>, 'reason'>;
export type Joined = View<'RosterJoined'>;

export interface RosterFilters {
  readonly buildingId?: string;
  readonly room?: string;
  readonly joined?: Joined;
}

/** One of them, whole: they are kept encrypted and found by their whole. */
export type RosterSearch = { readonly name: string } | { readonly phone: string } | { readonly documentNumber: string };

/** An entry at the version it was seen in. */
interface EntryRef {
  readonly areaId: number;
  readonly entryId: string;
  readonly version: number;
}

const ENTRIES = '/api/communities/{areaId}/roster-entries';
const ENTRY = '/api/communities/{areaId}/roster-entries/{rosterEntryId}';
const at = (areaId: number) => ({ path: { areaId: String(areaId) } });
const atEntry = (areaId: number, rosterEntryId: string) => ({ path: { areaId: String(areaId), rosterEntryId } });
const seen = ({ areaId, entryId, version }: EntryRef, key: string) => ({ ...atEntry(areaId, entryId), ifMatch: `"${version}"`, key });

/** One batch of the roster: all of it, or nothing. */
export const importLines = async (api: Api, areaId: number, lines: readonly RosterLine[], key: string): Promise<View<'RosterImportView'>> =>
  (await api.post(ENTRIES, { ...at(areaId), body: { lines: [...lines] }, key })).data;

export async function readRoster(
  api: Api,
  areaId: number,
  filters: RosterFilters,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<RosterItem>> {
  const { data } = await api.get(ENTRIES, { ...at(areaId), query: { ...filters, cursor }, signal });
  return { items: data.entries, next: data.next ?? undefined };
}

export async function searchRoster(api: Api, areaId: number, asked: RosterSearch): Promise<KeysetPage<RosterItem>> {
  const { data } = await api.post(`${ENTRIES}/search`, { ...at(areaId), body: { ...asked } });
  return { items: data.entries, next: undefined, cut: data.more };
}

export const readEntry = async (api: Api, areaId: number, entryId: string, signal: AbortSignal): Promise<RosterItem> =>
  (await api.get(ENTRY, { ...atEntry(areaId, entryId), signal })).data;

/** What the page shows of an entry and no more, under a reason that is logged. */
export async function unmaskEntry(api: Api, areaId: number, entryId: string, reason: string): Promise<PersonFacts> {
  const { data } = await api.post(`${ENTRY}/unmask`, {
    ...atEntry(areaId, entryId),
    body: { fields: ['name', 'phone', 'document', 'address'], reason },
  });
  const { name, phone, document, address } = data;
  return {
    name: name ?? '',
    ...(phone !== null && { phone }),
    ...(document !== null && { document }),
    ...(address !== null && { address }),
  };
}

export const correctEntry = async (api: Api, ref: EntryRef, change: EntryChange, reason: string, key: string): Promise<void> =>
  void (await api.post(`${ENTRY}/correct`, { ...seen(ref, key), body: { ...change, reason } }));

export const removeEntry = async (api: Api, ref: EntryRef, reason: string, key: string): Promise<View<'RosterRemovedView'>> =>
  (await api.post(`${ENTRY}/remove`, { ...seen(ref, key), body: { reason } })).data;

/** What was taken off in the last 30 days. */
export async function readRemoved(api: Api, areaId: number, signal: AbortSignal): Promise<KeysetPage<RemovedItem>> {
  const { data } = await api.get(`${ENTRIES}/removed`, { ...at(areaId), signal });
  return { items: data.entries, next: undefined, cut: data.more };
}

export const putEntryBack = async (api: Api, areaId: number, entryId: string, key: string): Promise<void> =>
  void (await api.post(`${ENTRY}/put-back`, { ...atEntry(areaId, entryId), key }));
