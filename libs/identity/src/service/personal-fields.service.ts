import { Injectable } from '@nestjs/common';
import { maskAddress, maskDocument, maskName, maskPhone, plainPersonName, plainRoom } from '@shequtong/kernel';
import { BlindIndex, FieldCipher } from '@shequtong/platform';
import { type EntryPerson } from '../domain/roster-change.js';
import { type NewRosterEntry, type RosterEntryRow, type RosterQuestion } from '../store/roster.store.js';
import { type Claim } from '../store/account.store.js';
import { type MembershipRow } from '../store/membership.store.js';

/** What is known of a person in a community, readable. */
export interface Person {
  readonly name: string;
  readonly phone?: string;
  readonly documentNumber?: string;
  readonly documentTail?: string;
  readonly buildingId?: string;
  readonly room: string;
}

/** The same with the middle starred out: the default of every view. */
export interface MaskedPerson {
  readonly name: string;
  readonly phone?: string;
  readonly document?: string;
  readonly address: string;
}

interface SealedPerson {
  readonly nameSealed: string;
  readonly phoneSealed: string | null;
  readonly documentSealed: string | null;
  readonly documentTailSealed: string | null;
  readonly roomSealed: string;
  readonly nameHash: string;
  readonly phoneHash: string | null;
  readonly roomHash: string;
}

type Column = 'name' | 'phone' | 'document' | 'document-tail' | 'room' | 'note';

