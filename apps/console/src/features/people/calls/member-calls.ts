import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';
import { type MemberRef } from './assistance-calls.js';

export type Member = View<'MemberView'>;
export type MembershipState = View<'MembershipState'>;

export interface MemberFilters {
  readonly state: MembershipState;
  /** The whole name: names are kept encrypted and found by their whole. */
  readonly name?: string;
}

export async function readMembers(
  api: Api,
  areaId: number,
  filters: MemberFilters,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Member>> {
  const { name, state } = filters;
  const path = { areaId: String(areaId) };
  // A name goes in the body: addresses are kept in logs on the way.
  const { data } =
    name === undefined
      ? await api.get('/api/communities/{areaId}/members', { path, query: { state, cursor }, signal })
      : await api.post('/api/communities/{areaId}/members/search', { path, body: { name, state, cursor }, signal });
  return { items: data.members, next: data.next ?? undefined };
}

export const readMember = async (api: Api, areaId: number, membershipId: string, signal: AbortSignal): Promise<Member> =>
  (await api.get('/api/communities/{areaId}/members/{membershipId}', { path: { areaId: String(areaId), membershipId }, signal })).data;

const MEMBER = '/api/communities/{areaId}/members/{membershipId}';
const pathOf = ({ areaId, membershipId }: MemberRef) => ({ areaId: String(areaId), membershipId });

/** Whom a member let into the household. */
export const readLetIn = async (api: Api, ref: MemberRef, signal: AbortSignal): Promise<readonly Member[]> =>
  (await api.get(`${MEMBER}/let-in`, { path: pathOf(ref), signal })).data.members;

export const takeBack = (api: Api, ref: MemberRef, reason: string, key: string) =>
  api.post(`${MEMBER}/take-back`, { path: pathOf(ref), body: { reason }, key });
