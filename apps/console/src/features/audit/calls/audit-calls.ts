import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type Look = View<'AuditedLookView'>;
export type RoleChange = View<'RoleChangeView'>;
export type RosterChange = View<'RosterChangeView'>;
export type Search = View<'AuditedSearchView'>;
export type PlaceChange = View<'PlaceChangeView'>;
export type CredentialChange = View<'CredentialChangeView'>;

/** Two instants, the second no longer counted. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

export async function readLooks(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Look>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/looks', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.looks, next: data.next ?? undefined };
}

export async function readSearches(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Search>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/searches', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.searches, next: data.next ?? undefined };
}

export async function readRoleChanges(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<RoleChange>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/role-changes', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.changes, next: data.next ?? undefined };
}

export async function readCredentialChanges(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<CredentialChange>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/credential-changes', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.changes, next: data.next ?? undefined };
}

export async function readPlaceChanges(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<PlaceChange>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/place-changes', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.changes, next: data.next ?? undefined };
}

export async function readRosterChanges(
  api: Api,
  areaId: number,
  period: Period,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<RosterChange>> {
  const { data } = await api.get('/api/areas/{areaId}/audit/roster-changes', {
    path: { areaId: String(areaId) },
    query: { ...period, cursor },
    signal,
  });
  return { items: data.changes, next: data.next ?? undefined };
}
