import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, resolvedByCommunity } from '../../testing/histories.js';
import { clocksOf, dueActions, isLive } from '../clock.js';

const live = (history: Parameters<typeof clocksOf>[0]) => clocksOf(history, productPolicy, officialCalendar()).filter(isLive);

it('asks for the follow-up within three working days of the resolution', () => {
  expect(live(resolvedByCommunity())).toMatchObject([{ kind: 'follow-up', dueAt: at('2026-11-06 00:00') }]);
});

it('closes seven days after the follow-up, to the minute, and warns nobody of it', () => {
  const followedUp = after(resolvedByCommunity(), 'follow-up', people.secretary, '2026-11-04 15:30');
  const [clock] = live(followedUp);
  expect(clock).toMatchObject({ kind: 'close', dueAt: at('2026-11-11 15:30'), warnAt: null });
  expect(dueActions([clock!], at('2026-11-11 15:29'))).toEqual([]);
  expect(dueActions([clock!], at('2026-11-11 15:30'))).toMatchObject([{ action: 'close' }]);
});

it('is not put off by a rating, and ends when the resident says it is not solved', () => {
  const followedUp = after(resolvedByCommunity(), 'follow-up', people.secretary, '2026-11-04 15:30');
  expect(live(after(followedUp, 'rate', people.resident, '2026-11-06 09:00'))).toMatchObject([
    { kind: 'close', dueAt: at('2026-11-11 15:30') },
  ]);
  expect(live(after(followedUp, 'not-solved', people.resident, '2026-11-06 09:00')).map(({ kind }) => kind)).toEqual([
    'first-reply',
    'start-handling',
    'resolution',
  ]);
});

it('goes on waiting for the follow-up while attempts fail', () => {
  const failed = after(resolvedByCommunity(), 'follow-up-failed', people.secretary, '2026-11-03 15:30');
  expect(live(failed)).toMatchObject([{ kind: 'follow-up', dueAt: at('2026-11-06 00:00') }]);
});
