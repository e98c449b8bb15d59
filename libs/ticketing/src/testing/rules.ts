/** The pure rules of tickets, for what builds or checks tickets in bulk outside this library: the bench's district. */
export {
  clocksOf,
  type Clock,
  dueActions,
  isLate,
  isLive,
  isMark,
  isOfOneOffice,
  isRunning,
  lateWith,
  markEntry,
  nextLookAt,
  standsStill,
} from '../domain/clock.js';
export { type DeadlinePolicy } from '../domain/deadline-policy.js';
export { explainDue } from '../domain/due.js';
export { officeCalled } from '../domain/ladder.js';
export { openTicket, type Report } from '../domain/report.js';
export { withOpening } from '../domain/rows-beside.js';
export { seal, type SealedEntry, type SealedHistory, type StoredWords, verifyTrace } from '../domain/seal.js';
export { limitsOf, type StepLimits } from '../domain/step-conditions.js';
export { saltedWords } from '../service/salted-words.js';
export { openSteps, type StepRequest, takeStep } from '../domain/take-step.js';
export { endStates, type Doer } from '../domain/ticket.js';
export { showsTo, wordsFor } from '../domain/timeline.js';
export { becauseOf, lapsesOf, rungsOf, standingOf, type TraceEntry } from '../domain/trace.js';
export { becauseLabel, clockNames, endingNames, fieldLabel, lapsedTitle, levelNames, stateNames, titleOf } from '../domain/words.js';
