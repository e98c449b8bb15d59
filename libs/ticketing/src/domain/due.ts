import { type Deadline, deadlineOf, explainDeadline, type Pause, type Period, type WorkingCalendar } from '@shequtong/kernel';
import { type DeadlineRule } from './deadline-policy.js';

/** When a period of a rule that starts at an instant ends, with the reasoning. While it was suspended it did not run. */
export const dueOf = (startedAt: Date, rule: DeadlineRule, calendar: WorkingCalendar, pauses: readonly Pause[] = []): Deadline =>
  deadlineOf(calendar, startedAt, periodOf(rule), { pauses });

function periodOf({ unit, amount, endsAt }: DeadlineRule): Period {
  switch (unit) {
    case 'hours':
    case 'working-hours':
      return { unit, amount };
    case 'working-days':
      return { unit, amount, endsAt };
    case 'days':
      return { unit: 'hours', amount: amount * 24 };
  }
}

/** "Why this deadline" in plain Chinese, one sentence an item. */
export const explainDue = ({ startedAt, rule, pauses }: Timed, calendar: WorkingCalendar): string[] =>
  explainDeadline(dueOf(startedAt, rule, calendar, pauses));

/** What a deadline follows from. */
interface Timed {
  readonly startedAt: Date;
  readonly rule: DeadlineRule;
  readonly pauses: readonly Pause[];
}
