import { myData } from '@/texts/me';
import { api, type Schemas } from './api';
import { dropDraftsOf } from './drafts';
import { endHere } from './session';
import { accountHere } from './tokens';
import { type ListPage } from './use-list';

export type Look = Schemas['LookView'];
export type Device = Schemas['SessionView'];

/** Who looked at one's personal data, and why. */
export async function readLooks(cursor?: string): Promise<ListPage<Look>> {
  const { data } = await api.get('/api/me/looks', { query: { cursor } });
  return { items: data.looks, next: data.next };
}

export const readDevices = async (): Promise<Device[]> => (await api.get('/api/me/sessions')).data.sessions;

export async function signOutDevice(sessionId: string): Promise<void> {
  await api.delete('/api/me/sessions/{sessionId}', { path: { sessionId } });
}

/** Everything the platform holds about oneself, as text for a file. */
export const readExport = async (): Promise<string> => JSON.stringify((await api.get('/api/me/export')).data, null, 2);

/** Leaves the platform for good; the session ends with it, and what was begun here goes. */
export async function leavePlatform(): Promise<void> {
  const account = accountHere();
  await api.post('/api/me/leave', { body: { confirm: myData.leave.word } });
  await dropDraftsOf(account);
  endHere();
}
