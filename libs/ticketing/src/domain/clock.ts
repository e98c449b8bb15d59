import { afterRunning, type Pause, pausedMs, type WorkingCalendar } from '@shequtong/kernel';
import { type ClockKind, clockKinds } from './clock-kinds.js';
import { type DeadlinePolicy, type DeadlineRule, ruleFor } from './deadline-policy.js';
import { dueOf } from './due.js';
import { type Step } from './steps.js';
import { type ResponsibleOffice, sameOffice } from './ticket.js';
import { type ClockMark, clockMarks, type History, instantAfter, lastOf, REOPENING, type TraceEntry } from './trace.js';

/**
 * How a clock ended: the thing it waited for happened, another clock took over (an escalation starts the next
 * level's), or nothing is waited for any more.
 */
type ClockOutcome = 'met' | 'superseded' | 'void';

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
  /** Times it stood still because the ticket was suspended, over by now. */
  readonly pauses: readonly Pause[];
  /** Since when it stands still; `dueAt` moves on when it runs again. */
  readonly pausedAt: Date | null;
}

interface ClockEffects {
  readonly starts: readonly Step[];
  /** Starts it, where responsibility moves to another level with it. */
  readonly startsOnLevel?: readonly Step[];
  readonly met: readonly Step[];
  readonly superseded?: readonly Step[];
  readonly void: readonly Step[];
  /** Ends it, where responsibility moves to another level with it. */
  readonly voidOnLevel?: readonly Step[];
}

/**
 * Which steps start and stop which clock: the table of product §3. A reply is words a named person writes to the
 * resident. Declining and resolving cannot be done without such words, so they answer too; a receipt is no step and
 * stops nothing.
 */
const EFFECTS: Readonly<Record<ClockKind, ClockEffects>> = {
  'first-reply': { starts: ['report', ...REOPENING], met: ['reply', 'record-call', 'decline', 'resolve'], void: ['withdraw'] },
  'start-handling': {
    starts: ['report', 'escalate', 'return', 'dispute-lapsed', ...REOPENING],
    met: ['start-handling'],
    // A decision between offices of one level gives neither of them new time.
    startsOnLevel: ['decide-dispute'],
    superseded: ['escalate', 'return', 'dispute-lapsed'],
    void: ['decline', 'withdraw'],
  },
  // A target for the whole work of a class of problems, whoever is responsible meanwhile.
  resolution: { starts: ['report', ...REOPENING], met: ['resolve'], void: ['decline', 'withdraw'] },
  // Owed by the office a transfer is offered to, and by the desk that decides a dispute; nothing else stands still meanwhile.
  // Once the two are of different minds nobody waits for that answer any more; a later offer has its own time.
  transfer: {
    starts: ['offer-transfer'],
    met: ['accept-transfer', 'refuse-transfer'],
    void: ['take-back-transfer', 'dispute', 'escalate', 'return', 'office-ended', 'resolve', 'decline', 'withdraw'],
  },
  dispute: {
    starts: ['dispute'],
    met: ['decide-dispute', 'dispute-lapsed'],
    void: ['escalate', 'return', 'accept-transfer', 'office-ended', 'resolve', 'decline', 'withdraw'],
  },
  // Runs out when what was granted is over: the platform then resumes the ticket by itself.
  suspension: { starts: ['suspend'], met: ['resume'], void: ['withdraw', 'dispute-lapsed'], voidOnLevel: ['decide-dispute'] },
  'follow-up': { starts: ['resolve'], met: ['follow-up', 'follow-up-not-solved'], void: ['not-solved', 'close'] },
  close: { starts: ['follow-up'], met: ['close'], void: ['not-solved'] },
};

/** A step the platform takes when a clock is due. */
type ByItself = 'close' | 'resume' | 'dispute-lapsed';

/** The platform itself takes the step when these are due: nobody is warned of it and nobody breaches it. */
const BY_ITSELF: Readonly<Partial<Record<ClockKind, ByItself>>> = { close: 'close', suspension: 'resume', dispute: 'dispute-lapsed' };

/** Owed by the office where it began, and by no other; the rest follows whoever is responsible. */
const OF_ONE_OFFICE: readonly ClockKind[] = ['start-handling', 'transfer', 'dispute'];

export const isOfOneOffice = ({ kind }: Pick<Clock, 'kind'>): boolean => OF_ONE_OFFICE.includes(kind);

/** The first reply is owed whatever else waits, and a negotiation pauses nothing: only the target for resolving stands still. */
const PAUSES: readonly ClockKind[] = ['resolution'];

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
  for (const [index, entry] of history.entries()) {
    if (live) live = clocks[clocks.length - 1] = adjusted(marked(stopped(live, entry, effects), entry), entry, { policy, calendar });
    if (live?.stoppedAt) live = undefined;
    if (live || !starts(effects, entry)) continue;
    const rule = ruleOf(kind, history.slice(0, index + 1) as unknown as History, policy);
    if (rule) clocks.push((live = started(entry, rule, { policy, calendar })));
  }
  return clocks;
}

const changesLevel = (entry: TraceEntry): boolean => entry.officeFrom?.level !== entry.officeTo.level;

const starts = (effects: ClockEffects, entry: TraceEntry): boolean =>
  isOneOf(effects.starts, entry) || (isOneOf(effects.startsOnLevel, entry) && changesLevel(entry));

interface Terms {
  readonly policy: DeadlinePolicy;
  readonly calendar: WorkingCalendar;
}

