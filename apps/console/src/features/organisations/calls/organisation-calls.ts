import { newDraftKey } from '@shequtong/api-client';
import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type Organisation = View<'OrganisationView'>;
export type OrganisationKind = View<'OrganisationKind'>;
export type Operator = View<'OperatorView'>;
type Invitation = View<'InvitationView'>;
export type MadeInvitation = View<'MadeInvitationView'>;
export type OrganisationFacts = View<'ChangeOrganisationBody'>;

/** Where an organisation is kept: its area and its id. */
export type OrganisationRef = Pick<Organisation, 'areaId' | 'id'>;

const list = '/api/areas/{areaId}/organisations';
const one = `${list}/{organisationId}` as const;
const at = ({ areaId, id }: OrganisationRef) => ({ areaId: String(areaId), organisationId: id });

export async function readOrganisations(
  api: Api,
  areaId: number,
  kind: OrganisationKind | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Page<Organisation>> {
  const { data } = await api.get(list, { path: { areaId: String(areaId) }, query: { kind, cursor }, signal });
  return { items: data.organisations, next: data.next ?? undefined };
}

/** The party's organisations of a place, to choose a parent from. */
export const readParty = async (api: Api, areaId: number, signal: AbortSignal): Promise<readonly Organisation[]> =>
  (await api.get(list, { path: { areaId: String(areaId) }, query: { kind: 'party-organisation', limit: 100 }, signal })).data.organisations;

export const readOrganisation = async (api: Api, ref: OrganisationRef, signal: AbortSignal): Promise<Organisation> =>
  (await api.get(one, { path: at(ref), signal })).data;

export const makeOrganisation = async (
  api: Api,
  areaId: number,
  kind: OrganisationKind,
  facts: OrganisationFacts,
  key: string,
): Promise<string> => (await api.post(list, { path: { areaId: String(areaId) }, key, body: { ...facts, kind } })).data.organisationId;

export async function changeOrganisation(api: Api, ref: OrganisationRef, facts: OrganisationFacts, key: string): Promise<void> {
  await api.put(one, { path: at(ref), key, body: facts });
}

export async function endOrganisation(api: Api, ref: OrganisationRef, key: string): Promise<void> {
  await api.post(`${one}/end`, { path: at(ref), key });
}

export const readOperators = async (api: Api, ref: OrganisationRef, signal: AbortSignal): Promise<readonly Operator[]> =>
  (await api.get(`${one}/operators`, { path: at(ref), signal })).data.operators;

export async function removeOperator(api: Api, ref: OrganisationRef, operatorId: string, reason: string): Promise<void> {
  await api.post(`${one}/operators/{operatorId}/end`, { path: { ...at(ref), operatorId }, key: newDraftKey(), body: { reason } });
}

export const readInvitations = async (api: Api, ref: OrganisationRef, signal: AbortSignal): Promise<readonly Invitation[]> =>
  (await api.get(`${one}/invitations`, { path: at(ref), signal })).data.invitations;

/** The answer carries the code, and no other one ever does. */
export const invite = async (api: Api, ref: OrganisationRef, body: View<'InviteBody'>): Promise<MadeInvitation> =>
  (await api.post(`${one}/invitations`, { path: at(ref), body })).data;

export async function withdrawInvitation(api: Api, ref: OrganisationRef, invitationId: string): Promise<void> {
  await api.delete(`${one}/invitations/{invitationId}`, { path: { ...at(ref), invitationId } });
}
