import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, reported } from '../../testing/histories.js';
import { clocksOf } from '../clock.js';
import { explainDue } from '../due.js';
import { type History } from '../trace.js';

const startHandling = (history: History) =>
  clocksOf(history, productPolicy, officialCalendar()).filter(({ kind }) => kind === 'start-handling');

it('gives the community one working day: reported before the National Day, due with the end of 8 October', () => {
  const [clock] = startHandling(reported('2026-09-30 14:00'));
  expect(clock).toMatchObject({ dueAt: at('2026-10-09 00:00'), provisional: false });
});

it('counts a working weekend: reported on Saturday 10 October 2026, which is worked, due on Monday', () => {
  expect(startHandling(reported('2026-10-10 09:00'))[0]?.dueAt).toEqual(at('2026-10-13 00:00'));
  expect(startHandling(reported('2026-10-09 09:00'))[0]?.dueAt).toEqual(at('2026-10-11 00:00'));
});

it('gives the street three working days from the escalation, not from the report', () => {
  const accepted = after(reported('2026-09-28 09:00'), 'accept', people.staff, '2026-09-28 10:00');
  const escalated = after(accepted, 'escalate', people.staff, '2026-09-30 16:00');
  const [community, street] = startHandling(escalated);
  expect(community).toMatchObject({ outcome: 'superseded', stoppedAt: at('2026-09-30 16:00'), dueAt: at('2026-09-30 00:00') });
  // 8 and 9 October, then Saturday 10 October, which is worked.
  expect(street).toMatchObject({ stoppedAt: null, startedAt: at('2026-09-30 16:00'), dueAt: at('2026-10-11 00:00') });
});

it('starts again for the district with its own escalation', () => {
  let history = after(reported('2026-11-02 09:00'), 'accept', people.staff, '2026-11-02 10:00');
  history = after(history, 'escalate', people.staff, '2026-11-02 11:00');
  history = after(history, 'accept', people.streetOfficer, '2026-11-03 11:00');
  history = after(history, 'escalate', people.streetOfficer, '2026-11-04 11:00');
  expect(startHandling(history)[2]).toMatchObject({ office: { level: 'district' }, dueAt: at('2026-11-10 00:00') });
});

it('says in words why', () => {
  const [clock] = startHandling(reported('2026-09-30 14:00'));
  const words = explainDue(clock!, officialCalendar()).join('');
  expect(words).toContain('国庆节放假，不算');
  expect(words).toContain('到 10月8日（周四）24:00 为止');
});

it('is provisional while the holidays of next year are not announced', () => {
  expect(startHandling(reported('2027-02-01 09:00'))[0]?.provisional).toBe(true);
});
