import { Injectable } from '@nestjs/common';
import { DomainError, type FormOfAddress, residentRoles } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  type Command,
  Commands,
  type Db,
  MediaService,
  newId,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { displayNameOf } from '../domain/join-form.js';
import { afterAct, type Relation } from '../domain/membership-state.js';
import { lockAccount } from '../store/account.store.js';
import { buildingNames, findAreas } from '../store/area.store.js';
import { endRolesOn } from '../store/grant.store.js';
import { forgetJoined, joinedOf, makeCurrent } from '../store/joined.store.js';
import {
  endMembership,
  findMembership,
  lockMembership,
  type MembershipRow,
  membershipsOf,
  setDisplayName,
} from '../store/membership.store.js';
import { caseOfMembership, deleteEvidence, type ReviewCaseRow, settleCase } from '../store/review.store.js';
import { revokeTokens } from '../store/session.store.js';
import { ClaimKeeper } from './claim-keeper.service.js';
import { type MaskedPerson, PersonalFields } from './personal-fields.service.js';

export interface OwnMembership {
  readonly row: MembershipRow;
  readonly areaName: string;
  readonly buildingName: string | undefined;
  readonly current: boolean;
  readonly person: MaskedPerson;
  /** Why staff turned the request down, in their words. */
  readonly rejection: string | undefined;
  /** Why and when staff took the verification back, for who waits again because of it. */
  readonly takenBack: { readonly reason: string; readonly at: Date } | undefined;
}

/** What a person wrote into the form, given back to nobody but them. */
interface OwnRequest {
  readonly name: string;
  readonly relation: Relation;
  readonly buildingId: string | null;
  readonly room: string;
  readonly under14: boolean;
}

/** What neighbours read after somebody has left. */
const LEFT_NAME = '已离开的居民';

