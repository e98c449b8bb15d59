import { byDeadline, firstClock } from '@shequtong/kernel';
import { type View } from '../../calls/api.js';
import { type ClockView, lastStopped } from '../../ui/clock/clock-face.js';

type FileClocks = Pick<View<'TicketFileView'>, 'allClocks' | 'clocks'>;
type FileClock = View<'ClockView'>;

/** On the head of a file: the one its row in a list tells, with how it was counted; where none runs, the one that stopped last. */
export function headClock(file: FileClocks): ClockView | undefined {
  const first = firstClock(file.clocks);
  const found = first && file.allClocks.find((clock) => clock.running && clock.kind === first.kind && clock.dueAt === first.dueAt);
  return found ? faceIn(file, found) : lastStopped(fileClocks(file));
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
