import { readPublicTickets } from '@/calls/tickets';
import { TicketList } from '@/calls/views/ticket-list';
import { type HomeRead, useHomeCommunity } from '@/calls/use-home-community';
import { useList } from '@/calls/use-list';
import { usePulledDown, useReachedEnd } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { ui } from '@/texts/ui';
import { PageFrame } from '@/ui/frame/page-frame';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Empty, Failed } from '@/ui/state/state';

/** What the community may read: the public tickets, newest first. Nobody is named. */
export default function PublicTicketsPage() {
  const { home, signedIn, state, reload } = useHomeCommunity();
  const areaId = signedIn ? home?.areaId : undefined;
  const list = useList(areaId === undefined ? null : `public/${areaId}`, (cursor) => readPublicTickets(areaId ?? 0, cursor), ({ ticketId }) => ticketId);
  usePulledDown(list.retry);
  useReachedEnd(() => void list.more());
  return (
    <PageFrame title={tickets.publicTitle}>
      {areaId === undefined ? (
        <NoCommunity signedIn={signedIn} state={state} onRetry={reload} />
      ) : (
        <TicketList list={list} empty={<Empty picture="paper" {...tickets.publicEmpty} />} />
      )}
    </PageFrame>
  );
}

function NoCommunity({ signedIn, state, onRetry }: { signedIn: boolean; state: HomeRead['state']; onRetry: () => Promise<void> }) {
  if (signedIn && state.phase === 'loading') return <Skeleton shape="card" count={3} />;
  if (signedIn && state.phase === 'failed') return <Failed problem={state.problem} onRetry={() => void onRetry()} />;
  return <Empty picture="lock" {...ui.noPermission} primary action={{ word: tickets.guest.join, onTap: () => void open('scan') }} />;
}
