import { type ReactNode } from 'react';
import { useNow } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { List } from '@/ui/list/list';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { TicketCard } from '@/ui/ticket/ticket-card';
import { ticketSummary } from '../ticket-summary';
import { type TicketItem, type TicketRef } from '../tickets';
import { type PagedList } from '../use-list';

export const openTicket = ({ areaId, ticketId }: TicketRef): Promise<void> => open('ticket', { area: String(areaId), id: ticketId });

interface Props {
  list: PagedList<TicketItem>;
  empty: ReactNode;
  /** Another list follows on the page. */
  goesOn?: boolean;
}

/** Tickets page by page, each opening its own page. */
export function TicketList({ list, empty, goesOn }: Props) {
  const now = useNow(30);
  return (
    <>
      <StaleNotice problem={list.stale} onRetry={list.retry} />
      <List
        state={list.state}
        keyOf={({ ticketId }) => ticketId}
        empty={empty}
        onRetry={() => void list.retry()}
        onMore={() => void list.more()}
        goesOn={goesOn}
      >
        {(item) => <TicketCard ticket={ticketSummary(item)} now={now} onTap={() => void openTicket(item)} />}
      </List>
    </>
  );
}
