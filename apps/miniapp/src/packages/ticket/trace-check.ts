import { checkTraceProof, continues, keyFingerprint, type ProofFindings, signersOf, type VerifySignature } from '@shequtong/kernel';
import { type TicketProof } from '@/calls/trace-proof';
import { misshown, movedOn, type Shown } from './shown-rows';

/**
 * The phone checks a ticket's trace itself: that the hash of every step stands in the district's signed tree, that this
 * tree continues the one it saw before, and that no hash it saw before has changed. Its reporter is given the rows the
 * hashes cover, so their phone works each hash out again and compares what the page shows; for a neighbour, that a hash is
 * of the words beside it is the server's word (ADR 17).
 */

/** A head this phone has checked. */
export interface SeenHead {
  day: string;
  size: number;
  root: string;
}

/** What this phone saw of a ticket when it last checked it. */
export interface SeenTrace {
  /** Milliseconds. */
  at: number;
  /** The hash of each step by its number. */
  hashes: Record<string, string>;
}

export interface Seen {
  head?: SeenHead;
  trace?: SeenTrace;
  /** The keys that signed when the phone saw the tree first, or that its owner took for right since. */
  keys?: readonly string[];
}

/**
 * `signature`: no known key signed the tree; `tree`: it does not continue the one seen before; `gone`: it holds a step the
 * trace does not have any more; `overdue`: it should have held the step for days; `platform`: what the server found itself; else the step that does not fit.
 */
export type Fault =
  | { what: 'signature' | 'tree' | 'ledger' }
  | { what: 'place' | 'changed' | 'step' | 'words' | 'missing' | 'gone' | 'overdue'; seq: number }
  | { what: 'platform'; seq: number | null };

export type Verdict =
  /** `bound`: words and times are what the hashes cover; else hashes and places were all there was to check. */
  | { kind: 'sound'; bound: boolean; covered: number; steps: number; size: number; signedAt: number; seenAt: number | null }
  /** No signed tree holds a step of this ticket yet. */
  | { kind: 'waits'; steps: number }
  | { kind: 'wrong'; fault: Fault }
  /** All of it fits, but a key signed that this phone has not seen: keys are replaced, so this alone is no fault. */
  | { kind: 'other-key'; fingerprint: string }
  /** There are steps the page does not show yet. */
  | { kind: 'moved' }
  /** This phone is too old to work it out; the proof is checked elsewhere, and the server found nothing itself. */
  | { kind: 'unable' };

/** `broken`: rows of the tree are gone, as the platform says itself, so that it cannot be worked out. */
export type Continuity = readonly string[] | 'broken' | null;

interface Given {
  proof: TicketProof;
  shown: Shown;
  seen: Seen;
  /** Proof that the tree continues the one that was seen; null where none was needed, or none can be given. */
  continuity: Continuity;
  verify: VerifySignature;
  /** By this phone, in milliseconds: how long a step has waited for the tree is asked of nobody else. */
  now: number;
}

/** The days between which the tree must be shown to have only grown; null where that is plain. */
export function continuityNeeded({ head }: TicketProof, { head: before }: Seen): { from: string; to: string } | null {
  return head && before && before.size < head.size && before.day < head.day ? { from: before.day, to: head.day } : null;
}

export function verdictOf(given: Given): Verdict {
  const { proof, shown, seen, verify, now } = given;
  const found = checkTraceProof(proof, proof.verifierKeys, verify, new Date(now));
  const fault = faultIn(given, found);
  if (fault) return { kind: 'wrong', fault };
  if (movedOn(shown, found.rows)) return { kind: 'moved' };
  const { head, entries, rows } = found;
  const covered = entries.filter(({ standing }) => standing === 'stands').length;
  if (head === 'none' || head === 'unsigned' || covered === 0) return { kind: 'waits', steps: proof.entries.length };
  const other = otherKey(proof, seen, verify);
  if (other !== undefined) return { kind: 'other-key', fingerprint: keyFingerprint(other) };
  const { size, at } = head;
  return {
    kind: 'sound',
    bound: rows.size > 0,
    covered,
    steps: entries.length,
    size,
    signedAt: at.getTime(),
    seenAt: seen.trace?.at ?? null,
  };
}

