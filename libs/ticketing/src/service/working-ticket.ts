import { type ShequtongEvent } from '@shequtong/events';
import { type WorkingCalendar } from '@shequtong/kernel';
import { type Tx } from '@shequtong/platform';
import { type Clock, clocksOf, isRunning } from '../domain/clock.js';
import { type ClockKind } from '../domain/clock-kinds.js';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { decidingDesk, offeredOffice } from '../domain/handover.js';
import { claimOf, rowsBeside, withOpening } from '../domain/rows-beside.js';
import { seal, type SealedEntry, type SealedHistory } from '../domain/seal.js';
import { limitsOf, type StepLimits } from '../domain/step-conditions.js';
import { endStates } from '../domain/ticket.js';
import { clockMarks, lastOf, type TraceEntry } from '../domain/trace.js';
import { clocksDiffer, type ClockWork, writeClocks } from '../store/clock.store.js';
import { type ClockTable } from '../store/clock.table.js';
import { insertDiagnoses, insertRatings, insertTicket, type TicketChange, type TicketRow, updateTickets } from '../store/ticket.store.js';
import { type Appended, appendEntries } from '../store/trace.store.js';
import { saltedWords } from './salted-words.js';
import { type Announced, eventOf, lapseEvents } from './ticket-events.js';

/**
 * A locked ticket in the hands of one transaction, with what has been added to its trace but not yet written. The
 * row, the clocks and the events all follow from the trace; this is the only place that writes any of them.
 */
export interface WorkingTicket {
  readonly row: TicketRow;
  readonly policy: DeadlinePolicy;
  readonly calendar: WorkingCalendar;
  /** The trace as it lies in the database; undefined for a ticket that is being reported. */
  readonly stored: SealedHistory | undefined;
  /** The rows of its clocks as they lie in the database; an earlier calendar may have written them. */
  readonly clockRows: readonly ClockTable[];
  readonly history: SealedHistory;
  readonly appended: readonly Appended[];
  readonly events: readonly ShequtongEvent[];
}

interface Said {
  readonly words?: Readonly<Record<string, string>>;
  readonly photos?: readonly string[];
}

export const clocksNow = ({ history, policy, calendar }: Pick<WorkingTicket, 'history' | 'policy' | 'calendar'>): Clock[] =>
  clocksOf(history, policy, calendar);

/** What the ticket's policy and clocks say about its next step. */
export const limitsNow = (work: Pick<WorkingTicket, 'history' | 'policy' | 'calendar'>): StepLimits =>
  limitsOf(work.policy, clocksNow(work));

/** What was read of a ticket under its lock. */
export type StoredTicket = Pick<WorkingTicket, 'row' | 'policy' | 'clockRows'> & { readonly history: SealedHistory };

/** Takes a ticket that was read under its lock into hand. */
export const openWork = (stored: StoredTicket, calendar: WorkingCalendar): WorkingTicket => ({
  ...stored,
  calendar,
  stored: stored.history,
  appended: [],
  events: [],
});

/** A ticket that begins with its report. */
export function beginWork(
  row: TicketRow,
  report: TraceEntry,
  said: Said,
  policy: DeadlinePolicy,
  calendar: WorkingCalendar,
): WorkingTicket {
  const salted = saltedWords(said.words);
  const { sealed, words } = seal(
    { areaId: row.areaId, ticketId: row.id },
    undefined,
    withOpening(report, row, salted),
    salted,
    said.photos ?? [],
  );
  const history: SealedHistory = [sealed];
  const event = eventOf({ row, history, entry: sealed, clocksBefore: [], clocksAfter: () => clocksOf(history, policy, calendar) });
  return {
    row,
    policy,
    calendar,
    history,
    stored: undefined,
    clockRows: [],
    appended: [{ areaId: row.areaId, ticketId: row.id, entry: sealed, words }],
    events: [event],
  };
}

/** Adds one entry to the trace in hand. */
export function withEntry(work: WorkingTicket, entry: TraceEntry, said: Said = {}): WorkingTicket {
  const { row } = work;
  const { sealed, words } = seal(
    { areaId: row.areaId, ticketId: row.id },
    lastOf(work.history) as SealedEntry,
    entry,
    saltedWords(said.words),
    said.photos ?? [],
  );
  const history: SealedHistory = [...work.history, sealed];
  const announced: Announced = {
    row,
    history,
    entry: sealed,
    clocksBefore: clocksNow(work),
    clocksAfter: () => clocksNow({ ...work, history }),
  };
  return {
    ...work,
    history,
    appended: [...work.appended, { areaId: row.areaId, ticketId: row.id, entry: sealed, words }],
    events: [...work.events, eventOf(announced), ...lapseEvents(announced)],
  };
}

