import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor, type Db, Transactions } from '@shequtong/platform';
import { type MembershipState } from '../domain/membership-state.js';
import { type PersonalField } from '../domain/personal-field.js';
import { buildingNames } from '../store/area.store.js';
import { paperConsentsOf } from '../store/card.store.js';
import { findMembership, listMembers, type MemberFilter, type MembershipRow } from '../store/membership.store.js';
import { evidenceOf } from '../store/review.store.js';
import { lookOf, recordLook } from './looks.js';
import { addressOf, type MaskedPerson, PersonalFields } from './personal-fields.service.js';
import { Searches } from './searches.service.js';

export interface Member {
  readonly row: MembershipRow;
  readonly person: MaskedPerson;
  readonly buildingName: string | undefined;
}

export interface MemberQuestion {
  readonly state: MembershipState;
  readonly after?: { readonly askedAt: string; readonly id: string };
  readonly limit: number;
}

/** Readable fields; of `evidence` the ids of the pictures. */
export type Unmasked = Partial<Record<Exclude<PersonalField, 'evidence'>, string>> & { readonly evidence?: readonly string[] };

/** A community's members for its staff: masked, and unmasked one by one with a reason that the person sees. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly searches: Searches,
  ) {}

  async list(actor: Actor, areaId: number, question: MemberQuestion): Promise<Member[]> {
    return this.transactions.read(actor, (db) => this.listed(db, areaId, question));
  }

  /** Those with exactly this name; on record, and so many an hour (`Searches`). */
  async search(actor: Actor, areaId: number, name: string, question: MemberQuestion): Promise<Member[]> {
    const asked = { ...question, nameHash: this.fields.nameHash(areaId, name) };
    return this.searches.run(
      actor,
      areaId,
      { list: 'members', by: 'name' },
      (db) => this.listed(db, areaId, asked),
      ({ length }) => length,
    );
  }

  private async listed(db: Db, areaId: number, filter: MemberFilter): Promise<Member[]> {
    const rows = await listMembers(db, areaId, filter);
    const names = await buildingNames(db, areaId, [...new Set(rows.flatMap(({ buildingId }) => buildingId ?? []))]);
    return rows.map((row) => {
      const buildingName = row.buildingId ? names.get(row.buildingId) : undefined;
      return { row, buildingName, person: this.fields.masked(row, buildingName) };
    });
  }

  /** One member, masked. Throws `platform/not-found`. */
  async one(actor: Actor, areaId: number, membershipId: string): Promise<Member> {
    return this.transactions.read(actor, async (db) => {
      const row = await findMembership(db, areaId, membershipId);
      if (!row) throw new DomainError('platform/not-found');
      const buildingName = row.buildingId ? (await buildingNames(db, areaId, [row.buildingId])).get(row.buildingId) : undefined;
      return { row, buildingName, person: this.fields.masked(row, buildingName) };
    });
  }

  /**
   * Shows fields of one person readable, and records which of the wanted ones there were to see, in the same
   * transaction: without the record nothing is shown. Throws `identity/unmask-reason-missing`, `platform/not-found`.
   */
  async unmask(actor: Actor, areaId: number, membershipId: string, wanted: readonly PersonalField[], reason: string): Promise<Unmasked> {
    const look = lookOf(actor, reason);
    return this.transactions.transact(actor, async (tx) => {
      const row = await findMembership(tx, areaId, membershipId);
      const person = row && this.fields.opened(row);
      if (!row || !person) throw new DomainError('platform/not-found');
      const building = row.buildingId ? (await buildingNames(tx, areaId, [row.buildingId])).get(row.buildingId) : undefined;
      const pictures = wanted.includes('evidence') ? await picturesOf(tx, areaId, membershipId) : [];
      const readable: Unmasked = {
        name: person.name,
        phone: person.phone,
        document: person.documentNumber ?? person.documentTail,
        address: addressOf(building, person.room),
        evidence: pictures.length > 0 ? pictures : undefined,
      };
      const fields = [...new Set(wanted)].filter((field) => readable[field] !== undefined);
      if (fields.length === 0) return {};
      await recordLook(tx, look, { areaId, member: { accountId: row.accountId, membershipId } }, fields);
      return Object.fromEntries(fields.map((field) => [field, readable[field]]));
    });
  }
}

/** Pictures that carry somebody's name and address: papers they handed in, and the form signed by who has no phone. */
async function picturesOf(db: Db, areaId: number, membershipId: string): Promise<string[]> {
  const [papers, forms] = [await evidenceOf(db, areaId, membershipId), await paperConsentsOf(db, areaId, membershipId)];
  return [...papers, ...forms].flatMap(({ mediaId }) => mediaId ?? []);
}
