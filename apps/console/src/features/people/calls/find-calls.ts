import { type Api, type View } from '../../../calls/api.js';
import { type KeysetPage } from '../../../ui/table/use-keyset.js';

export type FoundMember = View<'FoundMemberView'>;
export type FoundStaff = View<'FoundStaffView'>;

/** A whole name or phone: they are kept encrypted and found by their whole. */
export type Clue = { readonly name: string } | { readonly phone: string };

const at = (areaId: number) => ({ path: { areaId: String(areaId) } });

export async function findMembers(api: Api, areaId: number, clue: Clue, signal: AbortSignal): Promise<KeysetPage<FoundMember>> {
  const { data } = await api.post('/api/areas/{areaId}/members/search', { ...at(areaId), body: { ...clue }, signal });
  return { items: data.members, next: undefined, cut: data.more };
}

/** By the beginning of the name an office shows; nobody of an office is found by a phone. */
export async function findStaff(api: Api, areaId: number, name: string, signal: AbortSignal): Promise<KeysetPage<FoundStaff>> {
  const { data } = await api.post('/api/areas/{areaId}/grants/search', { ...at(areaId), body: { name }, signal });
  return { items: data.staff, next: undefined, cut: data.more };
}
