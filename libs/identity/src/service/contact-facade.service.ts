import { Injectable } from '@nestjs/common';
import { maskName, maskPhone } from '@shequtong/kernel';
import { type Actor, type Db, type Tx } from '@shequtong/platform';
import { coversThing } from '../domain/delegation.js';
import { delegationsOfMember } from '../store/delegation.store.js';
import { liveMembership, type MembershipRow } from '../store/membership.store.js';
import { lookOf, recordLook } from './looks.js';
import { PersonalFields } from './personal-fields.service.js';
import { PhonesService } from './phones.service.js';

/** Whom to call, masked. */
export interface MaskedContact {
  readonly name: string;
  /** Null where no number is known. */
  readonly phone: string | null;
  /** Without a phone of their own: a number that is known may be the family's. */
  readonly enrolledByStaff: boolean;
  /** Somebody acts for them in matters of tickets. */
  readonly hasDelegate: boolean;
}

export interface ReadableContact {
  readonly name: string;
  readonly phone: string | null;
}

/** How a person is reached outside the product. Reads in the transaction it is given; what is readable leaves its record there. */
@Injectable()
export class ContactFacade {
  constructor(
    private readonly phones: PhonesService,
    private readonly fields: PersonalFields,
  ) {}

  /** The number an account has proved to hold; undefined when none. Needs the account's own scope, or the platform's. */
  async phoneOf(db: Db, accountId: string): Promise<string | undefined> {
    return (await this.phones.provenPhone(db, accountId))?.phone;
  }

  /** A member of a community, masked; undefined when they do not belong there (any more). Needs the platform's scope. */
  async maskedContact(db: Db, areaId: number, accountId: string): Promise<MaskedContact | undefined> {
    const [member, proven] = await Promise.all([liveMembership(db, areaId, accountId), this.phoneOf(db, accountId)]);
    const contact = member && this.contactOf(member, proven);
    if (!member || !contact) return undefined;
    const delegations = await delegationsOfMember(db, areaId, member.id);
    return {
      name: maskName(contact.name),
      phone: contact.phone === null ? null : maskPhone(contact.phone),
      enrolledByStaff: member.way === 'enrolled-by-staff',
      hasDelegate: delegations.some((delegation) => coversThing(delegation, 'tickets', db.now)),
    };
  }

  /**
   * The same, readable under a reason: the look is put on record and the person sees it. The caller has checked that this
   * office may ask. Needs the platform's scope. Throws `identity/unmask-reason-missing`, `platform/forbidden`.
   */
  async readableContact(tx: Tx, reader: Actor, areaId: number, accountId: string, reason: string): Promise<ReadableContact | undefined> {
    const look = lookOf(reader, reason);
    const [member, proven] = await Promise.all([liveMembership(tx, areaId, accountId), this.phoneOf(tx, accountId)]);
    const contact = member && this.contactOf(member, proven);
    if (!member || !contact) return undefined;
    await recordLook(
      tx,
      look,
      { areaId, member: { accountId, membershipId: member.id } },
      contact.phone === null ? ['name'] : ['name', 'phone'],
    );
    return contact;
  }

  /** The number they hold now goes before the one they joined with, which may be somebody else's by now. */
  private contactOf(member: MembershipRow, proven: string | undefined): ReadableContact | undefined {
    const person = this.fields.opened(member);
    return person && { name: person.name, phone: proven ?? person.phone ?? null };
  }
}