/** Seals, opens, masks and hashes the personal columns of membership, evidence and roster rows. */
@Injectable()
export class PersonalFields {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly blind: BlindIndex,
  ) {}

  seal(table: 'membership' | 'roster_entry' | 'evidence', row: string, column: Column, text: string): string {
    return this.cipher.seal({ table: `identity.${table}`, column, row }, text);
  }

  open(table: 'membership' | 'roster_entry' | 'evidence', row: string, column: Column, sealed: string): string {
    return this.cipher.open({ table: `identity.${table}`, column, row }, sealed);
  }

  /** The columns of a new membership row. */
  sealed(areaId: number, row: string, person: Person): SealedPerson {
    const seal = (column: Column, text: string | undefined): string | null =>
      text === undefined ? null : this.seal('membership', row, column, text);
    return {
      nameSealed: this.seal('membership', row, 'name', person.name),
      phoneSealed: seal('phone', person.phone),
      documentSealed: seal('document', person.documentNumber),
      documentTailSealed: seal('document-tail', person.documentTail),
      roomSealed: this.seal('membership', row, 'room', person.room),
      nameHash: this.nameHash(areaId, person.name),
      phoneHash: person.phone === undefined ? null : this.phoneHash(person.phone),
      roomHash: this.roomHash(areaId, person.buildingId, person.room),
    };
  }

  /** Undefined when the row has been emptied. */
  opened(row: MembershipRow): Person | undefined {
    if (row.nameSealed === null || row.roomSealed === null) return undefined;
    const open = (column: Column, sealed: string | null): string | undefined =>
      sealed === null ? undefined : this.open('membership', row.id, column, sealed);
    return {
      name: this.open('membership', row.id, 'name', row.nameSealed),
      phone: open('phone', row.phoneSealed),
      documentNumber: open('document', row.documentSealed),
      documentTail: open('document-tail', row.documentTailSealed),
      buildingId: row.buildingId ?? undefined,
      room: this.open('membership', row.id, 'room', row.roomSealed),
    };
  }

  masked(row: MembershipRow, buildingName: string | undefined): MaskedPerson {
    const person = this.opened(row);
    if (!person) return { name: row.displayName, address: '***' };
    const document = person.documentNumber
      ? maskDocument(person.documentNumber)
      : person.documentTail && `**${person.documentTail.slice(-2)}`;
    return {
      name: maskName(person.name),
      ...(person.phone && { phone: maskPhone(person.phone) }),
      ...(document && { document }),
      address: maskAddress(addressOf(buildingName, person.room)),
    };
  }

  maskedEntry(entry: RosterEntryRow, buildingName: string | undefined): MaskedPerson {
    const open = (column: Column, sealed: string): string => this.open('roster_entry', entry.id, column, sealed);
    return {
      name: maskName(open('name', entry.nameSealed)),
      ...(entry.phoneSealed && { phone: maskPhone(open('phone', entry.phoneSealed)) }),
      ...(entry.documentSealed && { document: maskDocument(open('document', entry.documentSealed)) }),
      address: maskAddress(addressOf(buildingName, open('room', entry.roomSealed))),
    };
  }

  /** A roster entry, readable. */
  openedEntry({ id, buildingId, relation, nameSealed, roomSealed, phoneSealed, documentSealed }: RosterEntryRow): EntryPerson {
    const open = (column: Column, sealed: string | null): string | undefined =>
      sealed === null ? undefined : this.open('roster_entry', id, column, sealed);
    return {
      buildingId,
      relation,
      name: this.open('roster_entry', id, 'name', nameSealed),
      room: this.open('roster_entry', id, 'room', roomSealed),
      phone: open('phone', phoneSealed),
      documentNumber: open('document', documentSealed),
    };
  }

  /** The columns of a roster entry; all of them follow from who lives where. */
  sealedEntry(areaId: number, id: string, person: EntryPerson): NewRosterEntry {
    const { buildingId, relation, name, room, phone, documentNumber } = person;
    const seal = (column: Column, text: string): string => this.seal('roster_entry', id, column, text);
    const question = this.question(areaId, { name, phone, documentNumber, documentTail: documentNumber?.slice(-4), buildingId, room });
    return {
      areaId,
      id,
      buildingId,
      relation,
      ...question,
      nameSealed: seal('name', name),
      phoneSealed: phone === undefined ? null : seal('phone', phone),
      documentSealed: documentNumber === undefined ? null : seal('document', documentNumber),
      roomSealed: seal('room', room),
      phoneHash: phone === undefined ? null : this.phoneHash(phone),
      entryHash: this.blind.of(
        'roster-entry',
        String(areaId),
        question.roomHash,
        documentNumber ?? name,
        documentNumber ? '' : (phone ?? ''),
      ),
    };
  }

  phoneHash = (phone: string): string => this.blind.of('phone', phone);

  nameHash = (areaId: number, name: string): string => this.blind.of('name', String(areaId), plainPersonName(name));

  roomHash = (areaId: number, buildingId: string | undefined, room: string): string =>
    this.blind.of('room', String(areaId), buildingId ?? '', plainRoom(room));

  /** The room an entry stands for, as a membership's is indexed. */
  roomOfEntry(areaId: number, entry: RosterEntryRow): string {
    return this.roomHash(areaId, entry.buildingId, this.open('roster_entry', entry.id, 'room', entry.roomSealed));
  }

  documentHash = (document: string): string => this.blind.of('document', document);

  documentTailHash = (name: string, tail: string): string => this.blind.of('document-tail', plainPersonName(name), tail);

  namePhoneHash = (name: string, phone: string): string => this.blind.of('name-phone', plainPersonName(name), phone);

  /** The hash of an entry that no line of a list means any more. */
  asideHash = (areaId: number, entryId: string): string => this.blind.of('roster-entry', String(areaId), 'aside', entryId);

  rosterClaim = (areaId: number, entryHash: string): Claim => ({
    kind: 'roster-entry',
    hash: this.blind.of('roster-entry', String(areaId), entryHash),
  });

  /** What the roster is asked about a person who joins. */
  question(areaId: number, person: Person): RosterQuestion {
    return {
      documentHash: person.documentNumber ? this.documentHash(person.documentNumber) : null,
      documentTailHash: person.documentTail ? this.documentTailHash(person.name, person.documentTail) : null,
      nameHash: this.nameHash(areaId, person.name),
      namePhoneHash: person.phone ? this.namePhoneHash(person.name, person.phone) : null,
      roomHash: this.roomHash(areaId, person.buildingId, person.room),
    };
  }

  /** What makes one person one account: the document where given, and the name with the proven phone. */
  personalClaims(person: Person): Claim[] {
    return [
      ...(person.documentNumber ? [{ kind: 'document', hash: this.documentHash(person.documentNumber) } as const] : []),
      ...(person.phone ? [{ kind: 'name-phone', hash: this.namePhoneHash(person.name, person.phone) } as const] : []),
    ];
  }
}

export const addressOf = (buildingName: string | undefined, room: string): string =>
  `${buildingName ?? ''}${/^[0-9A-Z-]+$/.test(room) ? `${room}室` : room}`;
