import { checkTraceProof, continues, type VerifySignature } from '@shequtong/kernel';
import { type Ticket } from '@/calls/tickets';
import { type TicketProof } from '@/calls/trace-proof';

/**
 * The phone checks a ticket's trace itself: that the hash of every step it shows stands in the district's signed tree, that
 * this tree continues the one it saw before, and that no hash it saw before has changed. That a hash is of the words shown
 * beside it is the server's word: it covers what not every reader may read (ADR 17).
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
}

/** `signature`: no known key signed the tree; `tree`: it does not continue the one seen before; else the step that does not fit. */
export type Fault = { what: 'signature' } | { what: 'tree' } | { what: 'step' | 'changed'; seq: number };

export type Verdict =
  | { kind: 'sound'; covered: number; steps: number; size: number; signedAt: number; seenAt: number | null }
  /** No signed tree holds a step of this ticket yet. */
  | { kind: 'waits'; steps: number }
  | { kind: 'wrong'; fault: Fault }
  /** This phone is too old to work it out; the proof is checked elsewhere. */
  | { kind: 'unable' };

interface Given {
  proof: TicketProof;
  timeline: Ticket['timeline'];
  seen: Seen;
  /** Proof that the tree continues the one that was seen; null where none was needed, or none can be given. */
  continuity: readonly string[] | null;
  verify: VerifySignature;
}

/** The days between which the tree must be shown to have only grown; null where that is plain. */
export function continuityNeeded({ head }: TicketProof, { head: before }: Seen): { from: string; to: string } | null {
  return head && before && before.size < head.size && before.day < head.day ? { from: before.day, to: head.day } : null;
}

export function verdictOf({ proof, timeline, seen, continuity, verify }: Given): Verdict {
  const wrong = (fault: Fault): Verdict => ({ kind: 'wrong', fault });
  const { head, entries } = checkTraceProof(proof, proof.verifierKeys, verify);
  if (head === 'unsigned') return wrong({ what: 'signature' });
  if (!goesOn(proof, seen, continuity)) return wrong({ what: 'tree' });
  const misfit = entries.find(({ standing }) => standing === 'misplaced' || standing === 'other-leaf')?.seq ?? unproved(proof, timeline);
  if (misfit !== undefined) return wrong({ what: 'step', seq: misfit });
  const changed = changedSince(proof, seen);
  if (changed !== undefined) return wrong({ what: 'changed', seq: changed });
  const covered = entries.filter(({ standing }) => standing === 'stands').length;
  if (head === 'none' || covered === 0) return { kind: 'waits', steps: proof.entries.length };
  return { kind: 'sound', covered, steps: entries.length, size: head.size, signedAt: head.at.getTime(), seenAt: seen.trace?.at ?? null };
}

/** A tree that was seen is only ever added to: never smaller, and of one size always the same. */
function goesOn({ head }: TicketProof, { head: before }: Seen, continuity: readonly string[] | null): boolean {
  if (!before) return true;
  if (!head || head.size < before.size) return false;
  return continues(before, head, continuity ?? []);
}

/** A step that is shown without a proof of its own. */
const unproved = ({ entries }: TicketProof, timeline: Ticket['timeline']): number | undefined =>
  timeline.find(
    ({ seq, step, at }) => !entries.some((entry) => entry.seq === seq && entry.step === step && Date.parse(entry.at) === Date.parse(at)),
  )?.seq;

/** A step that was seen and is another now, or gone. */
function changedSince({ entries }: TicketProof, { trace }: Seen): number | undefined {
  const now = new Map(entries.map(({ seq, hash }) => [String(seq), hash]));
  const changed = Object.entries(trace?.hashes ?? {}).find(([seq, hash]) => now.get(seq) !== hash);
  return changed && Number(changed[0]);
}

/** What is remembered of a check in which everything held. */
export function seenNow({ head, entries }: TicketProof, now: number): Seen {
  const hashes = Object.fromEntries(entries.map(({ seq, hash }) => [String(seq), hash]));
  return { ...(head && { head: { day: head.day, size: head.size, root: head.root } }), trace: { at: now, hashes } };
}
