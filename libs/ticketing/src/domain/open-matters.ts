import { type WorkingCalendar } from '@shequtong/kernel';
import { type Clock, clocksOf, isLive } from './clock.js';
import { type ClockKind } from './clock-kinds.js';
import { type DeadlinePolicy } from './deadline-policy.js';
import { openDispute, openOffer } from './handover.js';
import { type Asked, type History, instantAfter, lastOf, openAsks, type TraceEntry } from './trace.js';

export const matterKinds = ['dispute', 'transfer', 'suspension', 'extension'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What waits for the word of an office that does not have the ticket: a decision, or whether it takes the ticket over. */
export interface OpenMatter {
  readonly kind: MatterKind;
  /** The entry that asks. */
  readonly entry: TraceEntry;
  /** In which of its words it says why. */
  readonly field: 'reason' | 'waiting';
}

export function openMatters(history: History): OpenMatter[] {
  const [dispute, offer] = [openDispute(history)?.entry, openOffer(history)];
  return [
    ...(dispute ? [{ kind: 'dispute', entry: dispute, field: 'reason' } as const] : []),
    ...(offer ? [{ kind: 'transfer', entry: offer, field: 'reason' } as const] : []),
    ...openAsks(history).map(({ asked, ask }): OpenMatter => ({
      kind: asked,
      entry: ask,
      field: asked === 'suspension' ? 'waiting' : 'reason',
    })),
  ];
}

const CLOCKS: Readonly<Record<MatterKind, ClockKind | undefined>> = {
  dispute: 'dispute',
  transfer: 'transfer',
  // With the target what should have been extended is over. Nothing but the work itself ends a request to pause.
  extension: 'resolution',
  suspension: undefined,
};

/** By when whoever is asked has to say something, or may not any more: not the nearest deadline of the ticket, which is another's. */
export function answerDue({ kind, entry }: OpenMatter, clocks: readonly Clock[]): Date | null {
  const own = clocks.find(
    (clock) =>
      clock.kind === CLOCKS[kind] && isLive(clock) && clock.pausedAt === null && (kind === 'extension' || clock.startedSeq === entry.seq),
  );
  return own?.dueAt ?? null;
}

const GRANTS = {
  suspension: { step: 'suspend', clock: 'suspension' },
  extension: { step: 'extend', clock: 'resolution' },
} as const;

/**
 * Until when a request for time reaches if it is granted now: whoever decides decides on a day, not on a number of days.
 * Null where granting would change no clock.
 */
export function grantedUntil(
  history: History,
  asked: Asked,
  ask: TraceEntry,
  { policy, calendar, now }: { readonly policy: DeadlinePolicy; readonly calendar: WorkingCalendar; readonly now: Date },
): Date | null {
  const last = lastOf(history);
  const grant: TraceEntry = {
    seq: last.seq + 1,
    step: GRANTS[asked].step,
    at: instantAfter(history, now),
    by: { kind: 'system' },
    from: last.to,
    to: asked === 'suspension' ? 'suspended' : last.to,
    officeFrom: last.officeTo,
    officeTo: last.officeTo,
    details: { days: Number(ask.details.days) },
  };
  const clocks = clocksOf([...history, grant], policy, calendar);
  return clocks.find((clock) => clock.kind === GRANTS[asked].clock && isLive(clock))?.dueAt ?? null;
}
