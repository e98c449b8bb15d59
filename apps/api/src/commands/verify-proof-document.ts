import { checkTraceProof, continues, type EntryStanding, type SignedHead, signedHead, type TraceProof } from '@shequtong/kernel';
import { ed25519 } from '@shequtong/platform';

export interface Verdict {
  readonly lines: readonly string[];
  /** Nothing was found that does not fit. What no head covers yet is said and is no fault. */
  readonly sound: boolean;
}

type Said = readonly [line: string, sound: boolean];

/**
 * Checks that the hashes the API answered as proof of a ticket's steps stand in the signed tree, or as proof that one day's tree continues another's, with
 * nothing but the document and the public keys.
 * @param trusted public keys from elsewhere, one line each; without any the document's own are believed, and that is said
 */
export function verifyProofDocument(document: unknown, trusted: readonly string[]): Verdict {
  const said = isTicketProof(document)
    ? ticketProof(document, trusted)
    : isConsistency(document)
      ? consistency(document, trusted)
      : ([['not a proof: the answer of …/proof or …/trace-heads/consistency is asked for', false]] as const);
  return { lines: said.map(([line]) => line), sound: said.every(([, sound]) => sound) };
}

/**
 * What the document says beside its hashes (number, ticket, kind and time of a step) is not bound to them: the hash
 * covers the whole row, with the reporter's account, which not every reader of a proof may read. So no line names it.
 */
const HASHES_ONLY =
  "proved are the hashes and their places; which ticket they are of, and the kind and time of each step, are the document's word alone";

interface ConsistencyProof {
  readonly first: SignedHead;
  readonly second: SignedHead;
  readonly path: readonly string[];
}

function ticketProof(proof: TraceProof, trusted: readonly string[]): Said[] {
  const { tree, verifierKeys } = proof;
  const keys: Said[] = trusted.length
    ? []
    : [['the public keys are those of the document itself: give one you have from elsewhere with --key', true]];
  const { head, entries } = checkTraceProof(proof, trusted.length ? trusted : verifierKeys, ed25519);
  if (head === 'none') return [...keys, ['no head is signed yet', true]];
  if (head === 'unsigned') return [...keys, [`the head of ${tree} is not signed by a known key`, false]];
  const claims = new Map(proof.entries.map((claim) => [claim.seq, claim]));
  return [
    ...keys,
    [`head of ${tree}: ${head.size} entries, signed ${head.at.toISOString()}`, true],
    ...entries.map(({ seq, standing }): Said => [
      `hash ${claims.get(seq)?.hash ?? ''}: ${standingWords(standing, claims.get(seq)?.position ?? null)}`,
      standing === 'stands' || standing === 'not-covered',
    ]),
    [HASHES_ONLY, true],
  ];
}

function standingWords(standing: EntryStanding, position: number | null): string {
  switch (standing) {
    case 'stands':
      return `stands at ${position}`;
    case 'misplaced':
      return `does not stand at ${position}`;
    case 'other-leaf':
      return 'its leaf is not of its hash';
    case 'not-covered':
      return 'not covered by this head yet';
  }
}

function consistency({ first, second, path }: ConsistencyProof, trusted: readonly string[]): Said[] {
  if (!trusted.length) return [['give the public key the heads are signed with: --key', false]];
  const [one, other] = [signedHead(first, trusted, ed25519), signedHead(second, trusted, ed25519)];
  if (!one || !other || one.origin !== other.origin) return [['the two heads are not signed by a known key, or are of two trees', false]];
  const sound = continues(one, other, path);
  return [[`the tree of ${other.at.toISOString()} ${sound ? 'continues' : 'does not continue'} that of ${one.at.toISOString()}`, sound]];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isHead = (value: unknown): value is SignedHead =>
  isObject(value) && typeof value.size === 'number' && typeof value.root === 'string' && typeof value.note === 'string';

const isConsistency = (value: unknown): value is ConsistencyProof =>
  isObject(value) && isHead(value.first) && isHead(value.second) && isTexts(value.path);

const isTicketProof = (value: unknown): value is TraceProof =>
  isObject(value) &&
  typeof value.tree === 'string' &&
  isTexts(value.verifierKeys) &&
  (value.head === null || isHead(value.head)) &&
  Array.isArray(value.entries) &&
  value.entries.every(isEntry);

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.seq === 'number' &&
  typeof value.hash === 'string' &&
  typeof value.leafHash === 'string' &&
  (value.position === null || typeof value.position === 'number') &&
  (value.path === null || isTexts(value.path));
