import { newDraftKey } from '@shequtong/api-client';
import { type LocalMedia } from '@/platform/media-types';
import { api, type Schemas } from './api';
import { type ListPage } from './use-list';

export type Ticket = Schemas['TicketView'];
export type TicketItem = Schemas['TicketItemView'];
export type TicketRef = Pick<TicketItem, 'areaId' | 'ticketId'>;
export type Category = Schemas['CategoryView'];
export type ReportBody = Schemas['ReportBody'];
type Media = Schemas['MediaView'];
type TicketChanged = Schemas['TicketChangedView'];

export const readCategories = async (): Promise<Category[]> => (await api.get('/api/ticket-categories')).data.categories;

/** `waiting`: a rating is asked of the person; `open`: may still go on, those included; `ended`: nothing more happens. */
export type OwnFilter = Schemas['OwnTicketsFilter'];

export async function readOwnTickets(state?: OwnFilter, cursor?: string, limit?: number): Promise<ListPage<TicketItem>> {
  const { data } = await api.get('/api/me/tickets', { query: { state, cursor, limit } });
  return { items: data.tickets, next: data.next };
}

/** Public ones of the community; whoever reported them is not named. */
export async function readPublicTickets(areaId: number, cursor?: string, limit?: number): Promise<ListPage<TicketItem>> {
  const { data } = await api.get('/api/communities/{areaId}/tickets', { path: { areaId: String(areaId) }, query: { cursor, limit } });
  return { items: data.tickets, next: data.next };
}

export const readTicket = async ({ areaId, ticketId }: TicketRef): Promise<Ticket> =>
  (await api.get('/api/communities/{areaId}/tickets/{ticketId}', { path: { areaId: String(areaId), ticketId } })).data;

export type AlikeTicket = Schemas['AlikeTicketView'];

/** Open tickets that are likely the same thing as what is told: public ones, and one's own. */
export const readAlike = async (areaId: number, told: Schemas['AlikeBody']): Promise<AlikeTicket[]> =>
  (await api.post('/api/communities/{areaId}/tickets/alike', { path: { areaId: String(areaId) }, body: told })).data.alike;

/** @param key the draft's own, so that a repeat after a lost answer never becomes a second report */
export async function report(areaId: number, body: ReportBody, key: string): Promise<TicketChanged> {
  return (await api.post('/api/communities/{areaId}/tickets', { path: { areaId: String(areaId) }, body, key })).data;
}

export async function uploadPhoto(areaId: number, file: LocalMedia, onProgress: (share: number) => void): Promise<Media> {
  return (await api.upload('/api/communities/{areaId}/media', { path: { areaId: String(areaId) }, file, onProgress })).data;
}

export async function rate({ areaId, ticketId }: TicketRef, stars: number, comment: string): Promise<void> {
  const body = { stars, ...(comment.trim() !== '' && { comment: comment.trim() }) };
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/rate', {
    path: { areaId: String(areaId), ticketId },
    body,
    key: newDraftKey(),
  });
}

export async function sayNotSolved({ areaId, ticketId }: TicketRef, reason: string): Promise<void> {
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/not-solved', {
    path: { areaId: String(areaId), ticketId },
    body: { reason: reason.trim() },
    key: newDraftKey(),
  });
}

export async function withdraw({ areaId, ticketId }: TicketRef, reason: string): Promise<void> {
  const body = reason.trim() === '' ? {} : { reason: reason.trim() };
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/withdraw', {
    path: { areaId: String(areaId), ticketId },
    body,
    key: newDraftKey(),
  });
}

/** @param key the draft's own, so that a repeat after a lost answer adds nothing twice */
export async function addInformation({ areaId, ticketId }: TicketRef, body: Schemas['AddInformationBody'], key: string): Promise<void> {
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/add-information', { path: { areaId: String(areaId), ticketId }, body, key });
}

export async function urge({ areaId, ticketId }: TicketRef, note: string): Promise<void> {
  const body = note.trim() === '' ? {} : { note: note.trim() };
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/urge', {
    path: { areaId: String(areaId), ticketId },
    body,
    key: newDraftKey(),
  });
}

export type Following = Schemas['FollowingView'];

/** Says of a public ticket whether the neighbour has the same trouble, and whether they want to hear of it. */
export const follow = async ({ areaId, ticketId }: TicketRef, said: Schemas['FollowBody']): Promise<Following> =>
  (
    await api.put('/api/communities/{areaId}/tickets/{ticketId}/follow', {
      path: { areaId: String(areaId), ticketId },
      body: said,
      key: newDraftKey(),
    })
  ).data;

export const unfollow = async ({ areaId, ticketId }: TicketRef): Promise<Following> =>
  (
    await api.delete('/api/communities/{areaId}/tickets/{ticketId}/follow', {
      path: { areaId: String(areaId), ticketId },
      key: newDraftKey(),
    })
  ).data;

export async function readFollowedTickets(cursor?: string): Promise<ListPage<TicketItem>> {
  const { data } = await api.get('/api/me/tickets/followed', { query: { cursor } });
  return { items: data.tickets, next: data.next };
}

/** Removes what the person wrote on a ticket that has ended; the steps themselves stay on record. */
export async function eraseWords({ areaId, ticketId }: TicketRef): Promise<void> {
  await api.post('/api/communities/{areaId}/tickets/{ticketId}/erase-words', {
    path: { areaId: String(areaId), ticketId },
    key: newDraftKey(),
  });
}
