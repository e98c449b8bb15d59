import { DomainError } from '@shequtong/kernel';
import { isBeside, offeredOffice, officeDetails, officeIn, openDispute } from './handover.js';
import { officeAbove, supervisorOf } from './ladder.js';
import { disputableWith, heldBack } from './rulings.js';
import { holds, refusal, type StepLimits } from './step-conditions.js';
import { eachOffice, illegal, inTheOfficeFor, mayGo, waysOf } from './step-persons.js';
import { missingWords, unknownWords } from './step-words.js';
import { offeredSteps, type Step, type Transition, waysOut } from './steps.js';
import { type Doer, type Doers, type ResponsibleOffice, sameOffice } from './ticket.js';
import { type History, instantAfter, lastOf, openAsk, sentUpBy, type TraceDetails, type TraceEntry } from './trace.js';

/** A step somebody asks for: its codes, and the words that go with it by field name. */
export interface StepRequest {
  readonly step: Exclude<Step, 'report'>;
  readonly details?: TraceDetails;
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * Takes one step: checks that the state machine has a way, that this person may take it and that it carries what it
 * must, and answers the one entry to append.
 *
 * @throws DomainError ticket/illegal-step, -not-responsible, -not-reporter, -followed-up-by-handler, -highest-level,
 *   -already-rated, -already-closed, -added-often, -urged-today, -tried-today, -already-asked, -nothing-asked, -nothing-to-extend, -not-offered,
 *   -not-party, -not-decider, -own-dispute, -dispute-open, -decided, -came-back, -told-long-ago, -not-approver, -office-unfit, -days-missing, -diagnosis-missing, -reason-missing, -reply-missing, -end-missing, -proof-missing
 */
export function takeStep(history: History, request: StepRequest, person: Doer | Doers, now: Date, limits: StepLimits): TraceEntry {
  const last = lastOf(history);
  const ways = waysOut(last.to, request.step);
  if (!ways.length) throw last.to === 'closed' ? new DomainError('ticket/already-closed') : illegal(request.step, last.to);
  // The person before the condition: who may not act here learns nothing of the ticket's inside.
  const isOpen = ({ when }: Transition): boolean => !when || holds(when, { history, limits, now, details: request.details ?? {} });
  const by = inTheOfficeFor(ways, history, person, isOpen);
  const own = waysOf(ways, history, by);
  const way = own.find(isOpen);
  if (!way) throw refusal(own[0].when, request.step, last);
  const held = heldBack(history, request.step);
  if (held) throw held;
  refuseIncomplete(request, by);
  refuseWrongOffice(history, request);
  return {
    seq: last.seq + 1,
    step: request.step,
    at: instantAfter(history, now),
    by,
    from: last.to,
    to: way.to,
    officeFrom: last.officeTo,
    officeTo: officeAfter(history, way, request.details),
    details: detailsOf(history, request),
  };
}

/**
 * Codes that follow from the trace are taken from there, whatever came with the request: what is granted is what was
 * asked for, and an answer is about what was offered.
 */
function detailsOf(history: History, { step, details = {} }: StepRequest): TraceDetails {
  switch (step) {
    case 'suspend':
      return { ...details, days: openAsk(history, 'suspension')?.details.days ?? null };
    case 'extend':
      return { ...details, days: openAsk(history, 'extension')?.details.days ?? null };
    case 'refuse-transfer':
      return { ...details, ...officeDetails(offeredOffice(history) as ResponsibleOffice) };
    case 'dispute':
      return { ...details, ...officeDetails(disputableWith(history) as ResponsibleOffice) };
    default:
      return details;
  }
}

function officeAfter(history: History, { moves }: Transition, details: TraceDetails = {}): ResponsibleOffice {
  const moved = moves ? movedTo(history, moves, details) : lastOf(history).officeTo;
  if (!moved) throw new Error('a step moves responsibility to nobody');
  return moved;
}

function movedTo(history: History, moves: NonNullable<Transition['moves']>, details: TraceDetails): ResponsibleOffice | undefined {
  switch (moves) {
    case 'up':
      return officeAbove(lastOf(history).officeTo);
    case 'back':
      return sentUpBy(history);
    case 'offered':
      return offeredOffice(history);
    case 'decided':
      return officeIn(details);
    case 'decider':
      return openDispute(history)?.decider;
    case 'supervisor':
      return supervisorOf(lastOf(history).officeTo);
  }
}

/** An office that is named must be one the step can name: beside the one that offers, a party of the dispute that is decided. */
function refuseWrongOffice(history: History, { step, details = {} }: StepRequest): void {
  if (step !== 'offer-transfer' && step !== 'decide-dispute') return;
  const named = officeIn(details);
  const fits =
    named &&
    (step === 'offer-transfer'
      ? isBeside(lastOf(history).officeTo, named)
      : openDispute(history)?.parties.some((party) => sameOffice(party, named)));
  if (!fits) throw new DomainError('ticket/office-unfit');
}

/** The steps this person may take now. The same checks as `takeStep`, without the words. */
export function openSteps(history: History, person: Doer | Doers, limits: StepLimits, now: Date): Exclude<Step, 'report'>[] {
  const state = lastOf(history).to;
  return offeredSteps.filter(
    (step) =>
      waysOut(state, step).some(
        (way) => eachOffice(person).some((by) => mayGo(history, way, by)) && (!way.when || holds(way.when, { history, limits, now })),
      ) && !heldBack(history, step),
  );
}

function refuseIncomplete(request: StepRequest, by: Doer): void {
  const words = request.words ?? {};
  const unknown = unknownWords(request.step, words);
  if (unknown.length) throw new Error(`the step ${request.step} knows no words named ${unknown.join(', ')}`);
  const missing = missingWords(request.step, words);
  if (request.step === 'escalate' && (missing.length || !request.details?.type)) {
    throw new DomainError('ticket/diagnosis-missing', { missing });
  }
  // A resident need not say why; an office that takes back what it wrote down for one does.
  if (request.step === 'withdraw' && by.kind === 'person' && by.office && !words.reason?.trim())
    throw new DomainError('ticket/reason-missing', { missing: ['reason'] });
  if (request.step === 'resolve' && !request.details?.ending) throw new DomainError('ticket/end-missing');
  if (request.step === 'resolve' && request.details?.ending === 'duplicate' && !words.duplicate?.trim()) {
    throw new DomainError('ticket/duplicate-unknown');
  }
  if (request.step === 'start-handling' && request.details?.act === 'photo' && !request.details.photos) {
    throw new DomainError('ticket/proof-missing');
  }
  if ((request.step === 'ask-suspension' || request.step === 'ask-extension') && !request.details?.days)
    throw new DomainError('ticket/days-missing');
  // Resolving answers the resident; without the answer it would stop the clock of the first reply with nothing said.
  if (missing.length && (request.step === 'reply' || request.step === 'resolve')) throw new DomainError('ticket/reply-missing');
  if (missing.length) throw new DomainError('ticket/reason-missing', { missing });
}
