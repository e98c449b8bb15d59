import { type WorkingCalendar } from '@shequtong/kernel';
import {
  clocksOf,
  type DeadlinePolicy,
  type Doer,
  dueActions,
  isLive,
  isMark,
  limitsOf,
  markEntry,
  nextLookAt,
  openTicket,
  type Report,
  saltedWords,
  seal,
  type SealedEntry,
  type SealedHistory,
  type StepLimits,
  type StepRequest,
  type StoredWords,
  takeStep,
  type TraceEntry,
  withOpening,
} from '@shequtong/ticketing/testing';

const SYSTEM: Doer = { kind: 'system' };
/** The sweep comes by within seconds of a deadline. */
const SWEEP_MS = 2_000;

export interface Rules {
  readonly policy: DeadlinePolicy;
  readonly calendar: WorkingCalendar;
  /** The instant the district is at; nothing happens later. */
  readonly asOf: Date;
}

/**
 * One ticket's trace in the making. Every entry is taken by the ticket rules themselves, so what the bench reads is
 * what the service could have written: legal steps, chained hashes, one responsible office.
 */
export class HistoryMaker {
  private readonly entries: [SealedEntry, ...SealedEntry[]];
  readonly words: StoredWords[] = [];

  constructor(
    private readonly key: { areaId: number; ticketId: string; number: string },
    report: Report,
    at: Date,
    private readonly rules: Rules,
  ) {
    const salted = saltedWords(report.words);
    const file = {
      number: key.number,
      buildingId: report.buildingId,
      longitude: report.point?.longitude ?? null,
      latitude: report.point?.latitude ?? null,
    };
    const { sealed, words } = seal(key, undefined, withOpening(openTicket(report, at), file, salted), salted, []);
    this.entries = [sealed];
    this.words.push(...words);
  }

  get history(): SealedHistory {
    return this.entries;
  }

  /** Takes a step unless its time has not come yet; answers whether it was taken. */
  step(request: StepRequest, by: Doer, at: Date): boolean {
    if (at > this.rules.asOf) return false;
    this.append(takeStep(this.history, request, by, at, this.limits()), request.words);
    return true;
  }

  /** What the platform's own clock does up to an instant: warns, breaches, closes. Needed only where somebody is late. */
  sweepUntil(until: Date): void {
    for (;;) {
      const clocks = clocksOf(this.history, this.rules.policy, this.rules.calendar).filter(isLive);
      const looks = clocks.map((clock) => nextLookAt(clock)?.getTime() ?? Infinity);
      const next = new Date(Math.max(Math.min(...looks, Infinity), this.lastAt()) + SWEEP_MS);
      if (!(next < until)) return;
      const [due] = dueActions(clocks, next);
      if (!due) continue;
      this.append(
        isMark(due.action)
          ? markEntry(this.history, due.clock, due.action, next)
          : takeStep(this.history, { step: due.action }, SYSTEM, next, this.limits()),
      );
    }
  }

  private limits(): StepLimits {
    return limitsOf(this.rules.policy, clocksOf(this.history, this.rules.policy, this.rules.calendar));
  }

  lastAt(): number {
    return (this.entries.at(-1) as SealedEntry).at.getTime();
  }

  private append(entry: TraceEntry, words: Readonly<Record<string, string>> = {}): void {
    const { sealed, words: stored } = seal(this.key, this.entries.at(-1), entry, saltedWords(words), []);
    this.entries.push(sealed);
    this.words.push(...stored);
  }
}
