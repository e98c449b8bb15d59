/** How an entry of the resident roster compares with what a person wrote in the form. */
export interface RosterComparison {
  readonly entryId: string;
  readonly document: boolean;
  readonly documentTail: boolean;
  readonly name: boolean;
  readonly namePhone: boolean;
  readonly room: boolean;
}

/** Why a person has to be looked at by staff. */
export const reviewReasons = [
  'no-roster-entry',
  'several-roster-entries',
  'roster-differs',
  'room-tried-often',
  'conflict-document',
  'conflict-roster-entry',
  'conflict-name-phone',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export type RosterMatch =
  | { readonly kind: 'matched'; readonly entryId: string }
  | { readonly kind: 'review'; readonly reason: Extract<ReviewReason, 'no-roster-entry' | 'several-roster-entries' | 'roster-differs' | 'room-tried-often'> };

/**
 * Automatic verification needs what a neighbour cannot know or does not hold: the document with its name, the phone
 * that was proved together with the name, or name and room with the document's last four digits. Name and room alone
 * stand on every letter box.
 */
const isProof = (c: RosterComparison): boolean => (c.document && c.name) || c.namePhone || (c.name && c.room && c.documentTail);

/** Compares every candidate of the community's roster; exactly one proof verifies, anything else goes to staff. */
export function matchRoster(comparisons: readonly RosterComparison[]): RosterMatch {
  const [first, ...more] = comparisons.filter(isProof);
  if (first && !more.length) return { kind: 'matched', entryId: first.entryId };
  if (first) {
    // The same phone stands for several of a name only when the roster itself is doubled; a document settles it.
    const byDocument = [first, ...more].filter((c) => c.document && c.name);
    return byDocument[0] && byDocument.length === 1
      ? { kind: 'matched', entryId: byDocument[0].entryId }
      : { kind: 'review', reason: 'several-roster-entries' };
  }
  const near = comparisons.some((c) => c.document || (c.name && c.room));
  return { kind: 'review', reason: near ? 'roster-differs' : 'no-roster-entry' };
}
