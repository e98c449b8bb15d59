import { fromHex } from '../bytes/hex.js';
import { checkRows, type RowClaim, type RowFindings } from '../trace/row-proof.js';
import { MINUTE_MS } from '../time/lengths.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { noteText, type VerifySignature } from './signed-note.js';
import { isHash, leafHash } from './tree-hash.js';
import { verifyConsistency, verifyInclusion } from './verify.js';

/** What a tree was on a day, with the signed note that says so. */
export interface SignedHead {
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
}

/**
 * Checks the proof of a ticket's steps with nothing but itself and public keys, the same for a phone, a browser and the
 * command line: that the rows and words it gives are what the hashes cover, and that the hashes stand in the signed tree.
 */
export function checkTraceProof(
  { ticketId, tree, head, entries }: TraceProof,
  keys: readonly string[],
  verify: VerifySignature,
): ProofFindings {
  const found = checkRows(entries, ticketId);
  if (!head) return { ...found, head: 'none', entries: [] };
  const signed = signedHead(head, keys, verify);
  if (signed?.origin !== tree) return { ...found, head: 'unsigned', entries: [] };
  const settled = signed.at.getTime() - SETTLED_MS;
  const isLate = (seq: number): boolean => Date.parse(found.rows.get(seq)?.at ?? '') < settled;
  const standings = entries.map((entry) => {
    const standing = standingOf(entry, signed);
    // Its row says that it was written when all that is in the head had long been.
    return { seq: entry.seq, standing: standing === 'not-covered' && isLate(entry.seq) ? ('misplaced' as const) : standing };
  });
  return { ...found, head: signed, entries: standings };
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
export function signedHead({ note, size, root }: SignedHead, keys: readonly string[], verify: VerifySignature): Checkpoint | undefined {
  const said = parseCheckpoint(noteText(note, keys, verify) ?? '');
  return said?.size === size && said.root === root ? said : undefined;
}

/** Whether the later tree begins with all of the earlier one: nothing was taken out or changed in between. */
export const continues = (
  earlier: Pick<Checkpoint, 'size' | 'root'>,
  later: Pick<Checkpoint, 'size' | 'root'>,
  path: readonly string[],
): boolean => verifyConsistency({ firstSize: earlier.size, firstRoot: earlier.root, secondSize: later.size, secondRoot: later.root, path });
