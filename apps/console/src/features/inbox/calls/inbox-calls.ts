import { type Page } from '@shequtong/kernel';
import { type Api, type View } from '../../../calls/api.js';

export type Message = View<'InboxItemView'>;

/** What the person is told as a resident is read on the phone, where they can act on it. */
const side = 'office';

export async function readInbox(api: Api, cursor: string | undefined, signal: AbortSignal): Promise<Page<Message>> {
  const { data } = await api.get('/api/me/inbox', { query: { side, cursor }, signal });
  return { items: data.items, next: data.next };
}

/** Up to 100. */
export const readUnread = async (api: Api, signal: AbortSignal): Promise<number> =>
  (await api.get('/api/me/inbox/unread', { query: { side }, signal })).data.unread;

export const markRead = async (api: Api, id: string): Promise<void> =>
  void (await api.post('/api/me/inbox/{id}/read', { path: { id }, query: { side } }));

/** Everything of the office's as old as this one, or older. */
export const markReadUpTo = async (api: Api, upTo: string): Promise<void> =>
  void (await api.post('/api/me/inbox/read', { query: { side }, body: { upTo } }));
