import { Injectable } from '@nestjs/common';
import { type Tx } from '@shequtong/platform';
import { type EntryPerson, isAboutWriter, isStillOf } from '../domain/roster-change.js';
import { findMembership, liveMembership } from '../store/membership.store.js';
import { PersonalFields } from './personal-fields.service.js';
import { PhonesService } from './phones.service.js';

/** Whose an entry is: what is looked at is told to whoever joined by it, so it must go on being theirs. */
@Injectable()
export class RosterHolders {
  constructor(
    private readonly fields: PersonalFields,
    private readonly phones: PhonesService,
  ) {}

  /** Tells lines about an account's own person: by their request here, and the phone they proved. Needs the platform's scope. */
  async ownLinesOf(tx: Tx, areaId: number, accountId: string): Promise<(line: EntryPerson) => boolean> {
    const member = await liveMembership(tx, areaId, accountId);
    const person = member && this.fields.opened(member);
    const phones = [person?.phone, (await this.phones.provenPhone(tx, accountId))?.phone].filter((number) => number !== undefined);
    const known = member &&
      person && { name: person.name, documentNumber: person.documentNumber, home: { buildingId: member.buildingId, room: person.room } };
    return (line) => isAboutWriter({ ...known, phones }, line);
  }

  /** @param before what the entry said, unless it was emptied. Needs the platform's scope. */
  async isStillTheirs(tx: Tx, areaId: number, membershipId: string, before: EntryPerson | undefined, after: EntryPerson): Promise<boolean> {
    const member = await findMembership(tx, areaId, membershipId);
    const person = member && this.fields.opened(member);
    if (!member || !person) return true;
    const { name, phone, documentNumber } = person;
    const phones = [phone, (await this.phones.provenPhone(tx, member.accountId))?.phone].filter((number) => number !== undefined);
    return isStillOf({ name, phones, documentNumber }, before, after);
  }
}
