import { canonicalJson, type WordsClaim } from '@shequtong/kernel';
import { rowOf, type SealedEntry, type StoredWords, type TicketKey } from './seal.js';
import { mayReadWords, type Reader, showsTo } from './timeline.js';

/** What a proof gives of an entry beside its hash. */
export interface ProvedEntry {
  /** The row as it is hashed; null for who may not know all it says. */
  readonly row: string | null;
  readonly words: readonly WordsClaim[];
}

const HASH_ONLY: ProvedEntry = { row: null, words: [] };

/**
 * Whether a reader is given rows at all. They hold the reporter's account, so neighbours never are; to the reporter, whose
 * account it is, they say besides what the page says: the accounts of staff, whom the page names (ADR 17).
 */
const readsRows = (reader: Reader): boolean => reader !== 'neighbour';

/** What the entry's hash covers, as far as this reader may know it: the row with the words under their salts, or neither. */
export function provedEntry(key: TicketKey, entry: SealedEntry, words: readonly StoredWords[], reader: Reader): ProvedEntry {
  if (!readsRows(reader) || !showsTo(entry, reader)) return HASH_ONLY;
  const fields = Object.keys(entry.digests)
    .filter((field) => mayReadWords(entry, field, reader))
    .sort();
  return {
    row: canonicalJson(rowOf(key, entry)),
    words: fields.map((field) => {
      const found = words.find((word) => word.seq === entry.seq && word.field === field);
      return { field, text: found?.body ?? null, salt: found?.salt ?? null };
    }),
  };
}
