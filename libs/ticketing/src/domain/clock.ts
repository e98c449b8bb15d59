import { type WorkingCalendar } from '@shequtong/kernel';
import { type ClockKind, clockKinds } from './clock-kinds.js';
import { type DeadlinePolicy, type DeadlineRule, ruleFor } from './deadline-policy.js';
import { dueOf } from './due.js';
import { type Step } from './steps.js';
import { type ResponsibleOffice } from './ticket.js';
import { type ClockMark, type History, instantAfter, type TraceEntry } from './trace.js';

/**
 * How a clock ended: the thing it waited for happened, another clock took over (an escalation starts the next
 * level's), or nothing is waited for any more.
 */
export const clockOutcomes = ['met', 'superseded', 'void'] as const;
export type ClockOutcome = (typeof clockOutcomes)[number];

export interface Clock {
  readonly kind: ClockKind;
  /** The trace entry that started it; with the kind it names the clock. */
  readonly startedSeq: number;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** When the office is warned, or null where nobody is. */
  readonly warnAt: Date | null;
  /** The holidays of a year in the period are not announced yet; the sweep works the due date out again when they are. */
  readonly provisional: boolean;
  readonly rule: DeadlineRule;
  /** Who was responsible when it started, and owes it until responsibility moves. */
  readonly office: ResponsibleOffice;
  readonly warnedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly outcome: ClockOutcome | null;
}

interface ClockEffects {
  readonly starts: readonly Step[];
  readonly met: readonly Step[];
  readonly superseded?: readonly Step[];
  readonly void: readonly Step[];
}

const REOPENED: readonly Step[] = ['not-solved', 'follow-up-not-solved'];

/**
 * Which steps start and stop which clock: the table of product §3. A reply is words a named person writes to the
 * resident. Declining and resolving cannot be done without such words, so they answer too; a receipt is no step and
 * stops nothing.
 */
const EFFECTS: Readonly<Record<ClockKind, ClockEffects>> = {
  'first-reply': { starts: ['report', ...REOPENED], met: ['reply', 'record-call', 'decline', 'resolve'], void: ['withdraw'] },
  'start-handling': {
    starts: ['report', 'escalate', ...REOPENED],
    met: ['start-handling'],
    superseded: ['escalate'],
    void: ['decline', 'withdraw'],
  },
  'follow-up': { starts: ['resolve'], met: ['follow-up', 'follow-up-not-solved'], void: ['not-solved', 'close'] },
  close: { starts: ['follow-up'], met: ['close'], void: ['not-solved'] },
};

/** Who closes is the platform itself: nobody is warned of it and nobody breaches it. */
const WITHOUT_WARNING: readonly ClockKind[] = ['close'];

/**
 * Every clock a ticket ever had, in the order they started, computed from its trace alone. No counter is kept
 * anywhere, so a reopening, a changed rule or a late reading cannot make one forget.
 */
export function clocksOf(history: History, policy: DeadlinePolicy, calendar: WorkingCalendar): Clock[] {
  return clockKinds
    .flatMap((kind) => clocksOfKind(kind, history, policy, calendar))
    .sort((a, b) => a.startedSeq - b.startedSeq || clockKinds.indexOf(a.kind) - clockKinds.indexOf(b.kind));
}

function clocksOfKind(kind: ClockKind, history: History, policy: DeadlinePolicy, calendar: WorkingCalendar): Clock[] {
  const effects = EFFECTS[kind];
  const clocks: Clock[] = [];
  let live: Clock | undefined;
  for (const entry of history) {
    if (live) live = clocks[clocks.length - 1] = marked(stopped(live, entry, effects), entry);
    if (live?.stoppedAt) live = undefined;
    if (!live && isOneOf(effects.starts, entry)) clocks.push((live = started(kind, entry, policy, calendar)));
  }
  return clocks;
}

