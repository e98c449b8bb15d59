import { normalisePhone, parseDocumentNumber } from '@shequtong/kernel';
import { reasonError } from '../../ui/reason/reason-draft.js';
import { type EntryChange, type RosterFilters, type RosterItem, type RosterSearch } from './calls/roster-calls.js';

/** Reads the filters of an address; what the API does not know is left out. */
export function rosterFiltersOf(query: URLSearchParams): RosterFilters {
  const joined = query.get('joined');
  const [buildingId, room] = [query.get('building'), query.get('room')?.trim()];
  return {
    ...(buildingId && /^[0-9a-f-]{36}$/.test(buildingId) && { buildingId }),
    ...(room && { room }),
    ...((joined === 'yes' || joined === 'no') && { joined }),
  };
}

/** What somebody typed into the one box: a number of 11 or 18 digits is a phone or a document, words are a name. */
export function searchOf(typed: string): RosterSearch | undefined {
  const text = typed.replace(/\s+/g, '');
  const phone = normalisePhone(text);
  if (phone !== undefined) return { phone };
  if (/^\d{17}[\dXx]$/.test(text)) return { documentNumber: text.toUpperCase() };
  const length = [...text].length;
  return length < 2 || length > 30 || /\d/.test(text) ? undefined : { name: text };
}

/** What was written into the fields of a correction; an empty field leaves what is there. */
export interface EntryDraft {
  readonly buildingId: string;
  readonly relation: RosterItem['relation'];
  readonly room: string;
  readonly name: string;
  readonly phone: string;
  readonly document: string;
  readonly takePhone: boolean;
  readonly takeDocument: boolean;
  readonly reason: string;
}

export const draftOf = ({ buildingId, relation }: RosterItem): EntryDraft => ({
  buildingId,
  relation,
  room: '',
  name: '',
  phone: '',
  document: '',
  takePhone: false,
  takeDocument: false,
  reason: '',
});

const REASON_LEAST = 2;

export type DraftFault = 'name' | 'phone' | 'document' | 'reason' | 'nothing';

/** What is wrong with a draft before it is sent. */
export function faultsOf(item: RosterItem, draft: EntryDraft, today: string): ReadonlySet<DraftFault> {
  const faults = new Set<DraftFault>();
  const [name, phone, document] = [draft.name.trim(), draft.phone.trim(), draft.document.trim()];
  if (name !== '' && [...name].length < 2) faults.add('name');
  if (!draft.takePhone && phone !== '' && normalisePhone(phone) === undefined) faults.add('phone');
  if (!draft.takeDocument && document !== '' && !parseDocumentNumber(document, today)) faults.add('document');
  if (reasonError(draft.reason, REASON_LEAST) !== undefined) faults.add('reason');
  if (Object.keys(changeOf(item, draft)).length === 0) faults.add('nothing');
  return faults;
}

/** What is sent: what differs, and nothing else. */
export function changeOf(item: RosterItem, draft: EntryDraft): EntryChange {
  const [room, name, phone, document] = [draft.room.trim(), draft.name.trim(), draft.phone.trim(), draft.document.trim()];
  return {
    ...(draft.buildingId !== item.buildingId && { buildingId: draft.buildingId }),
    ...(draft.relation !== item.relation && { relation: draft.relation }),
    ...(room && { room }),
    ...(name && { name }),
    ...(draft.takePhone ? { phone: null } : phone && { phone }),
    ...(draft.takeDocument ? { documentNumber: null } : document && { documentNumber: document }),
  };
}
