import { type Checkpoint, fromHex, isHash, leafHash, parseCheckpoint, verifyConsistency, verifyInclusion } from '@shequtong/kernel';
import { verifiedText } from '@shequtong/platform';

export interface Verdict {
  readonly lines: readonly string[];
  /** Nothing was found that does not fit. What no head covers yet is said and is no fault. */
  readonly sound: boolean;
}

type Said = readonly [line: string, sound: boolean];

/**
 * Checks what the API answered as proof of a ticket's steps, or as proof that one day's tree continues another's, with
 * nothing but the document and the public keys.
 * @param trusted public keys from elsewhere, one line each; without any the document's own are believed, and that is said
 */
export function verifyProofDocument(document: unknown, trusted: readonly string[]): Verdict {
  const said = isTicketProof(document) ? ticketProof(document, trusted) : isConsistency(document) ? consistency(document, trusted) : ([['not a proof: the answer of …/proof or …/trace-heads/consistency is asked for', false]] as const);
  return { lines: said.map(([line]) => line), sound: said.every(([, sound]) => sound) };
}

interface Head {
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

interface TicketProof {
  readonly number: string;
  readonly tree: string;
  readonly verifierKeys: readonly string[];
  readonly head: Head | null;
  readonly entries: readonly { readonly seq: number; readonly hash: string; readonly leafHash: string; readonly position: number | null; readonly path: readonly string[] | null }[];
}

interface ConsistencyProof {
  readonly first: Head;
  readonly second: Head;
  readonly path: readonly string[];
}

function ticketProof({ number, tree, verifierKeys, head, entries }: TicketProof, trusted: readonly string[]): Said[] {
  const keys: Said[] = trusted.length ? [] : [['the public keys are those of the document itself: give one you have from elsewhere with --key', true]];
  if (!head) return [...keys, [`${number}: no head is signed yet`, true]];
  const signed = signedBy(head, trusted.length ? trusted : verifierKeys);
  if (signed?.origin !== tree) return [...keys, [`the head of ${tree} is not signed by a known key`, false]];
  return [
    ...keys,
    [`head of ${tree}: ${signed.size} entries, signed ${signed.at.toISOString()}`, true],
    ...entries.map(({ seq, hash, leafHash: leaf, position, path }): Said => {
      if (!isHash(hash) || leafHash(fromHex(hash)) !== leaf) return [`${number} step ${seq}: its leaf is not of its hash`, false];
      if (position === null || path === null) return [`${number} step ${seq}: not covered by this head yet`, true];
      const included = verifyInclusion({ leafHash: leaf, index: position, size: signed.size, root: signed.root, path });
      return [`${number} step ${seq}: ${included ? `stands at ${position}` : `does not stand at ${position}`}`, included];
    }),
  ];
}

function consistency({ first, second, path }: ConsistencyProof, trusted: readonly string[]): Said[] {
  if (!trusted.length) return [['give the public key the heads are signed with: --key', false]];
  const [one, other] = [signedBy(first, trusted), signedBy(second, trusted)];
  if (!one || !other || one.origin !== other.origin) return [['the two heads are not signed by a known key, or are of two trees', false]];
  const continues = verifyConsistency({ firstSize: one.size, firstRoot: one.root, secondSize: other.size, secondRoot: other.root, path });
  return [[`the tree of ${other.at.toISOString()} ${continues ? 'continues' : 'does not continue'} that of ${one.at.toISOString()}`, continues]];
}

/** What the signed note says; undefined unless a key signed it and the fields beside it say the same. */
function signedBy({ note, size, root }: Head, keys: readonly string[]): Checkpoint | undefined {
  const said = parseCheckpoint(verifiedText(note, keys) ?? '');
  return said?.size === size && said.root === root ? said : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isHead = (value: unknown): value is Head => isObject(value) && typeof value.size === 'number' && typeof value.root === 'string' && typeof value.note === 'string';

const isConsistency = (value: unknown): value is ConsistencyProof => isObject(value) && isHead(value.first) && isHead(value.second) && isTexts(value.path);

const isTicketProof = (value: unknown): value is TicketProof =>
  isObject(value) && typeof value.number === 'string' && typeof value.tree === 'string' && isTexts(value.verifierKeys) && (value.head === null || isHead(value.head)) &&
  Array.isArray(value.entries) && value.entries.every(isEntry);

const isEntry = (value: unknown): boolean =>
  isObject(value) && typeof value.seq === 'number' && typeof value.hash === 'string' && typeof value.leafHash === 'string' &&
  (value.position === null || typeof value.position === 'number') && (value.path === null || isTexts(value.path));
