import { newDraftKey } from '@shequtong/api-client';
import { type LocalMedia } from '@/platform/media-types';
import { api, type Schemas } from './api';
import { forgetHome, rememberHome } from './home-community';
import { forgetEverythingRead } from './read-cache';
import { useSignedIn } from './tokens';
import { type Read, useRead } from './use-read';

export type Me = Schemas['MeView'];
export type Membership = Schemas['OwnMembershipView'];
export type Notice = Schemas['NoticeView'];
export type Relation = Membership['relation'];
export type FormOfAddress = Schemas['DisplayNameBody']['form'];

/** The membership the person is in now: the current one, else the one that is furthest along. */
export function currentMembership({ memberships }: Pick<Me, 'memberships'>): Membership | undefined {
  const order = ['verified', 'pending', 'rejected'] as const;
  const living = memberships.filter(({ state }) => state !== 'ended');
  return (
    living.find(({ current, state }) => current && state === 'verified') ??
    order.flatMap((state) => living.filter((one) => one.state === state))[0]
  );
}

export async function readMe(): Promise<Me> {
  const { data } = await api.get('/api/me');
  const home =
    data.memberships.find(({ current, state }) => current && state === 'verified') ??
    data.memberships.find(({ state }) => state === 'verified');
  if (home) rememberHome({ areaId: home.areaId, name: home.areaName });
  else forgetHome();
  return data;
}

/** One's own account; never read while nobody is signed in. */
export function useMe(): Read<Me> & { signedIn: boolean } {
  const signedIn = useSignedIn();
  return { ...useRead(signedIn ? 'me' : null, readMe), signedIn };
}

export const readNotice = async (): Promise<Notice> => (await api.get('/api/privacy-notice', { auth: 'none' })).data;

export async function giveConsent(version: number): Promise<void> {
  await api.post('/api/me/consents', { body: { version }, key: newDraftKey() });
  // What was read of oneself before, or is on its way, says otherwise: the next page would ask again.
  forgetEverythingRead();
}

export async function withdrawConsent(): Promise<void> {
  await api.post('/api/me/consents/withdrawal', { key: newDraftKey() });
  forgetEverythingRead();
}

export async function provePhoneBySms(phone: string, code: string): Promise<void> {
  await api.put('/api/me/phone/sms', { body: { phone, code } });
}

export async function provePhoneByWechat(code: string): Promise<void> {
  await api.put('/api/me/phone/wechat', { body: { code } });
}

export async function switchTo(areaId: number): Promise<void> {
  await api.put('/api/me/current-community', { body: { areaId } });
}

export async function rename(membership: Pick<Membership, 'areaId' | 'id'>, form: FormOfAddress, nickname: string): Promise<void> {
  const body = { form, ...(nickname.trim() !== '' && { nickname: nickname.trim() }) };
  await api.put('/api/communities/{areaId}/memberships/{membershipId}/display-name', {
    path: { areaId: String(membership.areaId), membershipId: membership.id },
    body,
    key: newDraftKey(),
  });
}

export async function leaveCommunity({ areaId, id }: Pick<Membership, 'areaId' | 'id'>): Promise<void> {
  await api.post('/api/communities/{areaId}/memberships/{membershipId}/leave', {
    path: { areaId: String(areaId), membershipId: id },
    key: newDraftKey(),
  });
}

/** Adds a photo of the lease to one's own request. */
export async function addLease(
  { areaId, id }: Pick<Membership, 'areaId' | 'id'>,
  file: LocalMedia,
  onProgress: (share: number) => void,
): Promise<void> {
  const { data } = await api.upload('/api/communities/{areaId}/media', {
    path: { areaId: String(areaId) },
    file,
    fields: { purpose: 'evidence' },
    onProgress,
  });
  await api.post('/api/communities/{areaId}/memberships/{membershipId}/lease', {
    path: { areaId: String(areaId), membershipId: id },
    body: { mediaId: data.mediaId },
    key: newDraftKey(),
  });
}
