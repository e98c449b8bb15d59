import { type Membership } from '@/calls/me';
import { membershipChip, shownMemberships } from './membership-view';

const one = (id: string, state: Membership['state'], current = false) => ({ id, state, current }) as Membership;

test('the current community leads, then those furthest along; left ones are not shown', () => {
  const memberships = [
    one('left', 'ended'),
    one('refused', 'rejected'),
    one('waits', 'pending'),
    one('other', 'verified'),
    one('here', 'verified', true),
  ];
  expect(shownMemberships({ memberships }).map(({ id }) => id)).toEqual(['here', 'other', 'waits', 'refused']);
});

test('every state has its own word, sign and tone', () => {
  const chips = (['verified', 'pending', 'rejected', 'ended'] as const).map((state) => membershipChip({ state }));
  for (const part of ['word', 'icon', 'tone'] as const) expect(new Set(chips.map((chip) => chip[part])).size).toBe(4);
});