/** What a phone that cannot work anything out has: the server's own finding. */
export const verdictUnworked = (proof: TicketProof): Verdict => {
  const fault = platformFault(proof);
  return fault ? { kind: 'wrong', fault } : { kind: 'unable' };
};

function faultIn({ proof, shown, seen, continuity }: Given, { head, entries, faults, rows, overdue }: ProofFindings): Fault | undefined {
  if (head === 'unsigned') return { what: 'signature' };
  if (continuity === 'broken') return { what: 'ledger' };
  if (!goesOn(proof, seen, continuity)) return { what: 'tree' };
  const [first] = faults;
  if (first) return first.what === 'row' ? { what: 'step', seq: first.seq } : { what: first.what, seq: first.seq };
  const misplaced = entries.find(({ standing }) => standing !== 'stands' && standing !== 'not-covered');
  // Where rows of the tree are gone, no path can be given, of other tickets' rows either: no step is blamed.
  if (misplaced && isBroken(proof) && proof.entries.some(({ seq, path }) => seq === misplaced.seq && path === null))
    return { what: 'ledger' };
  const unproved = shown.timeline.find(({ seq }) => !proof.entries.some((entry) => entry.seq === seq));
  const place = misplaced?.seq ?? unproved?.seq;
  if (place !== undefined) return { what: 'place', seq: place };
  const changed = changedSince(proof, seen);
  if (changed !== undefined) return { what: 'changed', seq: changed };
  // Rows that came after the page was read say what it does not show yet.
  const differs = rows.size > 0 && !movedOn(shown, rows) ? misshown(shown, proof, rows) : undefined;
  const [late] = overdue;
  return differs ?? (late === undefined ? platformFault(proof) : { what: 'overdue', seq: late });
}

const BROKEN = 'tree-broken';
const isBroken = ({ faults }: TicketProof): boolean => faults.some(({ fault }) => fault === BROKEN);

function platformFault({ faults }: TicketProof): Fault | undefined {
  const [first] = faults;
  // Rows of the tree that are gone may be of other tickets: no step of this one is blamed.
  if (first?.fault === BROKEN) return { what: 'ledger' };
  if (first?.fault === 'head-unsigned') return { what: 'signature' };
  if (first?.fault === 'leaf-late' && first.seq !== null) return { what: 'overdue', seq: first.seq };
  return first && { what: 'platform', seq: first.seq };
}

/** A tree that was seen is only ever added to: never smaller, and of one size always the same. */
function goesOn({ head }: TicketProof, { head: before }: Seen, continuity: Exclude<Continuity, 'broken'>): boolean {
  if (!before) return true;
  if (!head || head.size < before.size) return false;
  return continues(before, head, continuity ?? []);
}

/** A step that was seen and is another now, or gone. */
function changedSince({ entries }: TicketProof, { trace }: Seen): number | undefined {
  const now = new Map(entries.map(({ seq, hash }) => [String(seq), hash]));
  const changed = Object.entries(trace?.hashes ?? {}).find(([seq, hash]) => now.get(seq) !== hash);
  return changed && Number(changed[0]);
}

/** A key that signed where none that this phone knows did. Each head is signed by every key in use, so an older one goes on. */
function otherKey({ head, verifierKeys }: TicketProof, { keys = [] }: Seen, verify: VerifySignature): string | undefined {
  if (!head || !keys.length || signersOf(head.note, keys, verify).length) return undefined;
  return signersOf(head.note, verifierKeys, verify)[0];
}

/** What is remembered of a check in which everything held. @param known keys that are gone on with */
export function seenNow(
  { head, entries, verifierKeys }: TicketProof,
  now: number,
  verify: VerifySignature,
  known?: readonly string[],
): Seen {
  const hashes = Object.fromEntries(entries.map(({ seq, hash }) => [String(seq), hash ?? '']));
  const keys = known?.length ? known : head ? signersOf(head.note, verifierKeys, verify) : [];
  return {
    ...(head && { head: { day: head.day, size: head.size, root: head.root } }),
    ...(keys.length && { keys }),
    trace: { at: now, hashes },
  };
}
