import { DomainError } from '@shequtong/kernel';
import { deskName, isResponsible, officeAbove, standsAtOrAbove } from './ladder.js';
import { missingWords, unknownWords } from './step-words.js';
import { type Step, type StepWhen, type Transition, waysOut } from './steps.js';
import { type Doer, type ResponsibleOffice, type TicketState } from './ticket.js';
import { failedFollowUps, handlersOf, type History, instantAfter, isRated, lastOf, standingOf, type TraceDetails, type TraceEntry } from './trace.js';

/** A step somebody asks for: its codes, and the words that go with it by field name. */
export interface StepRequest {
  readonly step: Exclude<Step, 'report'>;
  readonly details?: TraceDetails;
  readonly words?: Readonly<Record<string, string>>;
}

/** Numbers of the ticket's deadline policy that decide steps. */
export interface StepLimits {
  /** Recorded failed attempts to reach the resident after which the ticket may close. */
  readonly failedFollowUps: number;
}

/**
 * Takes one step: checks that the state machine has a way, that this person may take it and that it carries what it
 * must, and answers the one entry to append.
 *
 * @throws DomainError ticket/illegal-step, -not-responsible, -not-reporter, -followed-up-by-handler, -highest-level,
 *   -already-rated, -already-closed, -diagnosis-missing, -reason-missing, -reply-missing, -end-missing, -proof-missing
 */
export function takeStep(history: History, request: StepRequest, by: Doer, now: Date, limits: StepLimits): TraceEntry {
  const last = lastOf(history);
  const ways = waysOut(last.to, request.step);
  if (!ways.length) throw last.to === 'closed' ? new DomainError('ticket/already-closed') : illegal(request.step, last.to);
  const [first] = ways as readonly [Transition, ...Transition[]];
  // The person before the condition: who may not act here learns nothing of the ticket's inside.
  refuseWrongPerson(history, first, by);
  const way = ways.find((candidate) => !candidate.when || holds(candidate.when, history, limits));
  if (!way) throw refusal(first.when, request.step, last.to);
  refuseIncomplete(request);
  return {
    seq: last.seq + 1,
    step: request.step,
    at: instantAfter(history, now),
    by,
    from: last.to,
    to: way.to,
    officeFrom: last.officeTo,
    officeTo: way.up ? (officeAbove(last.officeTo) as ResponsibleOffice) : last.officeTo,
    details: request.details ?? {},
  };
}

/** The steps this person may take now: what a screen offers. The same checks as `takeStep`, without the words. */
export function openSteps(history: History, by: Doer, limits: StepLimits): Exclude<Step, 'report'>[] {
  const state = lastOf(history).to;
  return OFFERED.filter((step) =>
    waysOut(state, step).some((way) => wrongPerson(history, way, by) === undefined && (!way.when || holds(way.when, history, limits))),
  );
}

const OFFERED: readonly Exclude<Step, 'report'>[] = [
  'reply',
  'record-call',
  'accept',
  'start-handling',
  'escalate',
  'resolve',
  'decline',
  'follow-up',
  'follow-up-failed',
  'follow-up-not-solved',
  'rate',
  'not-solved',
  'withdraw',
];

function refuseWrongPerson(history: History, way: Transition, by: Doer): void {
  const refused = wrongPerson(history, way, by);
  if (refused) throw refused;
}

function wrongPerson(history: History, way: Transition, by: Doer): DomainError | undefined {
  const { office, reporterId } = standingOf(history);
  switch (way.by) {
    case 'system':
      return by.kind === 'system' ? undefined : illegal(way.step, lastOf(history).to);
    case 'reporter':
      return by.kind === 'person' && by.accountId === reporterId ? undefined : new DomainError('ticket/not-reporter');
    case 'responsible':
      return by.kind === 'person' && isResponsible(office, by.office) ? undefined : notResponsible(office);
    case 'independent':
      if (by.kind !== 'person' || !standsAtOrAbove(office, by.office)) return notResponsible(office);
      return handlersOf(history).has(by.accountId) ? new DomainError('ticket/followed-up-by-handler') : undefined;
  }
}

const notResponsible = (office: ResponsibleOffice): DomainError => new DomainError('ticket/not-responsible', { office: deskName(office.level) });

function holds(when: StepWhen, history: History, limits: StepLimits): boolean {
  const { officeTo } = lastOf(history);
  switch (when) {
    case 'rated':
      return isRated(history);
    case 'unrated':
      return !isRated(history);
    case 'attempts-left':
      return failedFollowUps(history) < limits.failedFollowUps;
    case 'attempts-used-up':
      return failedFollowUps(history) >= limits.failedFollowUps;
    case 'below-the-top':
      return officeAbove(officeTo) !== undefined;
    case 'at-the-community':
      return officeTo.level === 'community';
  }
}

function refusal(when: StepWhen | undefined, step: Step, state: TicketState): DomainError {
  if (when === 'below-the-top') return new DomainError('ticket/highest-level');
  if (when === 'unrated') return new DomainError('ticket/already-rated');
  return illegal(step, state);
}

const illegal = (step: Step, state: TicketState): DomainError => new DomainError('ticket/illegal-step', { step, state });

function refuseIncomplete(request: StepRequest): void {
  const words = request.words ?? {};
  const unknown = unknownWords(request.step, words);
  if (unknown.length) throw new Error(`the step ${request.step} knows no words named ${unknown.join(', ')}`);
  const missing = missingWords(request.step, words);
  if (request.step === 'escalate' && (missing.length || !request.details?.type)) {
    throw new DomainError('ticket/diagnosis-missing', { missing });
  }
  if (request.step === 'resolve' && !request.details?.ending) throw new DomainError('ticket/end-missing');
  if (request.step === 'resolve' && request.details?.ending === 'duplicate' && !request.details.duplicateOf) {
    throw new DomainError('ticket/duplicate-unknown');
  }
  if (request.step === 'start-handling' && request.details?.act === 'photo' && !request.details.photos) {
    throw new DomainError('ticket/proof-missing');
  }
  // Resolving answers the resident; without the answer it would stop the clock of the first reply with nothing said.
  if (missing.length && (request.step === 'reply' || request.step === 'resolve')) throw new DomainError('ticket/reply-missing');
  if (missing.length) throw new DomainError('ticket/reason-missing', { missing });
}
