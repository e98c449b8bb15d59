/** Why a paper card is good no more. */
export const cardEnds = ['replaced', 'lost', 'returned', 'membership-ended', 'taken-back'] as const;
export type CardEnd = (typeof cardEnds)[number];
