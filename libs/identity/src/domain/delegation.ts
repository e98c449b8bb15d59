import { addDays, type CalendarDate, chinaDateOf, DomainError, isCalendarDate, startOfDay } from '@shequtong/kernel';

/**
 * Things a delegate can be named for. Ballots are not among them: a vote is cast by the person, on paper where there
 * is no phone (product §4).
 */
export const delegableThings = {
  tickets: '报事和查进度',
  deliberation: '提议题、附议和发言',
  orders: '预约公益服务',
  activities: '报名活动和志愿服务',
  points: '查积分、兑换和领取',
  messages: '代收消息',
} as const;

export type DelegableThing = keyof typeof delegableThings;

export const things = Object.keys(delegableThings) as readonly DelegableThing[];

export const delegateKinds = ['family', 'volunteer', 'staff'] as const;
export type DelegateKind = (typeof delegateKinds)[number];
export const delegateKindNames: Readonly<Record<DelegateKind, string>> = { family: '家人', volunteer: '志愿者', staff: '工作人员' };

export type DelegationEnd = 'person' | 'delegate' | 'staff' | 'expiry' | 'membership-ended' | 'taken-back';

/** Longest time a delegate is named for; then the person is asked again. */
const DELEGATION_DAYS_MAX = 366;

export interface DelegationFacts {
  readonly things: readonly DelegableThing[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

/** The first instant at which a delegation until a day no longer holds; throws `identity/delegation-too-long`. */
export function delegationEnd(until: CalendarDate, now: Date): Date {
  const today = chinaDateOf(now);
  if (!isCalendarDate(until) || until < today || until > addDays(today, DELEGATION_DAYS_MAX))
    throw new DomainError('identity/delegation-too-long');
  return startOfDay(addDays(until, 1));
}

interface DelegationRequest {
  readonly personAccountId: string;
  readonly delegateAccountId: string;
  /** The staff member who read things and date back to the person. */
  readonly readBackBy: string;
  readonly confirmed: boolean;
}

/**
 * Somebody else than the delegate reads back what is delegated, and the person says yes.
 * Throws `identity/read-back-missing`, `identity/delegate-is-person`, `identity/delegate-reads-back`.
 */
export function checkReadBack({ personAccountId, delegateAccountId, readBackBy, confirmed }: DelegationRequest): void {
  if (!confirmed) throw new DomainError('identity/read-back-missing');
  if (personAccountId === delegateAccountId) throw new DomainError('identity/delegate-is-person');
  if (readBackBy === delegateAccountId) throw new DomainError('identity/delegate-reads-back');
}

export const isInForce = (delegation: Omit<DelegationFacts, 'things'>, at: Date): boolean =>
  delegation.startsAt <= at && at < delegation.endsAt && (!delegation.endedAt || at < delegation.endedAt);

/** Whether a delegation covers a thing at an instant. */
export const coversThing = (delegation: DelegationFacts, thing: DelegableThing, at: Date): boolean =>
  isInForce(delegation, at) && delegation.things.includes(thing);
