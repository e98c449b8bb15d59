import { api, type Schemas } from './api';
import { type ListPage } from './use-list';

export type Message = Schemas['InboxItemView'];

export async function readInbox(cursor?: string): Promise<ListPage<Message>> {
  const { data } = await api.get('/api/me/inbox', { query: { cursor } });
  return { items: data.items, next: data.next };
}

export const readUnread = async (): Promise<number> => (await api.get('/api/me/inbox/unread')).data.unread;

export async function markRead(id: string): Promise<void> {
  await api.post('/api/me/inbox/{id}/read', { path: { id } });
}

export async function markReadUpTo(upTo: string): Promise<void> {
  await api.post('/api/me/inbox/read', { body: { upTo } });
}
