import { plainPersonName } from '@shequtong/kernel';

export const verdicts = ['same', 'differs', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** What somebody wrote beside what an entry of the roster says, fact by fact. */
export interface EntryFacts {
  readonly name: Verdict;
  readonly phone: Verdict;
  readonly document: Verdict;
}

interface Asked {
  readonly name: string;
  readonly phone?: string;
  readonly documentNumber?: string;
  readonly documentTail?: string;
}

type Entered = Pick<Asked, 'name' | 'phone' | 'documentNumber'>;

const verdict = (given: string | undefined, known: string | undefined): Verdict =>
  given === undefined || known === undefined ? 'unknown' : given === known ? 'same' : 'differs';

/** Compares everything, not only what is shown of it: two people of one surname look alike when masked. */
export function entryFacts(asked: Asked, entry: Entered): EntryFacts {
  const name = verdict(plainPersonName(asked.name), plainPersonName(entry.name));
  return { name, phone: verdict(asked.phone, entry.phone), document: documentVerdict(asked, entry, name) };
}

/** Four digits say that a document is another one; that it is the same they say beside its name only. */
function documentVerdict({ documentNumber, documentTail }: Asked, entry: Entered, name: Verdict): Verdict {
  if (documentNumber !== undefined) return verdict(documentNumber, entry.documentNumber);
  const tail = verdict(documentTail, entry.documentNumber?.slice(-4));
  return tail === 'same' && name !== 'same' ? 'unknown' : tail;
}

/**
 * Whether staff may take an entry of the person's room for theirs. A slip in one fact is what a review is for; where
 * nothing is the same it is a housemate's, and they would be shut out of their own.
 */
export const mayBeTheirs = ({ name, phone, document }: EntryFacts): boolean => [name, phone, document].includes('same');
