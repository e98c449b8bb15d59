import { officialCalendar } from '@shequtong/kernel';
import { after, at, people, productPolicy, reported } from '../../testing/histories.js';
import { clocksOf } from '../clock.js';
import { type DeadlinePolicy, ruleFor } from '../deadline-policy.js';

const twoDaysForTheStreet: DeadlinePolicy = {
  ...productPolicy,
  id: '00000000-0000-7000-8000-000000000003',
  rules: productPolicy.rules.map((rule) => (rule.kind === 'start-handling' && rule.level === 'street' ? { ...rule, amount: 2 } : rule)),
};

it('“the street gets 2 working days” is one rule, and a ticket keeps the policy it began under', () => {
  const accepted = after(reported('2026-11-02 09:00'), 'accept', people.staff, '2026-11-02 10:00');
  const escalated = after(accepted, 'escalate', people.staff, '2026-11-02 11:00');
  const street = (policy: DeadlinePolicy) =>
    clocksOf(escalated, policy, officialCalendar()).find(({ office }) => office.level === 'street');
  expect(street(productPolicy)?.dueAt).toEqual(at('2026-11-06 00:00'));
  expect(street(twoDaysForTheStreet)?.dueAt).toEqual(at('2026-11-05 00:00'));
});

it('may end a period at the close of office hours', () => {
  const policy: DeadlinePolicy = {
    ...productPolicy,
    rules: [
      { kind: 'start-handling', level: null, amount: 1, unit: 'working-days', endsAt: 'close-of-office' },
      ...productPolicy.rules.filter(({ kind }) => kind !== 'start-handling'),
    ],
  };
  const [, startHandling] = clocksOf(reported('2026-11-02 09:00'), policy, officialCalendar());
  expect(startHandling?.dueAt).toEqual(at('2026-11-03 17:00'));
});

it('refuses a policy that forgets a clock', () => {
  expect(() => ruleFor({ ...productPolicy, rules: [] }, 'close', 'street', 'estate.water')).toThrow(/no rule for close/);
});
