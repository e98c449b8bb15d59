import { type CaseFile, type CaseState, type RejectCode } from './calls/verification-calls.js';

export type CaseAction = 'approve' | 'two' | 'same' | 'evidence' | 'reject';

/**
 * What staff may do with a case. An account of the same document or roster entry stays the person's one account, so
 * approval is not offered there; of the same name and phone the two may be two people.
 */
export function actionsOf({ state, kind, reasons }: Pick<CaseFile, 'state' | 'kind' | 'reasons'>): CaseAction[] {
  if (state !== 'open') return [];
  if (kind === 'verification') return ['approve', 'evidence', 'reject'];
  return reasons.includes('conflict-name-phone') && !reasons.some(hardConflict) ? ['same', 'two', 'evidence', 'reject'] : ['same', 'evidence', 'reject'];
}

const hardConflict = (reason: string): boolean => reason === 'conflict-document' || reason === 'conflict-roster-entry';

/** Kinds of evidence that by themselves show that somebody lives there. */
const proving: readonly string[] = ['lease', 'neighbour', 'home-visit'];

/** On what an approval may stand: an entry of the roster, or the evidence taken together. */
export type Ground = { readonly kind: 'entry'; readonly entryId: string } | { readonly kind: 'evidence' };

export function groundsOf({ roster, evidence }: Pick<CaseFile, 'roster' | 'evidence'>): Ground[] {
  const entries = roster.map(({ entryId }): Ground => ({ kind: 'entry', entryId }));
  return evidence.some(({ kind }) => proving.includes(kind)) ? [...entries, { kind: 'evidence' }] : entries;
}

export const provingKinds = ({ evidence }: Pick<CaseFile, 'evidence'>): CaseFile['evidence'][number]['kind'][] => [...new Set(evidence.map(({ kind }) => kind).filter((kind) => proving.includes(kind)))];

export type Verdict = 'same' | 'differs' | 'unknown';

/** What was given beside one entry of the roster, fact by fact. Both are masked, so "same" means: as far as is shown. */
export function compared(file: Pick<CaseFile, 'person' | 'relation'>, entry: CaseFile['roster'][number]): { readonly fact: 'name' | 'phone' | 'document' | 'relation'; readonly verdict: Verdict }[] {
  const verdict = (given: string | null, known: string | null): Verdict => (given === null || known === null ? 'unknown' : given === known ? 'same' : 'differs');
  return [
    { fact: 'name', verdict: verdict(file.person.name, entry.person.name) },
    { fact: 'phone', verdict: verdict(file.person.phone, entry.person.phone) },
    { fact: 'document', verdict: verdict(file.person.document, entry.person.document) },
    { fact: 'relation', verdict: verdict(file.relation, entry.relation) },
  ];
}

/** After a decision the next case opens by itself: the one that stood after it, else the one before. */
export function nextCase(ids: readonly string[], decided: string): string | undefined {
  const index = ids.indexOf(decided);
  return index < 0 ? ids[0] : (ids[index + 1] ?? ids[index - 1]);
}

export const caseStates = ['open', 'approved', 'rejected'] as const satisfies readonly CaseState[];
export const caseStateOf = (given: string | null): (typeof caseStates)[number] => caseStates.find((state) => state === given) ?? 'open';

export const REASON_LEAST = 4;
export const REASON_MAX = 300;
export const NOTE_MAX = 500;

export interface RejectDraft {
  readonly code: RejectCode | undefined;
  readonly reason: string;
}

export const isLongEnough = (text: string): boolean => [...text.trim()].length >= REASON_LEAST;
