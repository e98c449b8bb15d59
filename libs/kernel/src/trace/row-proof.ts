import { canonicalJson, type JsonValue } from '../json/canonical-json.js';
import { textDigest } from './digest.js';
import { GENESIS_HASH, nextHash } from './hash-chain.js';

/** Words of a step under their salt; without both they were erased. */
export interface WordsClaim {
  readonly field: string;
  readonly text: string | null;
  readonly salt: string | null;
}

/** A step as a proof gives it: its hash and, to whom may read them, the row the hash covers and the words the row covers. */
export interface RowClaim {
  readonly seq: number;
  /** Null where the tree holds a step that the trace does not have any more. */
  readonly hash: string | null;
  /** The row as it was hashed, RFC 8785 JSON; null for who may not read all of it. */
  readonly row: string | null;
  /** Of the row's digests those whose words this reader may read. */
  readonly words: readonly WordsClaim[];
}

/** What a row says, as far as whoever checks it compares it with what is shown. */
export interface ProvedRow {
  readonly ticketId: string;
  readonly seq: number;
  readonly step: string;
  readonly at: string;
  /** Null where the platform acted by its clock; `office` is null for a resident. */
  readonly by: { readonly accountId: string; readonly office: Readonly<Record<string, unknown>> | null } | null;
  readonly to: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly digests: Readonly<Record<string, string>>;
  readonly photos: readonly string[];
}

export type RowFault =
  /** No entry has this number, though a later one or the tree says that there was one. */
  | { readonly what: 'gone'; readonly seq: number }
  /** The row is not what its hash covers, or is another ticket's. */
  | { readonly what: 'row'; readonly seq: number }
  /** The words are not those the row has a digest of, or are not there. */
  | { readonly what: 'words'; readonly seq: number; readonly field: string };

export interface RowFindings {
  readonly faults: readonly RowFault[];
  /** The rows that are what their hashes cover, by number. */
  readonly rows: ReadonlyMap<number, ProvedRow>;
}

/**
 * Words that whoever is given rows may always read, in whichever step they are: that they are internal is no excuse for a
 * proof without them. The others are an office's own in some steps.
 */
export const alwaysReadable: readonly string[] = ['text', 'place', 'reply', 'call', 'guidance', 'waiting', 'result', 'comment'];

/**
 * Works the hash of every row that is given out again, over the hash before it, and every digest of its words. A step
 * without a row counts as a link of the chain and nothing more.
 */
export function checkRows(entries: readonly RowClaim[], ticketId: string): RowFindings {
  const faults: RowFault[] = [];
  const rows = new Map<number, ProvedRow>();
  const sorted = [...entries].sort((one, other) => one.seq - other.seq);
  let previous: string | null = GENESIS_HASH;
  for (const [index, claim] of sorted.entries()) {
    if (claim.hash === null || claim.seq !== index + 1) {
      faults.push({ what: 'gone', seq: index + 1 });
      break;
    }
    const row: ProvedRow | undefined = claim.row === null ? undefined : provedRow(claim.row, claim, previous, ticketId);
    if (claim.row !== null && !row) faults.push({ what: 'row', seq: claim.seq });
    if (row) rows.set(claim.seq, row);
    previous = claim.hash;
  }
  const words = sorted.flatMap((claim) => wordFaults(claim, rows.get(claim.seq), rows.get(1)));
  return { faults: [...faults, ...words], rows };
}

function provedRow(text: string, { seq, hash }: RowClaim, previous: string, ticketId: string): ProvedRow | undefined {
  try {
    const row = JSON.parse(text) as JsonValue;
    // One text for one value: where a name stands twice, what is read would not be all that was hashed.
    if (canonicalJson(row) !== text || nextHash(previous, row) !== hash) return undefined;
    return isRow(row) && row.seq === seq && row.ticketId === ticketId ? row : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRow = (value: unknown): value is ProvedRow =>
  isObject(value) &&
  typeof value.step === 'string' &&
  typeof value.at === 'string' &&
  typeof value.to === 'string' &&
  (value.by === null || (isObject(value.by) && (value.by.office === null || isObject(value.by.office)))) &&
  isObject(value.details) &&
  isObject(value.digests) &&
  Array.isArray(value.photos);

function wordFaults({ seq, words }: RowClaim, row: ProvedRow | undefined, report: ProvedRow | undefined): RowFault[] {
  if (!row) return [];
  const wrong = words.filter((claim) => !fits(claim, row, report)).map(({ field }) => field);
  const left = Object.keys(row.digests).filter((field) => alwaysReadable.includes(field) && !words.some((claim) => claim.field === field));
  return [...wrong, ...left].map((field) => ({ what: 'words', seq, field }));
}

function fits({ field, text, salt }: WordsClaim, row: ProvedRow, report: ProvedRow | undefined): boolean {
  if (!Object.keys(row.digests).includes(field)) return false;
  if (text === null || salt === null) return isOwn(row, report);
  return digestOf(salt, text) === row.digests[field];
}

/** Only its reporter erases words, and only their own; the report is theirs also where an office wrote it down for them. */
function isOwn(row: ProvedRow, report: ProvedRow | undefined): boolean {
  if (!report || row === report) return report !== undefined;
  const reporterId = typeof report.details.reporterId === 'string' ? report.details.reporterId : report.by?.accountId;
  return row.by !== null && row.by.office === null && row.by.accountId === reporterId;
}

function digestOf(salt: string, text: string): string | undefined {
  try {
    return textDigest(salt, text);
  } catch {
    return undefined;
  }
}
