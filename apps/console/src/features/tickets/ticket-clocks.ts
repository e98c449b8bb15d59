import { byDeadline, firstClock, ticketClockNames } from '@shequtong/kernel';
import { type View } from '../../calls/api.js';
import { ticketTexts } from '../../texts/tickets.js';
import { type ClockView, lastStopped } from '../../ui/clock/clock-face.js';
import { type TicketItem } from './calls/ticket-calls.js';

type FileClocks = Pick<View<'TicketFileView'>, 'allClocks' | 'clocks'>;
type FileClock = View<'ClockView'>;

/** What stands where a row or the head of a file tells of time: a clock, or since when the work is in hand where none runs. */
interface TimeTold {
  readonly clock?: ClockView;
  readonly inHandSince?: Date;
}

/** On the head of a file: what its row in a list tells, with how it was counted. Else, in no list of work, the one that stopped last. */
export function headTime(file: FileClocks & Pick<View<'TicketFileView'>, 'state' | 'timeline'>): TimeTold {
  const first = firstClock(file.clocks);
  const found = first && file.allClocks.find((clock) => clock.running && clock.kind === first.kind && clock.dueAt === first.dueAt);
  if (found) return { clock: faceIn(file, found) };
  const began = file.state === 'handling' ? file.timeline.findLast(({ step }) => step === 'start-handling') : undefined;
  return began ? { inHandSince: new Date(began.at) } : { clock: lastStopped(fileClocks(file)) };
}

/** The two lists of what others ask this office for. */
export type AskedList = 'decides' | 'offered';

const askedThere: Readonly<Record<AskedList, readonly TicketItem['matters'][number]['kind'][]>> = {
  decides: ['dispute', 'suspension', 'extension'],
  offered: ['transfer'],
};

/** What a row of such a list tells of time: the clock of what is asked for, or since when it is asked for where nothing ends it. */
interface AskedTime {
  readonly clock?: ClockView;
  readonly askedSince?: Date;
}

/** Undefined where nothing is asked for any more: the list will be read again. */
export function askedTime({ matters, clocks }: Pick<TicketItem, 'matters' | 'clocks'>, list: AskedList): AskedTime | undefined {
  const own = matters.filter(({ kind }) => askedThere[list].includes(kind));
  const [first] = own
    .flatMap(({ kind, dueAt }) => (dueAt === null ? [] : [{ kind, dueAt }]))
    .sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  if (first) {
    const what = first.kind === 'dispute' || first.kind === 'transfer' ? ticketClockNames[first.kind] : ticketTexts.decideExtension;
    const warned = clocks.some((clock) => clock.warned && clock.dueAt === first.dueAt);
    return { clock: { what, dueAt: new Date(first.dueAt), warned } };
  }
  return own[0] && { askedSince: new Date(own[0].askedAt) };
}

/** The clock that closes a ticket by itself is nobody's promise: it always ends a moment after it is due. */
const promised = ({ kind, running }: Pick<FileClock, 'kind' | 'running'>): boolean => running || kind !== 'close';

/** All clocks of a file, running ones first, each with how it was counted. */
export const fileClocks = (file: FileClocks): ClockView[] =>
  file.allClocks
    .filter(promised)
    .sort((a, b) => Number(b.running) - Number(a.running) || byDeadline(a, b))
    .map((clock) => faceIn(file, clock));

const faceIn = ({ clocks }: FileClocks, clock: FileClock): ClockView => ({
  what: [clock.name, clock.officeName].filter(Boolean).join(' · '),
  dueAt: new Date(clock.dueAt),
  paused: clock.pausedAt !== null,
  warned: clock.running && clocks.some(({ kind, dueAt, warned }) => warned && kind === clock.kind && dueAt === clock.dueAt),
  stoppedAt: clock.stoppedAt === null ? null : new Date(clock.stoppedAt),
  outcome: clock.outcome,
  provisional: clock.provisional,
  why: clock.why,
});
