import { chinaDateOf, DAY_MS, DomainError } from '@shequtong/kernel';
import { type Clock, isLive } from './clock.js';
import { type DeadlinePolicy } from './deadline-policy.js';
import { officeIn, openDispute, openOffer } from './handover.js';
import { officeAbove } from './ladder.js';
import { disputableWith } from './rulings.js';
import { illegal } from './step-persons.js';
import { type Step, type StepWhen } from './steps.js';
import {
  failedFollowUps,
  type History,
  instantAfter,
  isRated,
  lastOf,
  openAsk,
  reporterOf,
  sentUpBy,
  sinceResolved,
  type TraceDetails,
  type TraceEntry,
} from './trace.js';

/** What the ticket's deadline policy and its clocks say about steps. */
export interface StepLimits {
  /** Recorded failed attempts to reach the resident after which the ticket may close. */
  readonly failedFollowUps: number;
  /** When the running target for resolving is due; null when there is none, or it stands still. */
  readonly resolutionDueAt: Date | null;
}

/** The limits of a ticket's next step. */
export const limitsOf = ({ failedFollowUps: allowed }: DeadlinePolicy, clocks: readonly Clock[]): StepLimits => ({
  failedFollowUps: allowed,
  resolutionDueAt: clocks.find((clock) => clock.kind === 'resolution' && isLive(clock) && !clock.pausedAt)?.dueAt ?? null,
});

/** What a condition looks at. */
interface Situation {
  readonly history: History;
  readonly limits: StepLimits;
  readonly now: Date;
  /** The codes of the step that is asked for; without them a condition asks whether any would do. */
  readonly details?: TraceDetails;
}

/** Whether a condition of the table holds. */
export function holds(when: StepWhen, { history, limits, now, details }: Situation): boolean {
  const { officeTo } = lastOf(history);
  switch (when) {
    case 'rated':
      return isRated(history);
    case 'unrated':
      return !isRated(history);
    case 'attempts-left':
      // Three calls in a minute are one attempt: they would close the ticket before its reporter has read that it is done.
      return (
        failedFollowUps(history) < limits.failedFollowUps &&
        takenToday(sinceResolved(history), 'follow-up-failed', instantAfter(history, now)) === 0
      );
    case 'attempts-used-up':
      return failedFollowUps(history) >= limits.failedFollowUps;
    case 'below-the-top':
      return officeAbove(officeTo) !== undefined;
    case 'at-the-community':
      return officeTo.level === 'community';
    case 'came-from-below':
      return sentUpBy(history) !== undefined;
    case 'transferable':
      // A community has no office beside it: what it gives to others to do, it assigns and stays responsible for.
      return officeTo.level !== 'community' && !openOffer(history) && !openDispute(history);
    case 'offer-open':
      return openOffer(history) !== undefined;
    case 'contestable':
      return disputableWith(history) !== undefined;
    case 'dispute-open':
      return openDispute(history) !== undefined;
    case 'decided-on-its-level':
      return openDispute(history) !== undefined && (!details || officeIn(details)?.level === officeTo.level);
    case 'decided-for-another-level':
      return openDispute(history) !== undefined && (!details || officeIn(details)?.level !== officeTo.level);
    case 'with-a-department':
      return officeTo.organisationId !== null;
    // The two are asked for apart: a desk that keeps silent on one does not let the other's time run out.
    case 'nothing-asked':
      return !openAsk(history, 'suspension');
    case 'suspension-asked':
      return openAsk(history, 'suspension') !== undefined;
    case 'extension-asked':
      return openAsk(history, 'extension') !== undefined && isBefore(now, limits.resolutionDueAt);
    case 'resolution-running':
      return !openAsk(history, 'extension') && isBefore(now, limits.resolutionDueAt);
    case 'more-may-be-added':
      return takenToday(history, 'add-information', instantAfter(history, now)) < ADDITIONS_A_DAY;
    case 'told-lately':
      return toldLately(history, instantAfter(history, now));
    case 'not-urged-today':
      return takenToday(history, 'urge', instantAfter(history, now)) === 0;
  }
}

/** So long an office may take back what it wrote down; product.md names no time. */
const TOLD_LATELY_MS = DAY_MS;

/** Whether an office wrote the report down not long ago, and its reporter has not acted on it: from then on it is theirs alone. */
function toldLately(history: History, now: Date): boolean {
  const [report] = history;
  const isReporters = ({ by }: TraceEntry): boolean => by.kind === 'person' && by.office === null && by.accountId === reporterOf(report);
  return (
    report.by.kind === 'person' &&
    report.by.office !== null &&
    now.getTime() - report.at.getTime() < TOLD_LATELY_MS &&
    !history.some(isReporters)
  );
}

/** So many times a day more is said about one ticket; product.md names no number. */
const ADDITIONS_A_DAY = 10;

/** How often a step was taken on the calendar day of `now` in China. */
const takenToday = (entries: readonly TraceEntry[], step: Step, now: Date): number =>
  entries.filter((entry) => entry.step === step && chinaDateOf(entry.at) === chinaDateOf(now)).length;

const isBefore = (now: Date, dueAt: Date | null): boolean => dueAt !== null && now < dueAt;

/** Why a step whose condition does not hold is refused. */
export function refusal(when: StepWhen | undefined, step: Step, { to: state, officeTo: office }: TraceEntry): DomainError {
  switch (when) {
    case 'below-the-top':
      return new DomainError('ticket/highest-level');
    case 'unrated':
      return new DomainError('ticket/already-rated');
    case 'nothing-asked':
      return new DomainError('ticket/already-asked');
    case 'told-lately':
      return new DomainError('ticket/told-long-ago');
    case 'transferable':
      return office.level === 'community' ? illegal(step, state) : new DomainError('ticket/already-asked');
    case 'suspension-asked':
    case 'extension-asked':
    case 'offer-open':
    case 'contestable':
    case 'dispute-open':
    case 'decided-on-its-level':
      return new DomainError('ticket/nothing-asked');
    case 'resolution-running':
      return new DomainError('ticket/nothing-to-extend');
    case 'attempts-left':
      return new DomainError('ticket/tried-today');
    case 'more-may-be-added':
      return new DomainError('ticket/added-often', { times: ADDITIONS_A_DAY });
    case 'not-urged-today':
      return new DomainError('ticket/urged-today');
    // Nothing to be told beside it: the step is none of this state's.
    case 'rated':
    case 'attempts-used-up':
    case 'at-the-community':
    case 'came-from-below':
    case 'decided-for-another-level':
    case 'with-a-department':
    case undefined:
      return illegal(step, state);
  }
}