const isOneOf = (steps: readonly Step[] | undefined, entry: TraceEntry): boolean => steps?.includes(entry.step as Step) ?? false;

function started(kind: ClockKind, entry: TraceEntry, policy: DeadlinePolicy, calendar: WorkingCalendar): Clock {
  const rule = ruleFor(policy, kind, entry.officeTo.level);
  const due = dueOf(entry.at, rule, calendar);
  return {
    kind,
    startedSeq: entry.seq,
    startedAt: entry.at,
    dueAt: due.dueAt,
    warnAt: WITHOUT_WARNING.includes(kind) ? null : shareOf(entry.at, due.dueAt, policy.warnPercent),
    provisional: due.provisional,
    rule,
    office: entry.officeTo,
    warnedAt: null,
    breachedAt: null,
    stoppedAt: null,
    outcome: null,
  };
}

/** The instant at which `percent` of the time from start to due has passed. */
const shareOf = (start: Date, due: Date, percent: number): Date =>
  new Date(start.getTime() + Math.floor(((due.getTime() - start.getTime()) * percent) / 100));

function stopped(clock: Clock, entry: TraceEntry, effects: ClockEffects): Clock {
  const stop = (outcome: ClockOutcome): Clock => ({ ...clock, stoppedAt: entry.at, outcome });
  if (isOneOf(effects.met, entry)) return stop('met');
  if (isOneOf(effects.superseded, entry)) return stop('superseded');
  return isOneOf(effects.void, entry) ? stop('void') : clock;
}

/**
 * A mark counts from the instant it is of. One from before was made under a calendar that has been replaced by one with
 * a later due date: the trace keeps it, the clock runs as if it had never been, and is marked again in its time.
 */
function marked(clock: Clock, entry: TraceEntry): Clock {
  if (entry.details.clock !== clock.kind || entry.details.startedSeq !== clock.startedSeq) return clock;
  if (entry.step === 'clock-warned' && clock.warnAt && entry.at >= clock.warnAt) return { ...clock, warnedAt: entry.at };
  return entry.step === 'clock-breached' && entry.at >= clock.dueAt ? { ...clock, breachedAt: entry.at } : clock;
}

export const isLive = (clock: Clock): boolean => clock.stoppedAt === null;

/** Stopped after it was due, or due and not stopped. A period ends with the instant it is due at. */
export const isLate = (clock: Clock, now: Date): boolean => (clock.stoppedAt ?? now) >= clock.dueAt;

/** The next instant at which the sweep must look at a clock, or null when there is none. */
export function nextLookAt(clock: Clock): Date | null {
  if (!isLive(clock) || clock.breachedAt) return null;
  return clock.warnAt && !clock.warnedAt ? clock.warnAt : clock.dueAt;
}

export type DueAction = { readonly clock: Clock; readonly action: ClockMark | 'close' };

/**
 * What is due now: a warning, a breach, or the closing of the ticket. A clock whose warning was missed while the
 * platform stood still breaches at once; a warning then would tell nobody anything.
 */
export function dueActions(clocks: readonly Clock[], now: Date): DueAction[] {
  return clocks.flatMap((clock): DueAction[] => {
    const next = nextLookAt(clock);
    if (!next || next > now) return [];
    if (clock.kind === 'close') return [{ clock, action: 'close' }];
    return [{ clock, action: clock.dueAt <= now ? 'clock-breached' : 'clock-warned' }];
  });
}

/** The entry that puts a warning or a breach on record; it changes neither state nor responsibility. */
export function markEntry(history: History, { kind, startedSeq }: Clock, mark: ClockMark, now: Date): TraceEntry {
  const last = history[history.length - 1] as TraceEntry;
  return {
    seq: last.seq + 1,
    step: mark,
    at: instantAfter(history, now),
    by: { kind: 'system' },
    from: last.to,
    to: last.to,
    officeFrom: last.officeTo,
    officeTo: last.officeTo,
    details: { clock: kind, startedSeq },
  };
}
