import { currentMembership, type Me } from '@/calls/me';
import { type TicketItem } from '@/calls/tickets';
import { type ListState } from '@/ui/list/list';

/** Why somebody has no tickets of their own: each says something else to do. */
export type Nothing = 'guest' | 'pending' | 'rejected' | 'none';

/** @param me undefined while it is not known: then nothing is said that may be wrong */
export function nothingYet(signedIn: boolean, me: Pick<Me, 'memberships'> | undefined): Nothing {
  if (!signedIn) return 'guest';
  if (!me) return 'none';
  switch (currentMembership(me)?.state) {
    case 'verified':
      return 'none';
    case 'pending':
      return 'pending';
    case 'rejected':
      return 'rejected';
    default:
      return 'guest';
  }
}

/** The open ones without those that stand above them already, because they wait for the person. */
export function withoutWaiting(open: ListState<TicketItem>, waiting: ListState<TicketItem>): ListState<TicketItem> {
  if (open.phase !== 'ready' || waiting.phase !== 'ready') return open;
  const above = new Set(waiting.items.map(({ ticketId }) => ticketId));
  return { ...open, items: open.items.filter(({ ticketId }) => !above.has(ticketId)) };
}
