import { api, type Schemas } from './api';
import { type ListPage } from './use-list';

export type Message = Schemas['InboxItemView'];

/** What an office is told is dealt with on the console: a phone's session has none of its rights, so it would lead nowhere here. */
const side = 'own';

export async function readInbox(cursor?: string): Promise<ListPage<Message>> {
  const { data } = await api.get('/api/me/inbox', { query: { side, cursor } });
  return { items: data.items, next: data.next };
}

export const readUnread = async (): Promise<number> => (await api.get('/api/me/inbox/unread', { query: { side } })).data.unread;

export async function markRead(id: string): Promise<void> {
  await api.post('/api/me/inbox/{id}/read', { path: { id }, query: { side } });
}

export async function markReadUpTo(upTo: string): Promise<void> {
  await api.post('/api/me/inbox/read', { query: { side }, body: { upTo } });
}
