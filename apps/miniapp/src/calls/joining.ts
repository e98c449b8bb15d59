import { newDraftKey } from '@shequtong/api-client';
import { api, type Schemas } from './api';
import { isForbidden } from './problem-words';
import { forgetEverythingRead } from './read-cache';

export type JoinBody = Schemas['JoinBody'];
export type JoinAnswer = Schemas['JoinAnswerView'];
export type OwnRequest = Schemas['OwnRequestView'];
export type WaitingRelative = Schemas['WaitingRelativeView'];

/** Whom one has vouched for already waits for staff. */
export const waitsForMe = ({ vouched }: Pick<WaitingRelative, 'vouched'>): boolean => !vouched;

/** @param key kept with the form, so that a repeat after a lost answer is the same request */
export async function join(areaId: number, body: JoinBody, key: string): Promise<JoinAnswer> {
  const { data } = await api.post('/api/communities/{areaId}/memberships', { path: { areaId: String(areaId) }, body, key });
  forgetEverythingRead();
  return data;
}

/** What was sent with a request of one's own; null once it has been emptied. */
export async function readOwnRequest(areaId: number, membershipId: string): Promise<OwnRequest | null> {
  try {
    return (
      await api.get('/api/communities/{areaId}/memberships/{membershipId}/request', { path: { areaId: String(areaId), membershipId } })
    ).data;
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}

/** Adds the last four of the document number to one's own request; the roster is then asked again. */
export async function addDocument(areaId: number, membershipId: string, documentTail: string): Promise<JoinAnswer> {
  const path = { areaId: String(areaId), membershipId };
  const { data } = await api.post('/api/communities/{areaId}/memberships/{membershipId}/document', {
    path,
    body: { documentTail },
    key: newDraftKey(),
  });
  forgetEverythingRead();
  return data;
}

export const readHousehold = async (areaId: number): Promise<WaitingRelative[]> =>
  (await api.get('/api/communities/{areaId}/household', { path: { areaId: String(areaId) } })).data.waiting;

/**
 * Says that this person lives in one's own household; for a child under 14 it is the guardian's consent.
 * @returns whether that was all that was missing
 */
export async function vouch(areaId: number, { membershipId, needsGuardian }: WaitingRelative): Promise<'pending' | 'verified'> {
  const options = { path: { areaId: String(areaId), membershipId }, key: newDraftKey() };
  const { data } = needsGuardian
    ? await api.post('/api/communities/{areaId}/memberships/{membershipId}/guardian-consent', options)
    : await api.post('/api/communities/{areaId}/memberships/{membershipId}/vouch', options);
  return data.state;
}