/** Writes everything that was added, or that today's calendar says otherwise: rows, clocks, trace, and the events that go out with the transaction. */
export async function writeWork(tx: Tx, works: readonly WorkingTicket[]): Promise<void> {
  for (const work of works) if (!work.stored) await insertTicket(tx, rowAfter(work));
  await updateTickets(tx, works.filter((work) => work.stored && rowDiffers(work)).map(changeOf));
  const appended = works.flatMap((work) => work.appended);
  await appendEntries(tx, appended);
  await writeFacts(tx, works);
  await writeClocks(tx, works.map(clockWorkOf));
  for (const event of works.flatMap((work) => work.events)) tx.publish(event);
}

/** A diagnosis and a rating are facts people count, so they are rows of their own beside the trace. */
async function writeFacts(tx: Tx, works: readonly WorkingTicket[]): Promise<void> {
  const facts = works.map(({ row, history, appended }) => ({
    key: { areaId: row.areaId, ticketId: row.id },
    ...rowsBeside(
      history,
      appended.map(({ entry }) => entry),
    ),
  }));
  const diagnoses = facts.flatMap(({ key, diagnoses: own }) => own.map((diagnosis) => ({ ...key, ...diagnosis })));
  const ratings = facts.flatMap(({ key, ratings: own }) => own.map((rating) => ({ ...key, ...rating })));
  if (diagnoses.length) await insertDiagnoses(tx, diagnoses);
  if (ratings.length) await insertRatings(tx, ratings);
}

/** The row as the trace in hand says it must be. */
export function rowAfter(work: WorkingTicket): TicketRow {
  const claim = claimOf(work.history);
  const offered = offeredOffice(work.history);
  const steps = work.stored ? work.appended.filter(({ entry }) => !CHANGES_NOTHING.includes(entry.step)).length : 0;
  return {
    ...work.row,
    ...claim,
    nextDueAt: nextDueAt(clocksNow(work), claim.state),
    decidingAreaId: decidingDesk(work.history)?.areaId ?? null,
    offeredAreaId: offered?.areaId ?? null,
    offeredOrganisationId: offered?.organisationId ?? null,
    version: work.row.version + steps,
  };
}

/** A new calendar moves deadlines without a step. */
const rowDiffers = (work: WorkingTicket): boolean =>
  work.appended.length > 0 || rowAfter(work).nextDueAt?.getTime() !== work.row.nextDueAt?.getTime();

function changeOf(work: WorkingTicket): TicketChange {
  return { ...rowAfter(work), versionBefore: work.row.version };
}

/**
 * A warning, a breach, and what the reporter says besides change neither the state nor whose the ticket is: nothing a
 * person decided on. So they make nobody's version stale, and who writes an answer meanwhile need not write it again.
 */
const CHANGES_NOTHING: readonly TraceEntry['step'][] = [...clockMarks, 'add-information', 'urge'];

/** What the platform does by itself, and what another office owes: nothing that waits at the responsible one. */
const NOT_OWED: readonly ClockKind[] = ['close', 'suspension', 'transfer', 'dispute'];

/** The earliest deadline the responsible office owes; one that stands still comes nearer no more. */
function nextDueAt(clocks: readonly Clock[], state: TicketRow['state']): Date | null {
  if ((endStates as readonly string[]).includes(state)) return null;
  const due = clocks.filter((clock) => isRunning(clock) && !NOT_OWED.includes(clock.kind)).map((clock) => clock.dueAt.getTime());
  return due.length ? new Date(Math.min(...due)) : null;
}

/** The clocks as the trace in hand says they must be, beside the rows that were read. */
export const clockWorkOf = (work: WorkingTicket): ClockWork => ({
  areaId: work.row.areaId,
  ticketId: work.row.id,
  policyId: work.policy.id,
  clocks: clocksNow(work),
  calendarEdition: work.calendar.edition,
  known: work.clockRows,
});

/** Whether the rows must be written: something was added, or they say what another calendar said. */
export const isChanged = (work: WorkingTicket): boolean => work.appended.length > 0 || clocksDiffer(clockWorkOf(work));
