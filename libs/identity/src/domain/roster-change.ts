import { type Relation } from './membership-state.js';

const rosterFields = ['building', 'room', 'name', 'phone', 'document', 'relation'] as const;
/** What of a roster entry can be corrected. */
export type RosterField = (typeof rosterFields)[number];

export const rosterChanges = ['imported', 'corrected', 'removed', 'put-back', 'released'] as const;
export type RosterChange = (typeof rosterChanges)[number];

/** What a roster entry says of a person, readable. */
export interface EntryPerson {
  readonly buildingId: string;
  readonly room: string;
  readonly name: string;
  readonly phone?: string;
  readonly documentNumber?: string;
  readonly relation: Relation;
}

const read: Readonly<Record<RosterField, (person: EntryPerson) => string | undefined>> = {
  building: ({ buildingId }) => buildingId,
  room: ({ room }) => room,
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  document: ({ documentNumber }) => documentNumber,
  relation: ({ relation }) => relation,
};

/** Which fields differ; what stood there is kept nowhere. */
export const correctedFields = (before: EntryPerson, after: EntryPerson): RosterField[] =>
  rosterFields.filter((field) => read[field](before) !== read[field](after));

/** Whoever joined by an entry, by what they wrote and the numbers they hold. */
export interface EntryHolder {
  readonly name: string;
  readonly phones: readonly string[];
  readonly documentNumber?: string;
}

const agrees = ({ name, phone, documentNumber }: EntryPerson, holder: EntryHolder): boolean =>
  name === holder.name ||
  (phone !== undefined && holder.phones.includes(phone)) ||
  (documentNumber !== undefined && documentNumber === holder.documentNumber);

const asHolder = ({ name, phone, documentNumber }: EntryPerson): EntryHolder => ({
  name,
  phones: phone === undefined ? [] : [phone],
  documentNumber,
});

/** One character was mistaken, left out or added. */
function isSlip(before: string, after: string): boolean {
  const [a, b] = [Array.from(before), Array.from(after)];
  const differs = a.findIndex((character, i) => character !== b[i]);
  const start = differs === -1 ? a.length : differs;
  const rest = (characters: readonly string[], skip: number): string => characters.slice(start + skip).join('');
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}

/**
 * Whether a corrected entry is still of the person who joined by it: name, phone or document is theirs. Of somebody it did
 * not agree with before, whom staff verified by what they saw, it keeps one of its own. Where there is nothing but a name,
 * a slip of the pen in it is put right; another name is another person. Of one that was emptied nothing is known `before`.
 */
export function isStillOf(holder: EntryHolder, before: EntryPerson | undefined, after: EntryPerson): boolean {
  if (agrees(after, before === undefined || agrees(before, holder) ? holder : asHolder(before))) return true;
  if (before === undefined) return false;
  const numbers = [before.phone, before.documentNumber, after.phone, after.documentNumber];
  return numbers.every((number) => number === undefined) && isSlip(before.name, after.name);
}

/** What we know of somebody who writes on the roster and may stand on it: by their own request, and the numbers they proved. */
export interface Writer extends Partial<Pick<EntryHolder, 'name' | 'documentNumber'>> {
  readonly phones: readonly string[];
  readonly home?: { readonly buildingId: string | null; readonly room: string };
}

/**
 * Whether a line is about whoever writes it. A number of theirs is enough, whatever name stands beside it: it would verify
 * them. A name alone is not, since others have it too; beside their own home it is.
 */
export const isAboutWriter = ({ name, phones, documentNumber, home }: Writer, line: EntryPerson): boolean =>
  (line.phone !== undefined && phones.includes(line.phone)) ||
  (line.documentNumber !== undefined && line.documentNumber === documentNumber) ||
  (line.name === name &&
    home !== undefined &&
    line.room === home.room &&
    (home.buildingId === null || line.buildingId === home.buildingId));
