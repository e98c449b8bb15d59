import { readPublicTickets } from '@/calls/tickets';
import { useList } from '@/calls/use-list';
import { usePublicCommunity } from '@/calls/use-public-community';
import { NoCommunity } from '@/calls/views/no-community';
import { TicketList } from '@/calls/views/ticket-list';
import { usePulledDown, useReachedEnd } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { PageFrame } from '@/ui/frame/page-frame';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Empty, Failed } from '@/ui/state/state';

/** The community's public tickets, newest first, for whoever looks. Nobody is named. */
export default function PublicTicketsPage() {
  const { me, areaId } = usePublicCommunity();
  const list = useList(
    areaId === null ? null : `public/${areaId}`,
    (cursor) => readPublicTickets(areaId ?? 0, cursor),
    ({ ticketId }) => ticketId,
  );
  usePulledDown(list.retry);
  useReachedEnd(() => void list.more());
  return (
    <PageFrame title={tickets.publicTitle}>
      {areaId === null ? <Nowhere me={me} /> : <TicketList list={list} empty={<NonePublic />} />}
    </PageFrame>
  );
}

function NonePublic() {
  const { title, text, report } = tickets.publicEmpty;
  return <Empty picture="paper" title={title} text={text} action={{ word: report, onTap: () => void open('report') }} />;
}

function Nowhere({ me: { signedIn, state, reload } }: Pick<ReturnType<typeof usePublicCommunity>, 'me'>) {
  if (signedIn && state.phase === 'loading') return <Skeleton shape="card" count={3} />;
  if (signedIn && state.phase === 'failed') return <Failed problem={state.problem} onRetry={() => void reload()} />;
  return <NoCommunity picture="houses" {...tickets.publicNowhere} signedIn={signedIn} />;
}
