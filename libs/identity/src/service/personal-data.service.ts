import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, asSystem, type Db, newId, Revocations, Transactions, type Tx } from '@shequtong/platform';
import { accessesTo, type AccessRow, type Reader, readersOf } from '../store/access.store.js';
import { claimKindsOf, endAccount, lockAccount, releaseAllClaims } from '../store/account.store.js';
import { findAreas } from '../store/area.store.js';
import { disableCredential } from '../store/credential.store.js';
import { consentsOf } from '../store/consent.store.js';
import { allGrantsOf, endGrantsOf, endRolesOn, liveGrantsOf, lockAdministrators } from '../store/grant.store.js';
import { findMembership } from '../store/membership.store.js';
import { joinedOf } from '../store/joined.store.js';
import { deleteProvenPhone } from '../store/phone.store.js';
import { endAllSessions, openSessionsOf, revokeTokens } from '../store/session.store.js';
import { MembershipsService } from './memberships.service.js';
import { OwnDataSources } from './own-data-sources.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { PhonesService } from './phones.service.js';

export interface Look {
  readonly access: AccessRow;
  readonly areaName: string;
  readonly office: string;
  readonly reader: Reader | undefined;
}

const LEAVING = '注销账号';

/** What a person may do with their own data (product §2): see who looked, take all of it, leave. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly revocations: Revocations,
    private readonly memberships: MembershipsService,
    private readonly fields: PersonalFields,
    private readonly phones: PhonesService,
    private readonly sources: OwnDataSources,
  ) {}

  /** Who looked at the caller's data, newest first. */
  async looks(actor: Actor, page: { after?: string; limit: number }): Promise<Look[]> {
    const { rows, names } = await this.transactions.read(actor, async (db) => {
      const found = await accessesTo(db, accountOf(actor), page);
      const areas = await findAreas(db, [...new Set(found.flatMap(({ areaId, readerAreaId }) => [areaId, readerAreaId]))]);
      return { rows: found, names: new Map(areas.map(({ id, name }) => [id, name])) };
    });
    if (rows.length === 0) return [];
    const readers = await this.transactions.read(asSystem(actor), (db) => readersOf(db, rows));
    return rows.map((access) => ({
      access,
      areaName: names.get(access.areaId) ?? '',
      office: names.get(access.readerAreaId) ?? '',
      reader: readers.get(access.id),
    }));
  }

  /** Everything the platform holds about the caller, from every context, as plain JSON. */
  async export(actor: Actor): Promise<Record<string, unknown>> {
    return this.transactions.read(asSystem(actor), async (db) => ({
      exportedAt: db.now.toISOString(),
      identity: await this.ownIdentity(db, accountOf(actor)),
      ...(await this.sources.collect(db, accountOf(actor))),
    }));
  }

  private async ownIdentity(db: Db, accountId: string): Promise<Record<string, unknown>> {
    const memberships: unknown[] = [];
    for (const { areaId, membershipId, current } of await joinedOf(db, accountId)) {
      const row = await findMembership(db, areaId, membershipId);
      if (!row) continue;
      const { name, phone, documentNumber, documentTail, room } = this.fields.opened(row) ?? {};
      const { relation, state, way, displayName, under14, askedAt, decidedAt, buildingId } = row;
      memberships.push({
        areaId,
        membershipId,
        current,
        relation,
        state,
        way,
        displayName,
        under14,
        askedAt,
        decidedAt,
        buildingId,
        name,
        phone,
        documentNumber,
        documentTail,
        room,
      });
    }
    return {
      accountId,
      phone: (await this.phones.provenPhone(db, accountId)) ?? null,
      memberships,
      waysToSignIn: await claimKindsOf(db, accountId),
      consents: await consentsOf(db, accountId),
      sessions: await openSessionsOf(db, accountId),
      roles: await allGrantsOf(db, accountId),
      looksAtMyData: await accessesTo(db, accountId, { limit: 1000 }),
    };
  }

  /**
   * Leaves the platform: every membership is emptied, claims and phone are removed, sessions and rights end. What was
   * said in public stays under "已离开的居民". Doing it again changes nothing more.
   * Throws `identity/last-administrator` for who must hand over first.
   */
  async leave(actor: Actor): Promise<void> {
    const accountId = accountOf(actor);
    const joined = await this.transactions.transact(asSystem(actor), async (tx) => {
      await lockAccount(tx, accountId);
      await this.handOver(tx, accountId);
      return joinedOf(tx, accountId);
    });
    // One transaction touches one area; the account itself ends last, so that a broken-off leave can be repeated.
    for (const { areaId, membershipId } of joined) {
      await this.transactions.transact({ ...asSystem(actor), from: areaId, to: areaId }, (tx) =>
        this.leaveOne(tx, accountId, areaId, membershipId),
      );
    }
    await this.transactions.transact(asSystem(actor), (tx) => this.leaveAccount(tx, accountId));
    await this.revocations.reload();
  }

  private async leaveOne(tx: Tx, accountId: string, areaId: number, membershipId: string): Promise<void> {
    await lockAccount(tx, accountId);
    const member = await findMembership(tx, areaId, membershipId);
    if (member && member.state !== 'ended') await this.memberships.end(tx, member);
  }

  private async leaveAccount(tx: Tx, accountId: string): Promise<void> {
    // Locked, or a role or a sign-in that is being given at this moment would outlive the account.
    if ((await lockAccount(tx, accountId)) !== 'active') return;
    await endGrantsOf(tx, accountId, LEAVING);
    await releaseAllClaims(tx, accountId);
    await deleteProvenPhone(tx, accountId);
    await disableCredential(tx, accountId);
    await endAllSessions(tx, accountId, 'left');
    await endAccount(tx, accountId, 'left');
    await revokeTokens(tx, accountId);
    tx.publish({ id: newId(), areaId: 0, type: 'account.left', aggregate: accountId, at: tx.now.toISOString(), payload: { accountId } });
  }

  /** The account stops being an administrator: first of all, so that who must stay has lost nothing. */
  private async handOver(tx: Tx, accountId: string): Promise<void> {
    const own = (await liveGrantsOf(tx, accountId)).filter(({ role }) => role === 'administrator').map(({ areaId }) => areaId);
    for (const areaId of [...new Set(own)].sort((a, b) => a - b)) {
      const holders = await lockAdministrators(tx, areaId);
      if (holders.length > 0 && holders.every((holder) => holder.accountId === accountId))
        throw new DomainError('identity/last-administrator');
      await endRolesOn(tx, accountId, areaId, ['administrator'], LEAVING);
    }
  }
}
