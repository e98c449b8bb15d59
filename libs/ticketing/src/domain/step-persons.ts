import { DomainError } from '@shequtong/kernel';
import { offeredOffice, openDispute } from './handover.js';
import { deskName, isResponsible, standsAbove, standsAtOrAbove, supervisorOf } from './ladder.js';
import { tookSide } from './rulings.js';
import { type Step, type Transition } from './steps.js';
import { type Doer, type Doers, type ResponsibleOffice, type TicketState } from './ticket.js';
import { askDecidedBy, handlersOf, type History, lastOf, openAsk, standingOf } from './trace.js';

/** The ways this person may go; at least one. Who may go none is told why not the first. */
export function waysOf(ways: readonly Transition[], history: History, by: Doer): readonly [Transition, ...Transition[]] {
  const [own, ...more] = ways.filter((way) => mayGo(history, way, by));
  if (own) return [own, ...more];
  throw whyNot(history, ways[0] as Transition, by);
}

export const eachOffice = (person: Doer | Doers): Doers => ('kind' in person ? [person] : person);

/**
 * The person in the office in which they go one of these ways: of several offices whose grants allow the request the
 * first for which a way is open, else the first that is meant by one, else the first. An office never lends its right
 * to another: whatever the way asks of a person is asked of them in this one.
 */
export function inTheOfficeFor(
  ways: readonly Transition[],
  history: History,
  person: Doer | Doers,
  isOpen: (way: Transition) => boolean,
): Doer {
  const all = eachOffice(person);
  const able = all.map((by) => ({ by, own: ways.filter((way) => mayGo(history, way, by)) })).filter(({ own }) => own.length);
  return (able.find(({ own }) => own.some(isOpen)) ?? able[0])?.by ?? all[0];
}

/** Whether the table lets this person go a way. */
export function mayGo(history: History, way: Transition, by: Doer): boolean {
  if (way.by === 'system') return by.kind === 'system';
  if (by.kind !== 'person') return false;
  const { office, reporterId } = standingOf(history);
  if (isOwnCase(way.step, reporterId, by)) return false;
  switch (way.by) {
    case 'reporter':
      return by.accountId === reporterId;
    case 'responsible':
      return isResponsible(office, by.office);
    case 'offered':
      return actsFor(offeredOffice(history), by);
    case 'party':
      return parties(history).some((party) => actsFor(party, by));
    case 'decider':
      return mayDecide(history, by);
    case 'approver':
      return mayApprove(history, way.step, office, by);
    case 'independent':
      return standsAtOrAbove(office, by.office) && !handlersOf(history).has(by.accountId);
  }
}

/**
 * Nobody decides on themselves (product §2): of their own report an officer is the reporter and nothing else. Every step
 * of an office starts, stops or answers some time that is owed to the reporter, or says whose the ticket is; so each is
 * a colleague's, or goes the way it goes where nobody acts.
 */
function isOwnCase(step: Step, reporterId: string, by: Person): boolean {
  return by.office !== null && by.accountId === reporterId && isOfAnOffice(step);
}

/** Whether an office takes a step; without a default, so that a new step is thought about. */
function isOfAnOffice(step: Step): boolean {
  switch (step) {
    case 'reply':
    case 'record-call':
    case 'accept':
    case 'start-handling':
    case 'escalate':
    case 'return':
    case 'offer-transfer':
    case 'accept-transfer':
    case 'refuse-transfer':
    case 'take-back-transfer':
    case 'dispute':
    case 'argue':
    case 'decide-dispute':
    case 'ask-suspension':
    case 'suspend':
    case 'refuse-suspension':
    case 'resume':
    case 'ask-extension':
    case 'extend':
    case 'refuse-extension':
    case 'resolve':
    case 'decline':
    case 'follow-up':
    case 'follow-up-failed':
    case 'follow-up-not-solved':
      return true;
    case 'report':
    case 'add-information':
    case 'urge':
    case 'rate':
    case 'not-solved':
    case 'withdraw':
    case 'dispute-lapsed':
    case 'office-ended':
    case 'close':
      return false;
  }
}

function whyNot(history: History, way: Transition, by: Doer): DomainError {
  const { office, reporterId } = standingOf(history);
  if (by.kind === 'person' && isOwnCase(way.step, reporterId, by)) return new DomainError('ticket/own-report');
  switch (way.by) {
    case 'system':
      return illegal(way.step, lastOf(history).to);
    case 'reporter':
      return new DomainError('ticket/not-reporter');
    case 'responsible':
      return notResponsible(office);
    case 'offered':
      return new DomainError('ticket/not-offered');
    case 'party':
      return new DomainError('ticket/not-party');
    case 'decider':
      return notDecider(history, by);
    case 'approver':
      return new DomainError('ticket/not-approver', { office: deskName((supervisorOf(office) ?? office).level) });
    case 'independent':
      return by.kind === 'person' && standsAtOrAbove(office, by.office)
        ? new DomainError('ticket/followed-up-by-handler')
        : notResponsible(office);
  }
}

type Person = Extract<Doer, { kind: 'person' }>;

const actsFor = (office: ResponsibleOffice | undefined, by: Person): boolean => office !== undefined && isResponsible(office, by.office);

function parties(history: History): readonly ResponsibleOffice[] {
  const dispute = openDispute(history);
  return dispute ? [...dispute.parties, dispute.decider] : [];
}

/** Who spoke for a side of a dispute is not its judge, also when another of their offices is the desk that decides. */
const mayDecide = (history: History, by: Person): boolean => actsFor(openDispute(history)?.decider, by) && !tookSide(history, by);

function notDecider(history: History, by: Doer): DomainError {
  const decider = openDispute(history)?.decider;
  if (!decider) return new DomainError('ticket/not-party');
  return new DomainError(by.kind === 'person' && tookSide(history, by) ? 'ticket/own-dispute' : 'ticket/not-decider', {
    office: deskName(decider.level),
  });
}

/** Nobody grants what they asked for themselves, in whatever role. Above the district there is no desk, so a colleague decides. */
function mayApprove(history: History, step: Step, office: ResponsibleOffice, by: Person): boolean {
  const asker = openAsk(history, askDecidedBy(step))?.by;
  if (asker?.kind === 'person' && asker.accountId === by.accountId) return false;
  return supervisorOf(office) ? standsAbove(office, by.office) : isResponsible(office, by.office);
}

const notResponsible = (office: ResponsibleOffice): DomainError =>
  new DomainError('ticket/not-responsible', { office: deskName(office.level) });

export const illegal = (step: Step, state: TicketState): DomainError => new DomainError('ticket/illegal-step', { step, state });