/** A person's own memberships: several, one of them current (product §2, Join). */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly fields: PersonalFields,
    private readonly claims: ClaimKeeper,
    private readonly media: MediaService,
  ) {}

  async own(actor: Actor): Promise<OwnMembership[]> {
    return this.transactions.read(actor, (db) => this.ownIn(db, actor));
  }

  async ownIn(db: Db, actor: Actor): Promise<OwnMembership[]> {
    const accountId = accountOf(actor);
    const joined = await joinedOf(db, accountId);
    const rows = await membershipsOf(
      db,
      accountId,
      joined.map(({ areaId }) => areaId),
    );
    // Of several requests in one community only the latest counts.
    const latest = joined.flatMap(({ membershipId, current }) =>
      rows.filter((row) => row.id === membershipId).map((row) => ({ row, current })),
    );
    const names = new Map(
      (
        await findAreas(
          db,
          latest.map(({ row }) => row.areaId),
        )
      ).map((area) => [area.id, area.name]),
    );
    const shown: OwnMembership[] = [];
    for (const { row, current } of latest) {
      const buildingName = row.buildingId ? (await buildingNames(db, row.areaId, [row.buildingId])).get(row.buildingId) : undefined;
      shown.push({
        row,
        current,
        buildingName,
        areaName: names.get(row.areaId) ?? '',
        person: this.fields.masked(row, buildingName),
        rejection: undefined,
        takenBack: undefined,
      });
    }
    return shown;
  }

  /** The staff's reason, which lies in the community's case; the request itself is the caller's. */
  async withReasons(actor: Actor, own: readonly OwnMembership[]): Promise<OwnMembership[]> {
    const withReason: OwnMembership[] = [];
    for (const membership of own) {
      const { row } = membership;
      if (row.state !== 'rejected' && row.state !== 'pending') withReason.push(membership);
      else {
        const review = await this.transactions.read(withinArea(actor, row.areaId), (db) => caseOfMembership(db, row.areaId, row.id));
        withReason.push({ ...membership, ...reasonIn(review, row.state) });
      }
    }
    return withReason;
  }

  /**
   * What the caller sent with a request of their own, readable, so that one wrong number is put right without typing
   * everything again. Throws `platform/not-found` for anybody else's, and once the request has been emptied.
   */
  async request(actor: Actor, areaId: number, membershipId: string): Promise<OwnRequest> {
    return this.transactions.read(actor, async (db) => {
      const row = await this.ofCaller(db, actor, areaId, membershipId);
      const person = this.fields.opened(row);
      if (!person) throw new DomainError('platform/not-found');
      return { name: person.name, relation: row.relation, buildingId: row.buildingId, room: person.room, under14: row.under14 };
    });
  }

  /** Makes a community the current one; throws `identity/not-member`. */
  async switchTo(actor: Actor, areaId: number): Promise<void> {
    await this.transactions.transact(actor, async (tx) => {
      await lockAccount(tx, accountOf(actor));
      if ((await makeCurrent(tx, accountOf(actor), areaId)) !== 1) throw new DomainError('identity/not-member');
    });
  }

  /** Chooses what neighbours read: surname with a form of address, or a nickname. */
  async rename(
    command: Command,
    areaId: number,
    membershipId: string,
    choice: { form: FormOfAddress; nickname?: string },
  ): Promise<{ displayName: string }> {
    return this.commands.run(
      command,
      areaId,
      async (tx) => {
        const member = await this.mine(tx, command.actor, areaId, membershipId);
        const person = this.fields.opened(member);
        if (!person) throw new DomainError('identity/already-decided');
        const displayName = displayNameOf(person.name, choice);
        if ((await setDisplayName(tx, areaId, membershipId, displayName)) !== 1) throw new DomainError('identity/already-decided');
        return { displayName };
      },
      withinArea(command.actor, areaId),
    );
  }

  /** Leaves one community: the row is emptied, the rights of who lives there end, everything public stays. */
  async leave(command: Command, areaId: number, membershipId: string): Promise<{ membershipId: string }> {
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx) => {
        await lockAccount(tx, accountOf(command.actor));
        await this.end(tx, await this.mine(tx, command.actor, areaId, membershipId));
        return { membershipId };
      },
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  /** Ends a membership in a transaction of the community; the caller holds the account's lock. */
  async end(tx: Tx, member: MembershipRow): Promise<void> {
    const { areaId, accountId } = member;
    afterAct(member.state, 'end');
    await this.claims.releaseFor(tx, member);
    if ((await endMembership(tx, areaId, member.id, LEFT_NAME)) !== 1) throw new DomainError('identity/already-decided');
    await this.media.erase(tx, areaId, await deleteEvidence(tx, areaId, [member.id]));
    const open = await caseOfMembership(tx, areaId, member.id);
    if (open?.state === 'open') await settleCase(tx, areaId, open.id, { state: 'closed', by: null, decision: null });
    await endRolesOn(tx, accountId, areaId, residentRoles, '退出社区');
    await forgetJoined(tx, accountId, areaId);
    await revokeTokens(tx, accountId);
    tx.publish({
      id: newId(),
      areaId,
      type: 'membership.ended',
      aggregate: member.id,
      at: tx.now.toISOString(),
      payload: { membershipId: member.id, accountId },
    });
  }

  private async mine(tx: Tx, actor: Actor, areaId: number, membershipId: string): Promise<MembershipRow> {
    const member = await lockMembership(tx, areaId, membershipId);
    if (!member || member.accountId !== accountOf(actor)) throw new DomainError('platform/not-found');
    return member;
  }

  /** The caller's membership there; throws `platform/not-found` for anybody else's. */
  async ofCaller(db: Db, actor: Actor, areaId: number, membershipId: string): Promise<MembershipRow> {
    const member = await findMembership(db, areaId, membershipId);
    if (!member || member.accountId !== accountOf(actor)) throw new DomainError('platform/not-found');
    return member;
  }
}

const reasonIn = (review: ReviewCaseRow | undefined, state: 'rejected' | 'pending'): Partial<OwnMembership> =>
  state === 'rejected'
    ? { rejection: review?.decision ?? undefined }
    : { takenBack: review?.takenBackReason ? { reason: review.takenBackReason, at: review.openedAt } : undefined };
