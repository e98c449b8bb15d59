import { homeCommunity } from '@/calls/home-community';
import { readPublicTickets } from '@/calls/tickets';
import { useSignedIn } from '@/calls/tokens';
import { TicketList } from '@/calls/views/ticket-list';
import { useList } from '@/calls/use-list';
import { usePulledDown, useReachedEnd } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { ui } from '@/texts/ui';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from '@/ui/state/state';

/** What the community may read: the public tickets, newest first. Nobody is named. */
export default function PublicTicketsPage() {
  const signedIn = useSignedIn();
  const areaId = signedIn ? homeCommunity()?.areaId : undefined;
  const list = useList(areaId === undefined ? null : `public/${areaId}`, (cursor) => readPublicTickets(areaId ?? 0, cursor), ({ ticketId }) => ticketId);
  usePulledDown(list.retry);
  useReachedEnd(() => void list.more());
  return (
    <PageFrame title={tickets.publicTitle}>
      {areaId === undefined ? (
        <Empty picture="lock" {...ui.noPermission} primary action={{ word: tickets.guest.join, onTap: () => void open('scan') }} />
      ) : (
        <TicketList list={list} empty={<Empty picture="paper" {...tickets.publicEmpty} />} />
      )}
    </PageFrame>
  );
}
