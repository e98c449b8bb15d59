import { DomainError } from '@shequtong/kernel';
import { contested, deciderOf, type Dispute, officeIn, openDispute } from './handover.js';
import { isResponsible, officeAbove } from './ladder.js';
import { type Step } from './steps.js';
import { type Doer, type ResponsibleOffice, sameOffice } from './ticket.js';
import { type History, lastOf, reopens, roundOf, sentUpBy, type TraceEntry } from './trace.js';

/**
 * What is decided between levels binds (product §3). Whose a ticket is, between two offices, is decided once: by the desk
 * above both, or by its silence, which makes it responsible itself. Whoever is named goes on with the work. Were they to
 * return, decline or send it up all the same, every round would bring new time for the beginning, and none would end.
 * With new grounds each office may ask the desk above once more, and once again in each round that follows a reopening.
 */

/** What was decided on whose a ticket is: by the desk above, or by its silence. */
interface Ruling {
  readonly seq: number;
  /** Responsible by the ruling. */
  readonly named: ResponsibleOffice;
  readonly parties: Dispute['parties'];
  /** Nobody decided in time. */
  readonly bySilence: boolean;
}

function rulingsOf(history: History): Ruling[] {
  return history.flatMap((entry, index): Ruling[] => {
    if (entry.step !== 'decide-dispute' && entry.step !== 'dispute-lapsed') return [];
    const parties = openDispute(history.slice(0, index) as unknown as History)?.parties;
    return parties ? [{ seq: entry.seq, named: entry.officeTo, parties, bySilence: entry.step === 'dispute-lapsed' }] : [];
  });
}

const isParty = ({ parties }: Pick<Ruling, 'parties'>, office: ResponsibleOffice): boolean =>
  parties.some((party) => sameOffice(party, office));

/** The last ruling between two offices. */
const rulingOn = (rulings: readonly Ruling[], one: ResponsibleOffice, other: ResponsibleOffice): Ruling | undefined =>
  rulings.findLast((ruling) => isParty(ruling, one) && isParty(ruling, other));

/**
 * With whom the responsible office may put the question to the desk above now; undefined where there is none, or it is
 * settled. Who may not return a second time what came up again may ask: else sending it up twice would decide it.
 */
export function disputableWith(history: History): ResponsibleOffice | undefined {
  if (openDispute(history)) return undefined;
  const { officeTo: office } = lastOf(history);
  const rulings = rulingsOf(history);
  const others = [contested(history), returnedBefore(history) ? sentUpBy(history) : undefined, namedOver(rulings, office)];
  return others.find((other) => other && mayAsk(history, rulings, office, other));
}

/**
 * A question nobody has decided is open; one that is decided, once more with new grounds. The desk above must be another
 * one: at the top nobody is asked, or a desk would decide its own question.
 */
function mayAsk(history: History, rulings: readonly Ruling[], office: ResponsibleOffice, other: ResponsibleOffice): boolean {
  if (sameOffice(deciderOf(office, other), office)) return false;
  return !rulingOn(rulings, office, other) || !hasAskedAnew(history, rulings, office);
}

/** Over whom a ruling named the office; a desk that is responsible by its silence was named over nobody. */
function namedOver(rulings: readonly Ruling[], office: ResponsibleOffice): ResponsibleOffice | undefined {
  const ruling = rulings.findLast(({ named, bySilence }) => !bySilence && sameOffice(named, office));
  return ruling?.parties.find((party) => !sameOffice(party, office));
}

/** New grounds are heard once a round of each office, so that a question comes to an end. */
const hasAskedAnew = (history: History, rulings: readonly Ruling[], office: ResponsibleOffice): boolean =>
  roundOf(history).some((entry) => {
    const other = entry.step === 'dispute' && sameOffice(entry.officeTo, office) ? officeIn(entry.details) : undefined;
    const before = rulings.filter(({ seq }) => seq < entry.seq);
    return other !== undefined && rulingOn(before, office, other) !== undefined;
  });

/** Why the responsible office may not let the ticket go by a step that lies open to it; undefined where it may. */
export function heldBack(history: History, step: Step): DomainError | undefined {
  switch (step) {
    case 'decline':
      return openDispute(history) ? disputeOpen() : cameBack(history) ? new DomainError('ticket/came-back') : undefined;
    case 'escalate':
      return openDispute(history)
        ? disputeOpen()
        : mustKeep(history, officeAbove(lastOf(history).officeTo), thisRound)
          ? decided()
          : undefined;
    case 'return':
      if (openDispute(history)) return disputeOpen();
      if (mustKeep(history, sentUpBy(history)) || keptSilent(history)) return decided();
      return returnedBefore(history) ? new DomainError('ticket/returned-before') : undefined;
    default:
      return undefined;
  }
}

const disputeOpen = (): DomainError => new DomainError('ticket/dispute-open');
const decided = (): DomainError => new DomainError('ticket/decided');

/** Only who receives a ticket first may say that it is nobody's here: once it was sent up, it ends by work and is followed up. */
const cameBack = (history: History): boolean => history.some(({ officeTo }) => !sameOffice(officeTo, history[0].officeTo));

/** What was sent up again after a return stays: going up and down would go on without end, each time with new time to begin. */
function returnedBefore(history: History): boolean {
  const below = sentUpBy(history);
  return roundOf(history).some(
    ({ step, officeFrom, officeTo }) =>
      step === 'return' &&
      below !== undefined &&
      officeFrom !== null &&
      sameOffice(officeFrom, lastOf(history).officeTo) &&
      sameOffice(officeTo, below),
  );
}

/** A ruling holds also in a later round; but what the work below did not solve may go up again. */
const thisRound = (history: History, { seq }: Ruling): boolean => !history.slice(seq).some(reopens);

function mustKeep(
  history: History,
  other: ResponsibleOffice | undefined,
  counts: (history: History, ruling: Ruling) => boolean = () => true,
): boolean {
  const ruling = other && rulingOn(rulingsOf(history), lastOf(history).officeTo, other);
  return ruling !== undefined && sameOffice(ruling.named, lastOf(history).officeTo) && counts(history, ruling);
}

const keptSilent = (history: History): boolean =>
  rulingsOf(history).some(({ named, bySilence }) => bySilence && sameOffice(named, lastOf(history).officeTo));

/** Steps by which somebody speaks for one side of the question whose a ticket is. */
const TAKES_SIDES: readonly TraceEntry['step'][] = ['escalate', 'return', 'offer-transfer', 'refuse-transfer', 'dispute', 'argue'];

/** Whether somebody spoke for a party of the open dispute, in whatever office they act now: nobody decides on their own word. */
export function tookSide(history: History, person: Doer): boolean {
  const dispute = openDispute(history);
  return history.some(
    ({ step, by }) =>
      TAKES_SIDES.includes(step) &&
      by.kind === 'person' &&
      person.kind === 'person' &&
      by.accountId === person.accountId &&
      dispute?.parties.some((party) => isResponsible(party, by.office)),
  );
}
