import { type Step } from './steps.js';
import { type Doer, type Ending, levels, type ResponsibleOffice, sameOffice, type TicketStanding, type TicketState } from './ticket.js';

/** What the platform itself notes on a ticket without changing it. */
export const clockMarks = ['clock-warned', 'clock-breached'] as const;
export type ClockMark = (typeof clockMarks)[number];

/** Codes, ids and numbers of a step; never words a person wrote. */
export type TraceDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One entry of a ticket's trace: who, for which office, when, what, from where to where. Words a person wrote are
 * here only as salted digests by field name, so that they can be erased without breaking the chain.
 */
export interface TraceEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly step: Step | ClockMark;
  readonly at: Date;
  readonly by: Doer;
  readonly from: TicketState | null;
  readonly to: TicketState;
  /** Responsible before the step; null before the report. */
  readonly officeFrom: ResponsibleOffice | null;
  readonly officeTo: ResponsibleOffice;
  readonly details: TraceDetails;
}

/** All entries of one ticket in order. A ticket is its history: everything else is computed from it. */
export type History = readonly [TraceEntry, ...TraceEntry[]];

export const lastOf = (history: History): TraceEntry => history[history.length - 1] as TraceEntry;

/**
 * When an entry after these happens. `now` is the start of its transaction, which may lie before the last entry's when
 * the transaction waited for the ticket's lock: the order of the lock is the order of the trace.
 */
export const instantAfter = (history: History, now: Date): Date => (lastOf(history).at > now ? lastOf(history).at : now);

/** The steps after which a resolved ticket is open again. */
export const REOPENING: readonly Step[] = ['not-solved', 'follow-up-not-solved'];

export const reopens = ({ step }: TraceEntry): boolean => (REOPENING as readonly TraceEntry['step'][]).includes(step);

/** Entries since the ticket was last reopened; all of them while it never was. */
export const roundOf = (history: History): readonly TraceEntry[] => history.slice(history.findLastIndex(reopens) + 1);

/** Entries since the ticket was last resolved, the resolving one included; empty before. */
export function sinceResolved(history: History): readonly TraceEntry[] {
  const last = history.findLastIndex((entry) => entry.step === 'resolve');
  return last === -1 || history.slice(last).some(reopens) ? [] : history.slice(last);
}

/** Whose the ticket is: who reported it, or for whom an office wrote it down. */
export function reporterOf({ by, details }: TraceEntry): string {
  if (typeof details.reporterId === 'string') return details.reporterId;
  if (by.kind !== 'person') throw new Error('a ticket without a reporter');
  return by.accountId;
}

/** Where a ticket stands, worked out from its trace alone. */
export function standingOf(history: History): TicketStanding {
  const last = lastOf(history);
  const resolved = sinceResolved(history)[0];
  const [report] = history;
  return {
    state: last.to,
    office: last.officeTo,
    ending: resolved ? (resolved.details.ending as Ending) : null,
    reporterId: reporterOf(report),
    round: 1 + history.filter(reopens).length,
    urges: roundOf(history).filter((entry) => entry.step === 'urge').length,
  };
}

/** The office from which the one responsible now received the ticket by escalation; undefined where it is the first receiver. */
export function sentUpBy(history: History): ResponsibleOffice | undefined {
  const { officeTo } = lastOf(history);
  const escalation = history.findLast((entry) => entry.step === 'escalate' && sameOffice(entry.officeTo, officeTo));
  return escalation?.officeFrom ?? undefined;
}

/** A level the ticket has come to, and since when an office there has it or had it. */
interface Rung {
  readonly office: ResponsibleOffice;
  readonly since: Date;
  /** When it was given back to a level below; null where it holds. */
  readonly until: Date | null;
}

/** The way up, lowest first: a return leaves the rungs above it with their end. A level that was left out has none. */
export function rungsOf(history: History): Rung[] {
  let rungs: Rung[] = [];
  for (const { officeTo, at } of history) {
    const height = levels.indexOf(officeTo.level);
    const heightOf = ({ office }: Rung): number => levels.indexOf(office.level);
    const held = rungs.find(({ office, until }) => until === null && sameOffice(office, officeTo));
    rungs = [
      ...rungs.filter((rung) => heightOf(rung) < height),
      held ?? { office: officeTo, since: at, until: null },
      ...rungs.filter((rung) => heightOf(rung) > height).map((rung) => ({ ...rung, until: rung.until ?? at })),
    ];
  }
  return rungs;
}

/** What the responsible office asks a desk above it for. */
export const askedKinds = ['suspension', 'extension'] as const;
export type Asked = (typeof askedKinds)[number];

