import { useState } from 'react';
import { homeCommunity } from '@/calls/home-community';
import { keptReport } from '@/calls/kept-report';
import { useMe } from '@/calls/me';
import { type OwnFilter, readFollowedTickets, readOwnTickets, type TicketItem } from '@/calls/tickets';
import { type PagedList, useList } from '@/calls/use-list';
import { useUnread } from '@/calls/use-unread';
import { usePulledDown, useReachedEnd, useShown } from '@/platform/lifecycle';
import { nothingYet, withoutWaiting } from './tickets-view';

type Shown = 'open' | 'ended' | 'followed';

const idOf = ({ ticketId }: TicketItem) => ticketId;

/** A list that is read only while it is looked at. */
const useOwn = (filter: OwnFilter, looked: boolean): PagedList<TicketItem> =>
  useList(looked ? `own/${filter}` : null, (cursor) => readOwnTickets(filter, cursor), idOf);

/** One's own tickets: those that wait for the person first, then the open ones or those that have ended; and others' that one follows. */
export function useMyTickets() {
  const [shown, setShown] = useState<Shown>('open');
  const { value: me, reload: reloadMe, signedIn } = useMe();
  const { reload: reloadUnread } = useUnread();
  const waiting = useOwn('waiting', signedIn && shown === 'open');
  const open = useOwn('open', signedIn && shown === 'open');
  const ended = useOwn('ended', signedIn && shown === 'ended');
  const followed = useList(signedIn && shown === 'followed' ? 'own/followed' : null, readFollowedTickets, idOf);
  const lists: Record<Shown, PagedList<TicketItem>> = {
    open: { ...open, state: withoutWaiting(open.state, waiting.state) },
    ended,
    followed,
  };
  const list = lists[shown];
  const [draft, setDraft] = useState(() => keptReport(homeCommunity()?.areaId));
  useShown(() => setDraft(keptReport(homeCommunity()?.areaId)));
  usePulledDown(async () => {
    if (signedIn) await Promise.all([reloadMe(), reloadUnread(), list.retry(), ...(shown === 'open' ? [waiting.retry()] : [])]);
  });
  useReachedEnd(() => void list.more());
  return { signedIn, shown, show: setShown, waiting, list, draft, nothing: nothingYet(signedIn, me) };
}

export type MyTickets = ReturnType<typeof useMyTickets>;
