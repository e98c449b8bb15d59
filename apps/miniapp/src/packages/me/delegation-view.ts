import { type Delegation } from '@/calls/delegations';
import { type Membership } from '@/calls/me';
import { delegations } from '@/texts/me';
import { dayWords } from '@/ui/time/time-words';

/** A delegation over one's own membership is one that was given; every other one is held. Those in force come first. */
export function mineAndTheirs(
  all: readonly Delegation[],
  memberships: readonly Pick<Membership, 'id'>[],
): { given: Delegation[]; held: Delegation[] } {
  const own = new Set(memberships.map(({ id }) => id));
  const sorted = [...all].sort(
    (one, other) => Number(other.inForce) - Number(one.inForce) || Date.parse(other.startsAt) - Date.parse(one.startsAt),
  );
  return {
    given: sorted.filter(({ membershipId }) => own.has(membershipId)),
    held: sorted.filter(({ membershipId }) => !own.has(membershipId)),
  };
}

export const thingsWords = ({ things }: Pick<Delegation, 'things'>): string => things.map(({ name }) => name).join('、');

const secondMilliseconds = 1000;

/** Until which day it holds, or when and by whom it was ended. It holds until the day before its last instant's day begins. */
export function untilWords({ inForce, endsAt, endedAt, endedBy }: Pick<Delegation, 'inForce' | 'endsAt' | 'endedAt' | 'endedBy'>): string {
  if (inForce) return delegations.until(dayWords(Date.parse(endsAt) - secondMilliseconds));
  const words = delegations.ended(dayWords(Date.parse(endedAt ?? endsAt) - (endedAt ? 0 : secondMilliseconds)));
  return endedBy ? `${words}（${delegations.endedBy[endedBy]}）` : words;
}
