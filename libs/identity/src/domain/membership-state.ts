import { addWorkingDays, DomainError, type WorkingCalendar } from '@shequtong/kernel';

export const relations = ['owner', 'family', 'tenant'] as const;
export type Relation = (typeof relations)[number];

export const membershipStates = ['pending', 'verified', 'rejected', 'ended'] as const;
export type MembershipState = (typeof membershipStates)[number];

export type MembershipAct = 'verify' | 'reject' | 'take-back' | 'end';

/**
 * A rejected person joins again with a new form; an ended membership stays as an empty row for the records around it. Of
 * whom staff verified the wrong way the verification is taken back, and they wait for staff again.
 */
const table: Readonly<Record<MembershipState, Partial<Record<MembershipAct, MembershipState>>>> = {
  pending: { verify: 'verified', reject: 'rejected', end: 'ended' },
  verified: { 'take-back': 'pending', end: 'ended' },
  rejected: { end: 'ended' },
  ended: {},
};

/** Within so many working days staff decide on a request the roster did not settle. Our default; the product names none. */
const REVIEW_WITHIN_DAYS = 3;

/** Since when a person waits for staff: since they asked, or since their verification was taken back. A case may be opened later. */
interface Waits {
  readonly askedAt: Date;
  readonly takenBackAt?: Date;
}

/** By when the person may expect an answer, as their phone and the queue of staff tell it: counting starts the day after, and ends at 24:00. */
export const reviewDueAt = ({ askedAt, takenBackAt }: Waits, calendar: WorkingCalendar): Date =>
  addWorkingDays(calendar, takenBackAt ?? askedAt, REVIEW_WITHIN_DAYS).dueAt;

/** The state after an act; throws `identity/already-decided` when the act is not possible any more. */
export function afterAct(state: MembershipState, act: MembershipAct): MembershipState {
  const next = table[state][act];
  if (!next) throw new DomainError('identity/already-decided');
  return next;
}

/** What verifies a person on its own, and what staff may approve on (product §2, Join). */
export const evidenceKinds = ['lease', 'neighbour', 'home-visit', 'household', 'guardian'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** The way recorded with an approval: by the strongest evidence there is; `roster` when staff found the entry. */
export function wayOfApproval(
  evidence: readonly EvidenceKind[],
  rosterEntryFound: boolean,
): 'roster' | 'home-visit' | 'lease' | 'neighbour' | undefined {
  if (rosterEntryFound) return 'roster';
  return (['home-visit', 'lease', 'neighbour'] as const).find((kind) => evidence.includes(kind));
}