/** How long a suspension lasts was granted with it; everything else is the policy's, for the class the ticket has at that time. */
function ruleOf(kind: ClockKind, history: History, policy: DeadlinePolicy): DeadlineRule | undefined {
  const { officeTo, details } = lastOf(history);
  if (kind === 'suspension') return { kind, level: null, amount: Number(details.days), unit: 'working-days' };
  return ruleFor(policy, kind, officeTo.level, String(history[0].details.category));
}

const isOneOf = (steps: readonly Step[] | undefined, entry: TraceEntry): boolean => steps?.includes(entry.step as Step) ?? false;

const started = (entry: TraceEntry, rule: DeadlineRule, terms: Terms): Clock =>
  timed(
    {
      kind: rule.kind,
      startedSeq: entry.seq,
      startedAt: entry.at,
      rule,
      office: entry.officeTo,
      warnedAt: null,
      breachedAt: null,
      stoppedAt: null,
      outcome: null,
      pauses: [],
      pausedAt: null,
    },
    terms,
  );

/** The clock with the instants that follow from its start, its rule and its pauses. */
function timed(clock: Omit<Clock, 'dueAt' | 'warnAt' | 'provisional'>, { policy, calendar }: Terms): Clock {
  const { dueAt, provisional } = dueOf(clock.startedAt, clock.rule, calendar, clock.pauses);
  const warnAt = BY_ITSELF[clock.kind] ? null : shareOf(clock, dueAt, policy.warnPercent);
  // A warning from before the end was moved on told of an end that is none any more.
  return { ...clock, dueAt, provisional, warnAt, warnedAt: clock.warnedAt && warnAt && clock.warnedAt < warnAt ? null : clock.warnedAt };
}

/** The instant at which `percent` of the time in which the clock runs from its start until due has passed. */
function shareOf({ startedAt, pauses }: Pick<Clock, 'startedAt' | 'pauses'>, dueAt: Date, percent: number): Date {
  const runsMs = dueAt.getTime() - startedAt.getTime() - pausedMs(startedAt, dueAt, pauses);
  return afterRunning(startedAt, Math.floor((runsMs * percent) / 100), pauses);
}

/** A clock that runs through a suspension or an extension: it stands still, goes on, or has more time. */
function adjusted(clock: Clock, entry: TraceEntry, terms: Terms): Clock {
  if (clock.stoppedAt || !PAUSES.includes(clock.kind)) return clock;
  if (entry.step === 'suspend') return { ...clock, pausedAt: entry.at };
  // Resumed, or taken from its office by a dispute.
  if (clock.pausedAt && entry.to !== 'suspended')
    return timed({ ...clock, pauses: [...clock.pauses, { from: clock.pausedAt, to: entry.at }], pausedAt: null }, terms);
  if (entry.step === 'extend')
    return timed({ ...clock, rule: { ...clock.rule, amount: clock.rule.amount + Number(entry.details.days) } }, terms);
  return clock;
}

function stopped(clock: Clock, entry: TraceEntry, effects: ClockEffects): Clock {
  const stop = (outcome: ClockOutcome): Clock => ({ ...clock, stoppedAt: entry.at, outcome });
  if (isOneOf(effects.met, entry)) return stop('met');
  if (isOneOf(effects.superseded, entry) || (isOneOf(effects.startsOnLevel, entry) && changesLevel(entry))) return stop('superseded');
  const over = isOneOf(effects.void, entry) || (isOneOf(effects.voidOnLevel, entry) && changesLevel(entry));
  return over ? stop('void') : clock;
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

/** Stopped after it was due, or due and not stopped. A period ends with the instant it is due at; one that stands still does not end. */
export const isLate = (clock: Clock, now: Date): boolean => (clock.pausedAt ?? clock.stoppedAt ?? now) >= clock.dueAt;

/**
 * In whose hands a clock became late, where another office has the ticket now: it would be no truth to say that of who
 * came after. Undefined for one in time, and for one that a single office owes.
 */
export function lateWith(clock: Clock, history: History, now: Date): ResponsibleOffice | undefined {
  if (isOfOneOffice(clock) || !isLate(clock, now)) return undefined;
  const then = history.findLast(({ at }) => at < clock.dueAt)?.officeTo;
  return then && !sameOffice(then, lastOf(history).officeTo) ? then : undefined;
}

/** It stopped before it was due, and runs on from there when the ticket is resumed. */
export const standsStill = ({ pausedAt, dueAt }: Pick<Clock, 'pausedAt' | 'dueAt'>): boolean => pausedAt !== null && pausedAt < dueAt;

/** Somebody's time is running out: it is neither over nor does it stand still. */
export const isRunning = (clock: Clock): boolean => isLive(clock) && !standsStill(clock);

/** The next instant at which the sweep must look at a clock, or null when there is none. */
export function nextLookAt(clock: Clock): Date | null {
  if (!isLive(clock) || clock.breachedAt || standsStill(clock)) return null;
  return clock.warnAt && !clock.warnedAt ? clock.warnAt : clock.dueAt;
}

type DueAction = { readonly clock: Clock; readonly action: ClockMark | ByItself };

/** A mark tells of a clock; anything else that is due is a step. */
export const isMark = (action: DueAction['action']): action is ClockMark => (clockMarks as readonly string[]).includes(action);

/**
 * What is due now: a warning, a breach, or a step the platform takes by itself. A clock whose warning was missed while the
 * platform stood still breaches at once; a warning then would tell nobody anything.
 */
export function dueActions(clocks: readonly Clock[], now: Date): DueAction[] {
  return clocks.flatMap((clock): DueAction[] => {
    const next = nextLookAt(clock);
    if (!next || next > now) return [];
    const byItself = BY_ITSELF[clock.kind];
    if (byItself) return [{ clock, action: byItself }];
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
