import { fromHex } from '../bytes/hex.js';
import { checkRows, type RowClaim, type RowFindings } from '../trace/row-proof.js';
import { DAY_MS, MINUTE_MS } from '../time/lengths.js';
import { chinaDateOf } from '../time/china-time.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { noteText, type VerifySignature } from './signed-note.js';
import { isHash, leafHash } from './tree-hash.js';
import { verifyConsistency, verifyInclusion } from './verify.js';

/** What a tree was on a day, with the signed note that says so. */
export interface SignedHead {
  /** The day it is published for, in China; the one the note says it was signed on. */
  readonly day: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

/** A step of a ticket as it is said to stand in the tree. */
export interface EntryClaim extends RowClaim {
  readonly leafHash: string;
  /** Null until it has a place. */
  readonly position: number | null;
  /** Null until the head covers its place. */
  readonly path: readonly string[] | null;
}

/** A head holds everything that was written this long before it was signed: until that has its place, none is signed. */
export const SETTLED_MS = 10 * MINUTE_MS;

/** An entry gets its place within seconds: one that was written this long ago and has none waits for a tree that cannot grow. */
export const PLACED_WITHIN_MS = DAY_MS;

/** A head is signed each day: what was written this long ago and is in none waits for a tree that stands still. */
export const SIGNED_WITHIN_MS = 2 * DAY_MS;

/** As the API answers it. */
export interface TraceProof {
  readonly ticketId: string;
  readonly tree: string;
  readonly verifierKeys: readonly string[];
  readonly head: SignedHead | null;
  readonly entries: readonly EntryClaim[];
}

/**
 * `other-leaf`: the leaf is not of the entry's hash; `misplaced`: it does not stand in the signed tree where it is said to,
 * or is said to wait though its row is older than what the head must hold;
 * `gone`: the tree holds a leaf, and the trace no entry.
 */
export type EntryStanding = 'stands' | 'not-covered' | 'other-leaf' | 'misplaced' | 'gone';

export interface ProofFindings extends RowFindings {
  /** `none`: nothing is signed yet; `unsigned`: no key signed what the head says, or it is of another tree. */
  readonly head: Checkpoint | 'none' | 'unsigned';
  readonly entries: readonly { readonly seq: number; readonly standing: EntryStanding }[];
  /** Steps whose rows are older than what waits may be, and which no head covers: the tree stands still. */
  readonly overdue: readonly number[];
}

/**
 * Checks the proof of a ticket's steps with nothing but itself and public keys, the same for a phone, a browser and the
 * command line: that the rows and words it gives are what the hashes cover, and that the hashes stand in the signed tree.
 * What waits for the tree is measured by `now`, not by the head alone: a tree that somebody stopped has no newer one.
 */
export function checkTraceProof(
  { ticketId, tree, head, entries }: TraceProof,
  keys: readonly string[],
  verify: VerifySignature,
  now: Date,
): ProofFindings {
  const found = checkRows(entries, ticketId);
  const writtenBefore = (seq: number, instant: number): boolean => Date.parse(found.rows.get(seq)?.at ?? '') < instant;
  const overdueOf = (seqs: readonly number[]): number[] => seqs.filter((seq) => writtenBefore(seq, now.getTime() - SIGNED_WITHIN_MS));
  if (!head) return { ...found, head: 'none', entries: [], overdue: overdueOf(entries.map(({ seq }) => seq)) };
  const signed = signedHead(head, keys, verify);
  if (signed?.origin !== tree) return { ...found, head: 'unsigned', entries: [], overdue: [] };
  const settled = signed.at.getTime() - SETTLED_MS;
  const standings = entries.map((entry) => {
    const standing = standingOf(entry, signed);
    // Its row says that it was written when all that is in the head had long been.
    return {
      seq: entry.seq,
      standing: standing === 'not-covered' && writtenBefore(entry.seq, settled) ? ('misplaced' as const) : standing,
    };
  });
  const waiting = standings.filter(({ standing }) => standing === 'not-covered').map(({ seq }) => seq);
  return { ...found, head: signed, entries: standings, overdue: overdueOf(waiting) };
}

function standingOf({ hash, leafHash: leaf, position, path }: EntryClaim, { size, root }: Checkpoint): EntryStanding {
  if (hash === null) return 'gone';
  if (!isHash(hash) || leafHash(fromHex(hash)) !== leaf) return 'other-leaf';
  // Of a place the head covers the path can be given: who keeps it back has none that leads to the root.
  if (position === null || (path === null && position >= size)) return 'not-covered';
  if (path === null) return 'misplaced';
  return verifyInclusion({ leafHash: leaf, index: position, size, root, path }) ? 'stands' : 'misplaced';
}

/** What the signed note says; undefined unless a key signed it and the fields beside it say the same. */
export function signedHead(
  { day, note, size, root }: SignedHead,
  keys: readonly string[],
  verify: VerifySignature,
): Checkpoint | undefined {
  const said = parseCheckpoint(noteText(note, keys, verify) ?? '');
  return said?.size === size && said.root === root && chinaDateOf(said.at) === day ? said : undefined;
}

/** Whether the later tree begins with all of the earlier one: nothing was taken out or changed in between. */
export const continues = (
  earlier: Pick<Checkpoint, 'size' | 'root'>,
  later: Pick<Checkpoint, 'size' | 'root'>,
  path: readonly string[],
): boolean => verifyConsistency({ firstSize: earlier.size, firstRoot: earlier.root, secondSize: later.size, secondRoot: later.root, path });
