import { homeCommunity } from '@/calls/home-community';
import { readPublicTickets } from '@/calls/tickets';
import { TicketList } from '@/calls/views/ticket-list';
import { useList } from '@/calls/use-list';
import { usePulledDown, useReachedEnd } from '@/platform/lifecycle';
import { tickets } from '@/texts/tickets';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from '@/ui/state/state';

/** What the community may read: the public tickets, newest first. Nobody is named. */
export default function PublicTicketsPage() {
  const areaId = homeCommunity()?.areaId;
  const list = useList(areaId === undefined ? null : `public/${areaId}`, (cursor) => readPublicTickets(areaId ?? 0, cursor), ({ ticketId }) => ticketId);
  usePulledDown(list.retry);
  useReachedEnd(() => void list.more());
  return (
    <PageFrame title={tickets.publicTitle}>
      <TicketList list={list} empty={<Empty picture="paper" {...tickets.publicEmpty} />} />
    </PageFrame>
  );
}
