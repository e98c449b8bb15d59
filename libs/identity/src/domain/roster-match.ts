import { type Relation } from './membership-state.js';

/** How an entry of the resident roster compares with what a person wrote in the form. */
export interface RosterComparison {
  readonly entryId: string;
  readonly document: boolean;
  readonly documentTail: boolean;
  readonly name: boolean;
  readonly namePhone: boolean;
  readonly room: boolean;
  /** What the entry says the person is there. */
  readonly relation: Relation;
}

/** Why a person has to be looked at by staff. */
export type ReviewReason =
  | 'no-roster-entry'
  | 'several-roster-entries'
  | 'roster-differs'
  | 'room-tried-often'
  | 'taken-back'
  | 'roster-entry-released'
  | 'roster-entry-own-word'
  | 'document-released'
  | 'conflict-document'
  | 'conflict-roster-entry'
  | 'conflict-name-phone';

export type RosterMatch =
  | { readonly kind: 'matched'; readonly entryId: string }
  | {
      readonly kind: 'review';
      readonly reason: Extract<
        ReviewReason,
        | 'no-roster-entry'
        | 'several-roster-entries'
        | 'roster-differs'
        | 'room-tried-often'
        | 'taken-back'
        | 'roster-entry-released'
        | 'roster-entry-own-word'
      >;
    };

/**
 * Automatic verification needs the room that the roster has for the person, since whoever is verified in a room sees who
 * asks to be let in there and vouches for them (product §2, Join). And it needs what a neighbour cannot know or does not
 * hold: the document, its last four digits, or the proved phone, with the name. Name and room stand on every letter box.
 * Whoever says that they own the home must be its owner there too: the owners' vote follows from it.
 */
const isProof = (c: RosterComparison, typed: Relation): boolean =>
  c.room && claimsNoMore(typed, c.relation) && ((c.name && (c.document || c.documentTail)) || c.namePhone);

/** Family and tenants have the same rights, and households change: of these two the roster need not know which. */
export const claimsNoMore = (typed: Relation, onRoster: Relation): boolean => typed !== 'owner' || onRoster === 'owner';

/**
 * Compares every candidate of the community's roster; exactly one proof verifies, anything else goes to staff. Of somebody
 * with two flats the entry of the room they typed is theirs; who is on the roster for other rooms only differs from it.
 */
export function matchRoster(comparisons: readonly RosterComparison[], typed: Relation): RosterMatch {
  const [first, ...more] = comparisons.filter((c) => isProof(c, typed));
  if (first && !more.length) return { kind: 'matched', entryId: first.entryId };
  if (first) {
    // The same phone stands for several of a name in a room only when the roster itself is doubled; a document settles it.
    const byDocument = [first, ...more].filter((c) => c.document && c.name);
    return byDocument[0] && byDocument.length === 1
      ? { kind: 'matched', entryId: byDocument[0].entryId }
      : { kind: 'review', reason: 'several-roster-entries' };
  }
  const near = comparisons.some((c) => c.document || c.namePhone || (c.name && c.room));
  return { kind: 'review', reason: near ? 'roster-differs' : 'no-roster-entry' };
}

const isOfAccounts = (reason: ReviewReason): boolean => reason.startsWith('conflict');
const wasNotAsked = (reason: ReviewReason): boolean => reason === 'room-tried-often' || reason === 'taken-back';

/** Whether a case is about two accounts, and not only about the roster. */
export const isConflict = (reasons: readonly ReviewReason[]): boolean => reasons.some(isOfAccounts);

/**
 * What staff read once the roster was asked again: the newest word of it, and where it was not asked any more that too.
 * That another account holds what was named before is not hidden by naming something else.
 */
export const reasonsNow = (before: readonly ReviewReason[], reason: ReviewReason): ReviewReason[] => [
  ...new Set([...(wasNotAsked(reason) ? before : before.filter(isOfAccounts)), reason]),
];

/** What staff read once more of what was named turned out to be another account's. */
export const withConflicts = (before: readonly ReviewReason[], conflicts: readonly ReviewReason[]): ReviewReason[] => [
  ...new Set([...before.filter((reason) => isOfAccounts(reason) || reason === 'taken-back'), ...conflicts]),
];

/** What becomes of a case about an entry that somebody else held, once they hold it no more and the roster was asked again. */
export function reasonsOnceReleased(before: readonly ReviewReason[], match: RosterMatch, entryId: string): ReviewReason[] {
  if (match.kind === 'matched' && match.entryId !== entryId) return [...before];
  const now = match.kind === 'matched' ? 'roster-entry-released' : match.reason;
  return [...new Set(before.map((reason) => (reason === 'conflict-roster-entry' ? now : reason)))];
}

/** The same of a document. */
export const reasonsOnceDocumentReleased = (before: readonly ReviewReason[]): ReviewReason[] =>
  before.map((reason) => (reason === 'conflict-document' ? 'document-released' : reason));
