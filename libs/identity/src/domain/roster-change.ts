import { type Relation } from './membership-state.js';

export const rosterFields = ['building', 'room', 'name', 'phone', 'document', 'relation'] as const;
/** What of a roster entry can be corrected. */
export type RosterField = (typeof rosterFields)[number];

export const rosterChanges = ['imported', 'corrected', 'removed', 'put-back'] as const;
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
export const correctedFields = (before: EntryPerson, after: EntryPerson): RosterField[] => rosterFields.filter((field) => read[field](before) !== read[field](after));
