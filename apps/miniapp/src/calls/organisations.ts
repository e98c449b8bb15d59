import { newDraftKey } from '@shequtong/api-client';
import { api, type Schemas } from './api';
import { forgetEverythingRead } from './read-cache';

export type OwnOrganisation = Schemas['OwnOrganisationView'];
export type InvitationForm = Schemas['JoinOrganisationBody'];

/** Organisations the person works for; none of them needs a community. */
export const readOrganisations = async (): Promise<OwnOrganisation[]> => (await api.get('/api/me/organisations')).data.organisations;

/** @param key the form's own: an invitation counts one use however often the answer is lost */
export async function joinOrganisation(body: InvitationForm, key: string): Promise<string> {
  const { data } = await api.post('/api/me/organisations', { body, key });
  forgetEverythingRead();
  return data.organisationName;
}

export async function leaveOrganisation({ areaId, operatorId }: Pick<OwnOrganisation, 'areaId' | 'operatorId'>): Promise<void> {
  await api.post('/api/areas/{areaId}/operators/{operatorId}/leave', { path: { areaId: String(areaId), operatorId }, key: newDraftKey() });
}
