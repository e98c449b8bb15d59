import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';
import { type PersonFacts } from '../../../ui/person/person-badge.js';

export type Member = View<'MemberView'>;
export type MembershipState = View<'MembershipState'>;

export interface MemberFilters {
  readonly state: MembershipState;
  /** The whole name: names are kept encrypted and found by their whole. */
  readonly name?: string;
}

export async function readMembers(api: Api, areaId: number, filters: MemberFilters, cursor: string | undefined, signal: AbortSignal): Promise<Page<Member>> {
  const { name, state } = filters;
  const path = { areaId: String(areaId) };
  // A name goes in the body: addresses are kept in logs on the way.
  const { data } = name === undefined
    ? await api.get('/api/communities/{areaId}/members', { path, query: { state, cursor }, signal })
    : await api.post('/api/communities/{areaId}/members/search', { path, body: { name, state, cursor }, signal });
  return { items: data.members, next: data.next ?? undefined };
}

export const readMember = async (api: Api, areaId: number, membershipId: string, signal: AbortSignal): Promise<Member> =>
  (await api.get('/api/communities/{areaId}/members/{membershipId}', { path: { areaId: String(areaId), membershipId }, signal })).data;

export type PersonField = View<'UnmaskBody'>['fields'][number];

/** What a page shows of a person and no more, under a reason that is logged and that the person sees. */
export async function unmaskMember(api: Api, areaId: number, membershipId: string, fields: readonly PersonField[], reason: string): Promise<PersonFacts> {
  const { data } = await api.post('/api/communities/{areaId}/members/{membershipId}/unmask', { path: { areaId: String(areaId), membershipId }, body: { fields: [...fields], reason } });
  const { name, phone, address, document, evidence } = data;
  return { name: name ?? '', ...(phone !== null && { phone }), ...(address !== null && { address }), ...(document !== null && { document }), photos: evidence };
}
