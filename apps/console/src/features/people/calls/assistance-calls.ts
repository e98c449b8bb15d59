import { type Api, type View } from '../../../calls/api.js';

export type Card = View<'CardView'>;
export type IssuedCard = View<'IssuedCardView'>;
export type Delegation = View<'DelegationView'>;
export type DelegateKind = View<'DelegateKind'>;
export type DelegableThing = View<'DelegableThing'>;
export type FormOfAddress = View<'FormOfAddress'>;

/** A member of a community. */
export interface MemberRef {
  readonly areaId: number;
  readonly membershipId: string;
}

const pathOf = ({ areaId, membershipId }: MemberRef) => ({ areaId: String(areaId), membershipId });
const MEMBER = '/api/communities/{areaId}/members/{membershipId}';

export const readCards = async (api: Api, ref: MemberRef, signal: AbortSignal): Promise<readonly Card[]> =>
  (await api.get(`${MEMBER}/cards`, { path: pathOf(ref), signal })).data.cards;

export const issueCard = async (api: Api, ref: MemberRef): Promise<IssuedCard> =>
  (await api.post(`${MEMBER}/cards`, { path: pathOf(ref) })).data;

export const endCard = (api: Api, ref: MemberRef, reason: View<'CardEndByStaff'>, key: string) =>
  api.post(`${MEMBER}/cards/end`, { path: pathOf(ref), body: { reason }, key });

export const scanCard = async (api: Api, areaId: number, code: string): Promise<View<'ScannedView'>> =>
  (await api.post('/api/communities/{areaId}/card-scans', { path: { areaId: String(areaId) }, body: { code } })).data;

export const readDelegations = async (api: Api, ref: MemberRef, signal: AbortSignal): Promise<readonly Delegation[]> =>
  (await api.get(`${MEMBER}/delegations`, { path: pathOf(ref), signal })).data.delegations;

export const recordDelegation = async (
  api: Api,
  ref: MemberRef,
  body: View<'RecordDelegationBody'>,
  key: string,
): Promise<View<'RecordedDelegationView'>> => (await api.post(`${MEMBER}/delegations`, { path: pathOf(ref), body, key })).data;

export const revokeDelegation = (api: Api, areaId: number, delegationId: string, key: string) =>
  api.post('/api/communities/{areaId}/delegations/{delegationId}/revoke', { path: { areaId: String(areaId), delegationId }, key });

export const enrol = async (api: Api, areaId: number, body: View<'EnrolBody'>, key: string): Promise<View<'EnrolledView'>> =>
  (await api.post('/api/communities/{areaId}/enrolments', { path: { areaId: String(areaId) }, body, key })).data;

export const readPaperConsents = async (api: Api, ref: MemberRef, signal: AbortSignal): Promise<readonly View<'PaperConsentView'>[]> =>
  (await api.get('/api/communities/{areaId}/enrolments/{membershipId}/consents', { path: pathOf(ref), signal })).data.consents;

export const leaveFor = (api: Api, ref: MemberRef) =>
  api.post('/api/communities/{areaId}/enrolments/{membershipId}/leave', { path: pathOf(ref) });
