import { Injectable } from '@nestjs/common';
import { rangeOf } from '@shequtong/kernel';
import { type Actor, type Db, Transactions } from '@shequtong/platform';
import { buildingNames, communitiesIn, findAreas } from '../store/area.store.js';
import { type ListedGrant, grantsNamed, MOST_NAMED } from '../store/grant.store.js';
import { membersNamed, membersWithPhone, type MembershipRow, MOST_PEOPLE_FOUND } from '../store/membership.store.js';
import { type MaskedPerson, PersonalFields } from './personal-fields.service.js';
import { Searches } from './searches.service.js';

export interface FoundMember {
  readonly row: MembershipRow;
  readonly areaName: string;
  readonly person: MaskedPerson;
}

export interface Found<One> {
  readonly found: readonly One[];
  /** There are more than are shown. */
  readonly more: boolean;
}

/** Exactly one of them, whole: sealed data are found by their blind index and never by a part. */
export type MemberClue = { readonly name: string } | { readonly phone: string };

/** People looked for over an area and everything below it, where one does not know in which community they are. */
@Injectable()
export class PeopleSearch {
  constructor(
    private readonly transactions: Transactions,
    private readonly fields: PersonalFields,
    private readonly searches: Searches,
  ) {}

  /** Members and applicants, masked; on record, and so many an hour (`Searches`). */
  async members(actor: Actor, areaId: number, clue: MemberClue): Promise<Found<FoundMember>> {
    const by = 'name' in clue ? 'name' : 'phone';
    const rows = await this.searches.run(
      actor,
      areaId,
      { list: 'members', by },
      (db) => this.rows(db, areaId, clue),
      ({ length }) => length,
    );
    const shown = rows.slice(0, MOST_PEOPLE_FOUND);
    const found = await this.transactions.read(actor, (db) => this.shown(db, shown));
    return { found, more: rows.length > shown.length };
  }

  /** Whoever speaks for an office, by the beginning of the name that office shows; those names are public. */
  async staff(actor: Actor, areaId: number, name: string): Promise<Found<ListedGrant>> {
    return this.transactions.read(actor, async (db) => {
      const rows = await grantsNamed(db, rangeOf(areaId), name);
      const shown = rows.slice(0, MOST_NAMED);
      return { found: shown, more: rows.length > shown.length };
    });
  }

  private async rows(db: Db, areaId: number, clue: MemberClue): Promise<MembershipRow[]> {
    if ('phone' in clue) return membersWithPhone(db, rangeOf(areaId), this.fields.phoneHash(clue.phone));
    const communities = await communitiesIn(db, rangeOf(areaId));
    return membersNamed(
      db,
      communities.map((id) => ({ areaId: id, nameHash: this.fields.nameHash(id, clue.name) })),
    );
  }

  private async shown(db: Db, rows: readonly MembershipRow[]): Promise<FoundMember[]> {
    const names = await namesOf(db, rows);
    const buildings = await buildingNames(
      db,
      [...new Set(rows.map(({ areaId }) => areaId))],
      rows.flatMap(({ buildingId }) => buildingId ?? []),
    );
    return rows.map((row) => ({
      row,
      areaName: names.get(row.areaId) ?? '',
      person: this.fields.masked(row, row.buildingId ? buildings.get(row.buildingId) : undefined),
    }));
  }
}

const namesOf = async (db: Db, rows: readonly { readonly areaId: number }[]): Promise<Map<number, string>> =>
  new Map((await findAreas(db, [...new Set(rows.map(({ areaId }) => areaId))])).map(({ id, name }) => [id, name]));
