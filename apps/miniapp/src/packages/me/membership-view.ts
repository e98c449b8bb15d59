import { type Me, type Membership } from '@/calls/me';
import { communities } from '@/texts/me';
import { type Tone } from '@/ui/chip/chip';
import { type IconName } from '@/ui/icon/icon-names';

const looks: Record<Membership['state'], { tone: Tone; icon: IconName }> = {
  verified: { tone: 'green', icon: 'check-circle' },
  pending: { tone: 'amber', icon: 'clock' },
  rejected: { tone: 'red', icon: 'alert' },
  ended: { tone: 'grey', icon: 'info' },
};

export const membershipChip = ({ state }: Pick<Membership, 'state'>): { word: string; tone: Tone; icon: IconName } => ({
  word: communities.states[state],
  ...looks[state],
});

/** The current one first, then those that are furthest along; what was left is not listed. */
export function shownMemberships({ memberships }: Pick<Me, 'memberships'>): Membership[] {
  const order: readonly Membership['state'][] = ['verified', 'pending', 'rejected'];
  const rank = ({ current, state }: Membership) => (current && state === 'verified' ? -1 : order.indexOf(state));
  return memberships.filter(({ state }) => state !== 'ended').sort((one, other) => rank(one) - rank(other));
}

/** As it stands in the register: the masked address holds the building already. */
export const addressOf = ({ person }: Pick<Membership, 'person'>): string => person.address;
