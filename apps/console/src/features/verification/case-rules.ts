import { type CaseFile, type CaseState, type RejectCode, type Verdict } from './calls/verification-calls.js';

export type CaseAction = 'approve' | 'two' | 'same' | 'evidence' | 'reject';

/**
 * What staff may do with a case. An account of the same document or roster entry stays the person's one account, so
 * approval is not offered there; of the same name and phone the two may be two people. Nobody decides on their own request.
 */
export function actionsOf({ state, kind, reasons, mine }: Pick<CaseFile, 'state' | 'kind' | 'reasons' | 'mine'>): CaseAction[] {
  if (state !== 'open' || mine) return [];
  if (kind === 'verification') return ['approve', 'evidence', 'reject'];
  return reasons.includes('conflict-name-phone') && !reasons.some(hardConflict)
    ? ['same', 'two', 'evidence', 'reject']
    : ['same', 'evidence', 'reject'];
}

/** What a case is about, in a word. */
export function subjectOf({ kind, reasons }: Pick<CaseFile, 'kind' | 'reasons'>): 'verification' | 'conflict' | 'taken-back' | 'released' {
  if (reasons.includes('taken-back')) return 'taken-back';
  return kind === 'verification' && reasons.includes('roster-entry-released') ? 'released' : kind;
}

/** Somebody else has claimed the roster entry: whoever decides has to find them first. */
export const isHeldByAnother = ({ state, reasons }: Pick<CaseFile, 'state' | 'reasons'>): boolean =>
  state === 'open' && reasons.includes('conflict-roster-entry');

const hardConflict = (reason: string): boolean => reason === 'conflict-document' || reason === 'conflict-roster-entry';

/** Kinds of evidence that by themselves show that somebody lives there. */
const proving: readonly string[] = ['lease', 'neighbour', 'home-visit'];

/** On what an approval may stand: an entry of the roster that the server takes for theirs, or the evidence taken together. */
export type Ground = { readonly kind: 'entry'; readonly entryId: string } | { readonly kind: 'evidence' };

/** Nobody becomes an owner by an entry that says family or tenant; the server refuses it too. */
export const saysNoOwner = ({ relation }: Pick<CaseFile, 'relation'>, entry: CaseFile['roster'][number]): boolean =>
  entry.mayBeTheirs && relation === 'owner' && entry.relation !== 'owner';

export function groundsOf({ relation, roster, evidence }: Pick<CaseFile, 'relation' | 'roster' | 'evidence'>): Ground[] {
  const entries = roster
    .filter((entry) => entry.mayBeTheirs && !saysNoOwner({ relation }, entry))
    .map(({ entryId }): Ground => ({ kind: 'entry', entryId }));
  return evidence.some(({ kind }) => proving.includes(kind)) ? [...entries, { kind: 'evidence' }] : entries;
}

export const provingKinds = ({ evidence }: Pick<CaseFile, 'evidence'>): CaseFile['evidence'][number]['kind'][] => [
  ...new Set(evidence.map(({ kind }) => kind).filter((kind) => proving.includes(kind))),
];

type Fact = 'name' | 'phone' | 'document' | 'relation';

/** What was given beside one entry of the roster, fact by fact, as the server compared it in full. */
export function compared(
  { relation }: Pick<CaseFile, 'relation'>,
  entry: CaseFile['roster'][number],
): { readonly fact: Fact; readonly verdict: Verdict }[] {
  const { name, phone, document } = entry.facts;
  return [
    { fact: 'name', verdict: name },
    { fact: 'phone', verdict: phone },
    { fact: 'document', verdict: document },
    { fact: 'relation', verdict: relation === entry.relation ? 'same' : 'differs' },
  ];
}

export const factsOf = (file: Pick<CaseFile, 'relation'>, entry: CaseFile['roster'][number], wanted: Verdict): Fact[] =>
  compared(file, entry)
    .filter(({ verdict }) => verdict === wanted)
    .map(({ fact }) => fact);

/**
 * The only ground is chosen already, unless something about it wants a look first: as an entry does that has let in the
 * wrong person, or somebody who was the wrong person once.
 */
export function groundChosen(
  file: Pick<CaseFile, 'relation' | 'roster' | 'reasons'>,
  [only, ...more]: readonly Ground[],
): Ground | undefined {
  if (file.reasons.some((reason) => reason === 'taken-back' || reason === 'roster-entry-released')) return undefined;
  if (only?.kind !== 'entry' || more.length > 0) return more.length > 0 ? undefined : only;
  const entry = file.roster.find(({ entryId }) => entryId === only.entryId);
  return entry && factsOf(file, entry, 'differs').length === 0 ? only : undefined;
}

/** After a decision the next case opens by itself: the one that stood after it, else the one before. */
export function nextCase(ids: readonly string[], decided: string): string | undefined {
  const index = ids.indexOf(decided);
  return index < 0 ? ids[0] : (ids[index + 1] ?? ids[index - 1]);
}

export const caseStates = ['open', 'approved', 'rejected'] as const satisfies readonly CaseState[];
export const caseStateOf = (given: string | null): (typeof caseStates)[number] => caseStates.find((state) => state === given) ?? 'open';

const REASON_LEAST = 4;
export const REASON_MAX = 300;
export const NOTE_MAX = 500;

export interface RejectDraft {
  readonly code: RejectCode | undefined;
  readonly reason: string;
}

export const isLongEnough = (text: string): boolean => [...text.trim()].length >= REASON_LEAST;
