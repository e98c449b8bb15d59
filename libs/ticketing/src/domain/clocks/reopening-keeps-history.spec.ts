import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, resolvedByCommunity } from '../../testing/histories.js';
import { clocksOf, isLive } from '../clock.js';

const clocks = (history: Parameters<typeof clocksOf>[0]) => clocksOf(history, productPolicy, officialCalendar());

it('starts a second first-reply clock and leaves the first as it was', () => {
  const resolved = resolvedByCommunity();
  const reopened = after(resolved, 'not-solved', people.resident, '2026-11-03 20:00');
  const [first, second] = clocks(reopened).filter(({ kind }) => kind === 'first-reply');
  expect(first).toEqual(clocks(resolved).find(({ kind }) => kind === 'first-reply'));
  expect(second).toMatchObject({ stoppedAt: null, dueAt: at('2026-11-04 11:00') });
});

it('runs the handling clock of the present level from the reopening, and the follow-up is void', () => {
  const reopened = after(resolvedByCommunity(), 'not-solved', people.resident, '2026-11-03 20:00');
  const live = clocks(reopened).filter(isLive);
  expect(live.map(({ kind }) => kind)).toEqual(['first-reply', 'start-handling', 'resolution']);
  expect(live[1]).toMatchObject({ office: { level: 'community' }, dueAt: at('2026-11-05 00:00') });
  expect(clocks(reopened).find(({ kind }) => kind === 'follow-up')?.outcome).toBe('void');
});

it('does not count an answer of the first round for the second', () => {
  const reopened = after(resolvedByCommunity(), 'not-solved', people.resident, '2026-11-03 20:00');
  const answered = after(reopened, 'reply', people.staff, '2026-11-04 08:00');
  expect(
    clocks(answered)
      .filter(({ kind }) => kind === 'first-reply')
      .map(({ stoppedAt }) => stoppedAt),
  ).toEqual([at('2026-11-02 11:00'), at('2026-11-04 08:00')]);
});
