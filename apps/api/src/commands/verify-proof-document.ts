import {
  checkTraceProof,
  continues,
  type EntryStanding,
  keyFingerprint,
  type ProofFindings,
  type ProvedRow,
  type RowFault,
  type SignedHead,
  signedHead,
  signersOf,
  type TraceProof,
} from '@shequtong/kernel';
import { ed25519 } from '@shequtong/platform';

interface Verdict {
  readonly lines: readonly string[];
  /** Nothing was found that does not fit. What no head covers yet is said and is no fault. */
  readonly sound: boolean;
}

type Said = readonly [line: string, sound: boolean];

/** What the platform said of the trace when it gave the proof. */
interface PlatformFault {
  readonly fault: string;
  readonly seq: number | null;
}

interface TicketProof extends TraceProof {
  readonly faults?: readonly PlatformFault[];
}

/**
 * Checks what the API answered as proof of a ticket's steps (that rows and words are what the hashes cover, and that these
 * stand in the signed tree), or as proof that one day's tree continues another's, with nothing but the document and the
 * public keys. A proof is measured by now: what was written long before and stands in no head is asked for anew.
 * @param trusted public keys from elsewhere, one line each; without any the document's own are believed, and that is said
 */
export function verifyProofDocument(document: unknown, trusted: readonly string[], now: Date): Verdict {
  const said = isTicketProof(document)
    ? ticketProof(document, trusted, now)
    : isConsistency(document)
      ? consistency(document, trusted)
      : ([['not a proof: the answer of …/proof or …/trace-heads/consistency is asked for', false]] as const);
  return { lines: said.map(([line]) => line), sound: said.every(([, sound]) => sound) };
}

/**
 * Of a proof without rows, number, ticket, kind and time of a step are not bound to the hashes: these cover the whole row,
 * with the reporter's account, which a neighbour is not given. So no line names them.
 */
const HASHES_ONLY =
  "proved are the hashes and their places; which ticket they are of, and the kind and time of each step, are the document's word alone";

const ROWS_TOO =
  'proved are the rows and words above, as far as their hashes stand in the tree; what accounts and areas are called, and what photos show, is not in them';

interface ConsistencyProof {
  readonly first: SignedHead;
  readonly second: SignedHead;
  readonly path: readonly string[];
}

function ticketProof(proof: TicketProof, trusted: readonly string[], now: Date): Said[] {
  const { tree, verifierKeys } = proof;
  const keys: Said[] = trusted.length
    ? []
    : [['the public keys are those of the document itself: give one you have from elsewhere with --key', true]];
  const known = trusted.length ? trusted : verifierKeys;
  const found = checkTraceProof(proof, known, ed25519, now);
  const { head, rows } = found;
  const rowLines = [...rows.values()].map((row) => rowLine(row, proof));
  const faults = [...found.faults.map(faultLine), ...found.overdue.map(overdueLine), ...(proof.faults ?? []).map(platformLine)];
  if (head === 'none') return [...keys, ['no head is signed yet', true], ...rowLines, ...faults];
  if (head === 'unsigned') return [...keys, [`the head of ${tree} is not signed by a known key`, false], ...faults];
  const signers = signersOf(proof.head?.note ?? '', known, ed25519).map((key): Said => [`signed by the key ${keyFingerprint(key)}`, true]);
  return [
    ...keys,
    [`head of ${tree}: ${head.size} entries, signed ${head.at.toISOString()}`, true],
    ...signers,
    ...standingLines(proof, found),
    ...rowLines,
    ...faults,
    [rows.size ? ROWS_TOO : HASHES_ONLY, true],
  ];
}

function standingLines(proof: TicketProof, { entries }: ProofFindings): Said[] {
  const claims = new Map(proof.entries.map((claim) => [claim.seq, claim]));
  return entries.map(({ seq, standing }): Said => [
    `hash ${claims.get(seq)?.hash ?? 'of no entry'}: ${standingWords(standing, claims.get(seq)?.position ?? null)}`,
    standing === 'stands' || standing === 'not-covered',
  ]);
}

/** All of it follows from the hash. It is quoted: what a person wrote cannot look like a line of ours. */
function rowLine({ ticketId, seq, step, at, by, details }: ProvedRow, { entries }: TicketProof): Said {
  const words = entries
    .filter((claim) => claim.seq === seq)
    .flatMap((claim) => claim.words)
    .map(({ field, text }) => `; ${field}: ${text === null ? 'erased by its author' : JSON.stringify(text)}`);
  return [`row ${seq}: ${JSON.stringify({ ticketId, step, at, by, details })}${words.join('')}`, true];
}

function faultLine(fault: RowFault): Said {
  switch (fault.what) {
    case 'gone':
      return [`step ${fault.seq} is gone: a later one, or the tree, says that there was one`, false];
    case 'row':
      return [`row ${fault.seq} is not what its hash covers`, false];
    case 'words':
      return [`the words ${JSON.stringify(fault.field)} of row ${fault.seq} are not those it was written with, or are not here`, false];
  }
}

const overdueLine = (seq: number): Said => [
  `row ${seq} was written days ago and no head covers it: ask for the proof anew, and if it says the same, the tree stands still`,
  false,
];

const platformLine = ({ fault, seq }: PlatformFault): Said => [
  `the platform itself found: ${JSON.stringify(fault)}${seq === null ? '' : `, step ${seq}`}`,
  false,
];

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
    case 'gone':
      return `the tree holds a leaf at ${position}, and the trace no entry`;
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
  isObject(value) &&
  typeof value.day === 'string' &&
  typeof value.size === 'number' &&
  typeof value.root === 'string' &&
  typeof value.note === 'string';

const isConsistency = (value: unknown): value is ConsistencyProof =>
  isObject(value) && isHead(value.first) && isHead(value.second) && isTexts(value.path);

const isTicketProof = (value: unknown): value is TicketProof =>
  isObject(value) &&
  typeof value.ticketId === 'string' &&
  typeof value.tree === 'string' &&
  isTexts(value.verifierKeys) &&
  (value.head === null || isHead(value.head)) &&
  Array.isArray(value.entries) &&
  value.entries.every(isEntry) &&
  (value.faults === undefined || (Array.isArray(value.faults) && value.faults.every(isFault)));

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.seq === 'number' &&
  isTextOrNull(value.hash) &&
  isTextOrNull(value.row) &&
  Array.isArray(value.words) &&
  value.words.every((one) => isObject(one) && typeof one.field === 'string' && isTextOrNull(one.text) && isTextOrNull(one.salt)) &&
  typeof value.leafHash === 'string' &&
  (value.position === null || typeof value.position === 'number') &&
  (value.path === null || isTexts(value.path));

const isFault = (value: unknown): boolean =>
  isObject(value) && typeof value.fault === 'string' && (value.seq === null || typeof value.seq === 'number');
