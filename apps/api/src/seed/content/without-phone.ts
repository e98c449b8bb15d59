import { type CommunityKey } from './plan.js';

/** Somebody without a phone is enrolled by staff, has a paper card, and named somebody who acts for them. */
interface DelegatePlan {
  readonly delegate: string;
  readonly kind: 'family' | 'volunteer';
  readonly things: readonly ('tickets' | 'orders' | 'activities' | 'messages')[];
}

export const delegates: Readonly<Record<CommunityKey, DelegatePlan>> = {
  sitang: { delegate: 'r10', kind: 'volunteer', things: ['tickets', 'messages'] },
  xinjia: { delegate: 'r11', kind: 'family', things: ['tickets', 'orders', 'messages'] },
  tangwan: { delegate: 'r01', kind: 'family', things: ['tickets', 'activities', 'messages'] },
};