const ANSWERED: Readonly<Record<Asked, readonly TraceEntry['step'][]>> = {
  suspension: ['suspend', 'refuse-suspension'],
  extension: ['extend', 'refuse-extension'],
};

/** What a decision answers. */
export const askDecidedBy = (step: TraceEntry['step']): Asked => (ANSWERED.suspension.includes(step) ? 'suspension' : 'extension');

/** After the target has passed nothing is left to extend. */
const endsExtension = ({ step, details }: TraceEntry): boolean => step === 'clock-breached' && details.clock === 'resolution';

/**
 * The entry that ends a request, where one does: the decision, or a step that takes the ticket on, or elsewhere; for an
 * extension also the breach of what should have been extended.
 */
function endOf(history: readonly TraceEntry[], ask: TraceEntry, asked: Asked): TraceEntry | undefined {
  const goesOn = (entry: TraceEntry): boolean =>
    entry.to === ask.to &&
    sameOffice(entry.officeTo, ask.officeTo) &&
    !ANSWERED[asked].includes(entry.step) &&
    !(asked === 'extension' && endsExtension(entry));
  return history.slice(ask.seq).find((entry) => !goesOn(entry));
}

/** The entry that asks for something nobody has decided yet. */
export function openAsk(history: History, asked: Asked): TraceEntry | undefined {
  const ask = history.findLast((entry) => entry.step === `ask-${asked}`);
  return ask && !endOf(history, ask, asked) ? ask : undefined;
}

/** The requests that wait for a decision now. */
export const openAsks = (history: History): { readonly asked: Asked; readonly ask: TraceEntry }[] =>
  askedKinds.flatMap((asked) => {
    const ask = openAsk(history, asked);
    return ask ? [{ asked, ask }] : [];
  });

/** A request that ended with nobody having decided on it, and the entry that ended it. */
export interface Lapse {
  readonly asked: Asked;
  readonly ask: TraceEntry;
  readonly by: TraceEntry;
}

/** Requests that lapsed, in the order they were made. */
export const lapsesOf = (history: readonly TraceEntry[]): Lapse[] =>
  history.flatMap((ask): Lapse[] => {
    const asked = askedKinds.find((one) => ask.step === `ask-${one}`);
    const by = asked && endOf(history, ask, asked);
    return by && !ANSWERED[asked].includes(by.step) ? [{ asked, ask, by }] : [];
  });

/** Why nobody decides on it any more. */
type LapseReason = 'went-up' | 'resolved' | 'target-passed' | 'suspended' | 'withdrawn' | 'moved';

const LAPSES_BY: Readonly<Partial<Record<TraceEntry['step'], LapseReason>>> = {
  escalate: 'went-up',
  resolve: 'resolved',
  'clock-breached': 'target-passed',
  suspend: 'suspended',
  withdraw: 'withdrawn',
};

/** What is none of the others hands the ticket to another office. */
export const lapseReason = ({ by }: Lapse): LapseReason => LAPSES_BY[by.step] ?? 'moved';

const changes = ({ from, to, officeFrom, officeTo }: TraceEntry): boolean =>
  from !== to || officeFrom === null || !sameOffice(officeFrom, officeTo);

/** The return by which the responsible office has the ticket, until it goes on with it; words alone take it no further. */
export function openReturn(history: History): TraceEntry | undefined {
  const last = history.findLast(changes);
  return last?.step === 'return' ? last : undefined;
}

/** What a ticket that goes on no further was said to wait for, or be given back for: the entry that says it, and in which field. */
export interface Because {
  readonly entry: TraceEntry;
  readonly field: 'waiting' | 'reason';
}

export function becauseOf(history: History): Because | undefined {
  if (lastOf(history).to === 'suspended') {
    const entry = history.findLast(({ step }) => step === 'ask-suspension');
    return entry && { entry, field: 'waiting' };
  }
  const entry = openReturn(history);
  return entry && { entry, field: 'reason' };
}

/** Steps of which the follow-up must be independent: whoever took one handled the ticket. */
const HANDLING: readonly TraceEntry['step'][] = ['accept', 'accept-transfer', 'start-handling', 'escalate', 'return', 'resolve'];

/** Everybody who handled the ticket, in any round: a follow-up comes from somebody else. */
export function handlersOf(history: History): ReadonlySet<string> {
  const ids = history.flatMap((entry) => (HANDLING.includes(entry.step) && entry.by.kind === 'person' ? [entry.by.accountId] : []));
  return new Set(ids);
}

export const isRated = (history: History): boolean => sinceResolved(history).some((entry) => entry.step === 'rate');

export const failedFollowUps = (history: History): number =>
  sinceResolved(history).filter((entry) => entry.step === 'follow-up-failed').length;
