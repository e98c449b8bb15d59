import { type Me } from '@/calls/me';
import { type TicketItem } from '@/calls/tickets';
import { nothingYet, withoutWaiting } from './tickets-view';

const me = (state: Me['memberships'][number]['state']) => ({ memberships: [{ current: true, state }] }) as Pick<Me, 'memberships'>;
const item = (ticketId: string) => ({ ticketId }) as TicketItem;

test('somebody without tickets is told what keeps them from having one', () => {
  expect(nothingYet(false, undefined)).toBe('guest');
  expect(nothingYet(true, { memberships: [] })).toBe('guest');
  expect(nothingYet(true, me('ended'))).toBe('guest');
  expect(nothingYet(true, me('pending'))).toBe('pending');
  expect(nothingYet(true, me('rejected'))).toBe('rejected');
  expect(nothingYet(true, me('verified'))).toBe('none');
  expect(nothingYet(true, undefined)).toBe('none');
});

test('what waits for the person stands above and not twice', () => {
  const open = { phase: 'ready' as const, items: [item('a'), item('b'), item('c')], more: 'some' as const };
  const waiting = { phase: 'ready' as const, items: [item('b')], more: 'none' as const };
  expect(withoutWaiting(open, waiting)).toEqual({ ...open, items: [item('a'), item('c')] });
  expect(withoutWaiting(open, { phase: 'loading' })).toBe(open);
  expect(withoutWaiting({ phase: 'failed' }, waiting)).toEqual({ phase: 'failed' });
});
