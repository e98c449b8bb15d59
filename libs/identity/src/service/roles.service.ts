import { Injectable } from '@nestjs/common';
import { type IdentityEvent } from '@shequtong/events';
import { DomainError, type Grant, mayGiveRole, needsConsole, type Role } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  BlindIndex,
  type Command,
  Commands,
  type Db,
  newId,
  Revocations,
  Transactions,
  type Tx,
} from '@shequtong/platform';
import { checkTerm, isHeldAsResident } from '../domain/role-rules.js';
import { holderOf, lockAccount } from '../store/account.store.js';
import { buildingNames } from '../store/area.store.js';
import {
  endGrant,
  findGrantOnArea,
  grantsOnArea,
  insertGrant,
  type ListedGrant,
  lockAdministrators,
  type NewGrant,
  overlapsGrant,
} from '../store/grant.store.js';
import { findMembership, verifiedOfAccounts } from '../store/membership.store.js';
import { findCredential, withSignIn } from '../store/credential.store.js';
import { revokeTokens } from '../store/session.store.js';
import { openArea } from './open-area.js';
import { PersonalFields } from './personal-fields.service.js';

export type { ListedGrant } from '../store/grant.store.js';

interface RoleToGive {
  /** A verified member of the community, or a staff member by user name; exactly one of them. */
  readonly membershipId?: string;
  readonly username?: string;
  readonly role: Role;
  readonly post?: string;
  readonly publicName?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** The resident behind a role: enough to know whose it is before it is ended. */
interface RoleHolder {
  readonly membershipId: string;
  /** Masked. */
  readonly name: string;
  readonly buildingName: string | null;
}

export interface HeldGrant extends ListedGrant {
  /** Null of an office, which shows a name of its own, and for whoever may not end the role. */
  readonly holder: RoleHolder | null;
  /** Null of a role that needs no console. */
  readonly hasSignIn: boolean | null;
}

/** Roles are grants on an area, with start, end and granter (product §2). */
@Injectable()
export class RolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly blind: BlindIndex,
    private readonly fields: PersonalFields,
  ) {}

  /** @param granter whoever may end a role is told whose it is, also of residents, whose names no list shows */
  async list(
    actor: Actor,
    granter: readonly Grant[],
    areaId: number,
    page: { roles?: readonly Role[]; limit: number; after?: string },
  ): Promise<HeldGrant[]> {
    const rows = await this.transactions.read(actor, async (db) => {
      const found = await grantsOnArea(db, areaId, page.roles, page.limit, page.after);
      const mayEnd = found.filter((row) => isHeldAsResident(row) && mayGiveRole(granter, row.role, areaId, db.now));
      const holders = await this.holders(
        db,
        areaId,
        mayEnd.map(({ accountId }) => accountId),
      );
      return found.map((row) => ({ ...row, holder: (mayEnd.includes(row) && holders.get(row.accountId)) || null }));
    });
    const work = rows.filter(({ role }) => needsConsole(role)).map(({ accountId }) => accountId);
    // Sign-ins are rows of the platform itself, which no office reads.
    const known = await this.transactions.read(asSystem(actor), (db) => withSignIn(db, work));
    return rows.map((row) => ({ ...row, hasSignIn: needsConsole(row.role) ? known.has(row.accountId) : null }));
  }

  /** Members of the community by their accounts: masked name and building, as in the list of its residents. */
  private async holders(db: Db, areaId: number, accountIds: readonly string[]): Promise<ReadonlyMap<string, RoleHolder>> {
    if (accountIds.length === 0) return new Map();
    const members = await verifiedOfAccounts(db, areaId, accountIds);
    const buildings = await buildingNames(
      db,
      areaId,
      members.flatMap(({ buildingId }) => buildingId ?? []),
    );
    return new Map(
      members.map((row) => {
        const buildingName = row.buildingId === null ? undefined : buildings.get(row.buildingId);
        return [
          row.accountId,
          { membershipId: row.id, name: this.fields.masked(row, buildingName).name, buildingName: buildingName ?? null },
        ];
      }),
    );
  }

  /** Throws `identity/grant-not-yours-to-give`, `identity/sign-in-missing`, `identity/grant-overlaps`, `identity/area-unknown`, `identity/area-closed`, `platform/not-found`. */
  async give(command: Command, granter: readonly Grant[], areaId: number, what: RoleToGive): Promise<{ grantId: string }> {
    const answer = await this.commands.run(
      command,
      areaId,
      (tx) => this.given(tx, command.actor, granter, areaId, what),
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }

  private async given(tx: Tx, actor: Actor, granter: readonly Grant[], areaId: number, what: RoleToGive): Promise<{ grantId: string }> {
    const { role, post, publicName } = what;
    if (!mayGiveRole(granter, role, areaId, tx.now)) throw new DomainError('identity/grant-not-yours-to-give');
    await openArea(tx, areaId);
    const accountId = await this.holder(tx, areaId, what);
    if (accountId === accountOf(actor)) throw new DomainError('identity/grant-not-yours-to-give');
    if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    // Its holder could never use it.
    if (needsConsole(role) && !(await findCredential(tx, accountId))) throw new DomainError('identity/sign-in-missing');
    const startsAt = what.startsAt ? new Date(what.startsAt) : tx.now;
    const endsAt = what.endsAt ? new Date(what.endsAt) : undefined;
    checkTerm({ startsAt, endsAt });
    const grant = { id: newId(), accountId, areaId, role, post, publicName, startsAt, endsAt, givenBy: accountOf(actor) };
    if (await overlapsGrant(tx, grant)) throw new DomainError('identity/grant-overlaps');
    await insertGrant(tx, grant);
    await revokeTokens(tx, accountId);
    tx.publish(grantGiven(tx, grant));
    return { grantId: grant.id };
  }

  private async holder(tx: Tx, areaId: number, { membershipId, username }: RoleToGive): Promise<string> {
    if ((membershipId === undefined) === (username === undefined)) {
      throw new DomainError('platform/validation-failed', {
        fields: [{ field: 'membershipId', message: '请选一位居民，或填写工作人员的用户名' }],
      });
    }
    if (membershipId !== undefined) {
      const member = await findMembership(tx, areaId, membershipId);
      if (!member) throw new DomainError('platform/not-found');
      if (member.state !== 'verified') throw new DomainError('identity/not-verified');
      return member.accountId;
    }
    const holder = await holderOf(tx, { kind: 'username', hash: this.blind.of('username', username ?? '') });
    if (!holder) throw new DomainError('platform/not-found');
    return holder;
  }

  /**
   * Ends a grant; the holder's tokens are refused within seconds. Doing it again says that it has ended.
   * Throws `identity/grant-ended`, `identity/last-administrator`, `identity/grant-not-yours-to-give`.
   */
  async end(command: Command, granter: readonly Grant[], areaId: number, grantId: string, reason: string): Promise<{ grantId: string }> {
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx) => {
        const grant = await findGrantOnArea(tx, areaId, grantId);
        if (!grant) throw new DomainError('platform/not-found');
        if (!mayGiveRole(granter, grant.role, areaId, tx.now)) throw new DomainError('identity/grant-not-yours-to-give');
        if (grant.role === 'administrator' && isAlone(await lockAdministrators(tx, areaId), grantId))
          throw new DomainError('identity/last-administrator');
        if ((await endGrant(tx, grant, accountOf(command.actor), reason)) !== 1) throw new DomainError('identity/grant-ended');
        await revokeTokens(tx, grant.accountId);
        tx.publish({
          id: newId(),
          areaId,
          type: 'grant.ended',
          aggregate: grant.accountId,
          at: tx.now.toISOString(),
          payload: { grantId, accountId: grant.accountId, role: grant.role, endedAt: tx.now.toISOString() },
        });
        return { grantId };
      },
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }
}

/** What others learn of a role that was given. */
export const grantGiven = (tx: Tx, { id, areaId, accountId, role, startsAt, endsAt }: NewGrant): IdentityEvent => ({
  id: newId(),
  areaId,
  type: 'grant.given',
  aggregate: accountId,
  at: tx.now.toISOString(),
  payload: { grantId: id, accountId, role, startsAt: startsAt.toISOString(), ...(endsAt && { endsAt: endsAt.toISOString() }) },
});

const isAlone = (administrators: readonly { id: string }[], grantId: string): boolean =>
  administrators.length === 1 && administrators[0]?.id === grantId;
