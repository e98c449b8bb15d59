import { yearOf } from '../time/calendar-date.js';
import { chinaDateOf, chinaYearOf, clockTimeOf } from '../time/china-time.js';
import { absoluteDuePhrase, dayPhrase, spanPhrase } from '../time/phrases.js';
import { type Deadline, type DeadlineStep } from './deadline.js';
import { type CalendarDay } from './working-calendar.js';
import { HOUR_MS } from '../time/lengths.js';

type DayStep = Extract<DeadlineStep, { day: CalendarDay }>;

/** Why a deadline is when it is, in plain Chinese, one sentence an item. */
export function explainDeadline(deadline: Deadline): string[] {
  const year = chinaYearOf(deadline.startedAt);
  const start = `${dayPhrase(chinaDateOf(deadline.startedAt))}${clockTimeOf(deadline.startedAt)}`;
  const provisional = deadline.provisional ? [provisionalSentence(deadline)] : [];
  return [
    opening(deadline, start),
    ...stepSentences(deadline, year),
    `到 ${absoluteDuePhrase(deadline.dueAt, year)} 为止。`,
    ...provisional,
  ];
}

function opening({ period }: Deadline, start: string): string {
  switch (period.unit) {
    case 'hours':
      return `从 ${start} 起连续计算 ${aroundTheClock(period.amount)}，夜里、周末和节假日都算。`;
    case 'working-days':
      return `从 ${start} 起，第二天开始数 ${period.amount} 个工作日${period.endsAt === 'close-of-office' ? '，到最后一天下班为止' : ''}。`;
    case 'working-hours':
      return `从 ${start} 起，只算工作日的上班时间，共 ${amountPhrase(period.amount)}。`;
  }
}

const amountPhrase = (hours: number): string => (Number.isInteger(hours) ? `${hours} 小时` : spanPhrase(hours * HOUR_MS));

/** Whole days are said as such from two on: the 15 and 24 hours of a rule stay hours. */
const aroundTheClock = (hours: number): string => (hours >= 48 && hours % 24 === 0 ? `${hours / 24} 天` : amountPhrase(hours));

/** Steps of one kind that follow one another are one sentence. */
function stepSentences({ steps, period }: Deadline, year: number): string[] {
  if (period.unit === 'hours') return steps.length > 1 ? pauseSentences(steps, year) : [];
  const runs: DeadlineStep[][] = [];
  for (const step of steps) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && belongTogether(last, step)) run.push(step);
    else runs.push([step]);
  }
  return runs.map((run) => sentenceOf(run, year));
}

/** Round the clock all time counts but the pauses, which lie between what was counted. */
function pauseSentences(steps: readonly DeadlineStep[], year: number): string[] {
  return steps.slice(1).flatMap((step, index) => {
    const before = steps[index];
    return step.kind === 'counted-time' && before?.kind === 'counted-time'
      ? [`${instantPhrase(before.to, year)} 到 ${instantPhrase(step.from, year)} 计时暂停，不算。`]
      : [];
  });
}

const instantPhrase = (at: Date, year: number): string => `${dayPhrase(chinaDateOf(at), year)}${clockTimeOf(at)}`;

function belongTogether(a: DeadlineStep, b: DeadlineStep): boolean {
  if (a.kind === 'counted-time' || b.kind === 'counted-time') return false;
  return a.day.reason === b.day.reason && a.day.holiday === b.day.holiday && (a.kind === 'paused-day') === (b.kind === 'paused-day');
}

function sentenceOf(run: readonly DeadlineStep[], year: number): string {
  const first = run[0] as DeadlineStep;
  const last = run[run.length - 1] as DeadlineStep;
  if (first.kind === 'counted-time' || last.kind === 'counted-time') return run.map((step) => timeSentence(step, year)).join('');
  const days = daysPhrase(first, last, year);
  if (first.kind === 'paused-day') return `${days}计时暂停，不算。`;
  if (first.kind === 'skipped-day') return `${days}${first.day.reason === 'weekend' ? '是周末' : `${first.day.holiday}放假`}，不算。`;
  const moved = first.day.reason === 'moved' ? `因${first.day.holiday}调休上班，` : '';
  const nths = last.kind === 'counted-day' && last.nth > first.nth ? `${first.nth} 至第 ${last.nth}` : `${first.nth}`;
  return `${days}${moved}是第 ${nths} 个工作日。`;
}

function timeSentence(step: DeadlineStep, year: number): string {
  if (step.kind !== 'counted-time') return '';
  const day = dayPhrase(chinaDateOf(step.from), year);
  return `${day}${clockTimeOf(step.from)}–${clockTimeOf(step.to)} 算 ${spanPhrase(step.to.getTime() - step.from.getTime())}。`;
}

const daysPhrase = (first: DayStep, last: DayStep, year: number): string =>
  first === last ? dayPhrase(first.day.date, year) : `${dayPhrase(first.day.date, year)}至${dayPhrase(last.day.date, year)}`;

function provisionalSentence({ steps, dueAt }: Deadline): string {
  const day = steps.find((step): step is DayStep => step.kind !== 'counted-time' && step.day.provisional);
  const year = day ? yearOf(day.day.date) : chinaYearOf(dueAt);
  return `${year}年的放假安排还没公布，先按周末和法定节日算，公布后会重新计算。`;
}
