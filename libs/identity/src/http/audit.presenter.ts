import { roleNameAt } from '@shequtong/kernel';
import { placeChangeWords } from '../domain/place-change.js';
import { type RosterField } from '../domain/roster-change.js';
import { type SearchedBy, type SearchedList } from '../domain/search-record.js';
import {
  type AuditedLook,
  type AuditedRosterChange,
  type AuditedRoleChange,
  type AuditedSearch,
  type AuditPage,
  type CredentialChangeRow,
  type PlaceChangeRow,
} from '../service/audit.service.js';
import { fieldNames, readerName } from './me.dto.js';
import {
  type AuditedLookView,
  type RoleChangeView,
  type CredentialChangeView,
  type AuditedSearchView,
  type PlaceChangeView,
  type RosterChangeView,
} from './audit.dto.js';

const areaName = (names: ReadonlyMap<number, string>, areaId: number): string => names.get(areaId) ?? String(areaId);

export const placeChangeView = (
  { id, change, at, areaId, names: called, lastDay, byAccountId }: PlaceChangeRow,
  { areaNames, names }: AuditPage<PlaceChangeRow>,
): PlaceChangeView => ({
  id,
  change,
  at: at.toISOString(),
  areaId,
  areaName: areaName(areaNames, areaId),
  what: placeChangeWords(change, called, lastDay),
  by: byAccountId === null ? null : (names.get(byAccountId) ?? null),
  byPlatform: byAccountId === null,
});

const rosterFieldNames: Readonly<Record<RosterField, string>> = {
  building: '楼栋',
  room: '室号',
  name: '姓名',
  phone: '手机号',
  document: '证件号码',
  relation: '关系',
};

export const rosterChangeView = (row: AuditedRosterChange, { areaNames, names }: AuditPage<AuditedRosterChange>): RosterChangeView => ({
  id: row.id,
  change: row.change,
  at: row.at.toISOString(),
  areaId: row.areaId,
  areaName: areaName(areaNames, row.areaId),
  by: names.get(row.byAccountId) ?? null,
  person: row.rosterName,
  entries: row.entries,
  what: row.fields.map((field) => rosterFieldNames[field]).join('、') || null,
  reason: row.reason,
  joined: row.joined,
});

/** Who did it, and for which office. */
function readerView(
  row: Pick<AuditedSearch, 'reader' | 'readerRole' | 'readerAreaId'>,
  names: ReadonlyMap<number, string>,
): { readonly reader: string; readonly office: string } {
  const office = areaName(names, row.readerAreaId);
  return { reader: readerName({ ...row, office }), office };
}

/** Masked; of who has left what is still known of them, of somebody without an account the roster's name. */
const personOf = ({ maskedName, personName, rosterName }: AuditedLook): string =>
  maskedName ?? personName ?? `${rosterName ?? '已移出'}（底册）`;

export const auditedLookView = (row: AuditedLook, { areaNames }: AuditPage<AuditedLook>): AuditedLookView => ({
  id: row.id,
  at: row.at.toISOString(),
  areaId: row.areaId,
  areaName: areaName(areaNames, row.areaId),
  ...readerView(row, areaNames),
  readerRoleName: roleNameAt(row.readerRole, areaName(areaNames, row.readerAreaId)),
  person: personOf(row),
  what: row.fields.map((field) => fieldNames[field]).join('、'),
  reason: row.reason,
});

const listNames: Readonly<Record<SearchedList, string>> = { roster: '查底册', members: '查居民' };
const byNames: Readonly<Record<SearchedBy, string>> = { name: '按姓名', phone: '按手机号', document: '按证件号码' };

export const auditedSearchView = (row: AuditedSearch, { areaNames }: AuditPage<AuditedSearch>): AuditedSearchView => ({
  id: row.id,
  at: row.at.toISOString(),
  areaId: row.areaId,
  areaName: areaName(areaNames, row.areaId),
  ...readerView(row, areaNames),
  what: `${byNames[row.searchedBy]}${listNames[row.list]}`,
  matches: row.matches,
});

export const roleChangeView = (row: AuditedRoleChange, { areaNames, names }: AuditPage<AuditedRoleChange>): RoleChangeView => ({
  grantId: row.id,
  change: row.change,
  at: row.at.toISOString(),
  areaId: row.areaId,
  areaName: areaName(areaNames, row.areaId),
  role: row.role,
  roleName: roleNameAt(row.role, areaName(areaNames, row.areaId)),
  post: row.post,
  publicName: row.publicName,
  person: row.maskedName,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  by: row.byAccountId === null ? null : (names.get(row.byAccountId) ?? null),
  reason: row.reason,
});

export const credentialChangeView = (
  { id, change, at, accountId, byAccountId }: CredentialChangeRow,
  { names }: AuditPage<CredentialChangeRow>,
): CredentialChangeView => ({
  id,
  change,
  at: at.toISOString(),
  person: names.get(accountId) ?? null,
  by: names.get(byAccountId) ?? null,
});
