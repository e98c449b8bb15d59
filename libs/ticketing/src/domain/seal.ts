import { GENESIS_HASH, type JsonValue, nextHash, textDigest, verifyChain } from '@shequtong/kernel';
import { endStates } from './ticket.js';
import { reporterOf, type TraceEntry } from './trace.js';

/** An entry as it lies in the table: with the digests of its words, its pictures, and the hash that chains it. */
export interface SealedEntry extends TraceEntry {
  readonly digests: Readonly<Record<string, string>>;
  readonly photos: readonly string[];
  readonly hash: string;
}

export type SealedHistory = readonly [SealedEntry, ...SealedEntry[]];

/** Words beside the trace. Without body and salt they were erased; the digest in the trace then tells nothing. */
export interface StoredWords {
  readonly seq: number;
  readonly field: string;
  readonly body: string | null;
  readonly salt: string | null;
}

/** Words of one step, each under a salt of its own that was drawn for it alone: equal words have different digests. */
export interface SaltedWords {
  readonly field: string;
  readonly body: string;
  readonly salt: string;
}

export interface TicketKey {
  readonly areaId: number;
  readonly ticketId: string;
}

/**
 * Chains an entry to the one before: its words become salted digests, and its hash is SHA-256 over the previous hash
 * and the RFC 8785 JSON of the row.
 */
export function seal(
  key: TicketKey,
  previous: SealedEntry | undefined,
  entry: TraceEntry,
  words: readonly SaltedWords[],
  photos: readonly string[],
): { readonly sealed: SealedEntry; readonly words: StoredWords[] } {
  const digests = Object.fromEntries(words.map(({ field, body, salt }) => [field, textDigest(salt, body)]));
  const unchained = { ...entry, digests, photos };
  return {
    sealed: { ...unchained, hash: nextHash(previous?.hash ?? GENESIS_HASH, rowOf(key, unchained)) },
    words: words.map((word) => ({ seq: entry.seq, ...word })),
  };
}

/** What the hash covers: everything the row says, and whose row it is. */
export function rowOf({ areaId, ticketId }: TicketKey, entry: Omit<SealedEntry, 'hash'>): JsonValue {
  const { by } = entry;
  return {
    areaId,
    ticketId,
    seq: entry.seq,
    step: entry.step,
    at: entry.at.toISOString(),
    by: by.kind === 'system' ? null : { accountId: by.accountId, office: by.office && { ...by.office } },
    from: entry.from,
    to: entry.to,
    officeFrom: entry.officeFrom && { ...entry.officeFrom },
    officeTo: { ...entry.officeTo },
    details: { ...entry.details },
    digests: { ...entry.digests },
    photos: [...entry.photos],
  };
}

export type TraceFault =
  /** The row at `seq`, or one before it that is gone, is not what was written. */
  | { readonly fault: 'chain-broken'; readonly seq: number }
  | { readonly fault: 'words-changed'; readonly seq: number; readonly field: string }
  /** Words the trace has a digest of are not there at all, or were emptied though nobody could erase them. */
  | { readonly fault: 'words-missing'; readonly seq: number; readonly field: string }
  /** Words are there that the entry at `seq` has no digest of. */
  | { readonly fault: 'words-unknown'; readonly seq: number; readonly field: string }
  /** A column of the ticket's row says something else than its trace. */
  | { readonly fault: 'ticket-differs'; readonly field: string }
  /** Rows beside the entry at `seq` say something else than it, are missing, or are too many. */
  | { readonly fault: 'photos-differ' | 'rating-differs' | 'diagnosis-differs'; readonly seq: number }
  /** The row of the clock of a kind that the entry at `seq` started. */
  | { readonly fault: 'clock-differs'; readonly seq: number; readonly field: string }
  /** The district's tree holds another entry at `seq`, or one that is gone. */
  | { readonly fault: 'leaf-differs'; readonly seq: number }
  /** The entry at `seq` had its place in the district's tree, and has none. */
  | { readonly fault: 'leaf-missing'; readonly seq: number }
  /** It stands in the tree where it cannot have been placed, or where what is signed holds another entry. */
  | { readonly fault: 'leaf-misplaced'; readonly seq: number }
  /** Rows of the district's tree are missing: the place of the entry at `seq` cannot be worked out. */
  | { readonly fault: 'tree-broken'; readonly seq: number }
  /** The entry at `seq` has waited longer for its place, or for a head that covers it, than a tree that grows lets any wait. */
  | { readonly fault: 'leaf-late'; readonly seq: number }
  /** No key of ours signed what the latest head says, or it was signed on another day. */
  | { readonly fault: 'head-unsigned' }
  | { readonly fault: 'no-trace' };

/**
 * Everything that is wrong with a ticket's chain and its words; empty when they are intact. Rows cut off the end together
 * with everything that follows from them are not seen here, but by their leaves in the district's tree (`placeFaults`).
 */
export function verifyTrace(key: TicketKey, history: readonly SealedEntry[], words: readonly StoredWords[]): TraceFault[] {
  if (!history.length) return [{ fault: 'no-trace' }];
  const verdict = verifyChain(history.map((entry) => ({ row: rowOf(key, entry), hash: entry.hash })));
  const broken: TraceFault[] = verdict.intact ? [] : [{ fault: 'chain-broken', seq: history[verdict.index]?.seq ?? history.length }];
  const erasable = erasableOf(history, words);
  return [...broken, ...history.flatMap((entry) => wordFaults(entry, words, erasable)), ...unknownWords(history, words)];
}

/** Whether the entry was written with these words: others were put beside the trace by somebody else, and are nobody's. */
export const isOfTrace = (history: readonly SealedEntry[], { seq, field }: Pick<StoredWords, 'seq' | 'field'>): boolean =>
  history.some((entry) => entry.seq === seq && Object.hasOwn(entry.digests, field));

const unknownWords = (history: readonly SealedEntry[], words: readonly StoredWords[]): TraceFault[] =>
  words.filter((word) => !isOfTrace(history, word)).map(({ seq, field }) => ({ fault: 'words-unknown', seq, field }));

/** Only its reporter erases words, their own, and only of a ticket that has ended; then all of them at once. */
function erasableOf(history: readonly SealedEntry[], words: readonly StoredWords[]): (entry: SealedEntry) => boolean {
  const [report] = history;
  const ended = (endStates as readonly string[]).includes(history.at(-1)?.to ?? '');
  const reporterId = report && reporterOf(report);
  // The report is its reporter's also where an office wrote it down for them.
  const isOwn = (entry: SealedEntry): boolean =>
    entry === report || (entry.by.kind === 'person' && entry.by.office === null && entry.by.accountId === reporterId);
  const own = new Set(history.filter(isOwn).map(({ seq }) => seq));
  const left = words.some(({ seq, body }) => own.has(seq) && body !== null);
  return (entry) => ended && !left && isOwn(entry);
}

function wordFaults(entry: SealedEntry, words: readonly StoredWords[], erasable: (entry: SealedEntry) => boolean): TraceFault[] {
  return Object.entries(entry.digests).flatMap(([field, digest]): TraceFault[] => {
    const found = words.find((candidate) => candidate.seq === entry.seq && candidate.field === field);
    if (!found) return [{ fault: 'words-missing', seq: entry.seq, field }];
    if (found.body === null || found.salt === null) return erasable(entry) ? [] : [{ fault: 'words-missing', seq: entry.seq, field }];
    return textDigest(found.salt, found.body) === digest ? [] : [{ fault: 'words-changed', seq: entry.seq, field }];
  });
}
