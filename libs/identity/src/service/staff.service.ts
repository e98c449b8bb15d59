import { Injectable } from '@nestjs/common';
import { DomainError, type Grant, mayGiveRole, type Role } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  BlindIndex,
  FieldCipher,
  newId,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { checkTerm } from '../domain/role-rules.js';
import { claimAll, holderOf, insertAccount, lockAccount } from '../store/account.store.js';
import { lockArea } from '../store/area.store.js';
import { beginTotp, confirmTotp, findCredential, insertCredential, resetCredential } from '../store/credential.store.js';
import { recordCredentialChange } from '../store/credential-change.store.js';
import { grantsOnArea, insertGrant, liveGrantsOf } from '../store/grant.store.js';
import { endAllSessions, revokeTokens } from '../store/session.store.js';
import { departmentsAt } from '../store/organisation.store.js';
import { platformItself } from './actors.js';
import { Keys } from './keys.service.js';
import { openArea } from './open-area.js';
import { hashPassword } from './passwords.js';
import { grantGiven } from './roles.service.js';
import { placeOf } from './staff-sign-in.service.js';

interface NewStaff {
  readonly username: string;
  readonly role: Role;
  readonly post: string;
  readonly publicName: string;
  /** The department they act for; a department's officer without one acts for nobody. */
  readonly organisationId?: string;
  /** When the role ends; without it, until somebody ends it. */
  readonly endsAt?: Date;
}

interface MadeStaff {
  readonly accountId: string;
  readonly username: string;
  /** Shown once; the first sign-in replaces it. */
  readonly initialPassword: string;
}

/** Sign-in names of staff: made with a first role, reset when a phone or password is lost. */
@Injectable()
export class StaffService {
  constructor(
    private readonly transactions: Transactions,
    private readonly revocations: Revocations,
    private readonly blind: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly keys: Keys,
  ) {}

  /** Throws `identity/grant-not-yours-to-give`, `identity/username-taken`, `identity/area-unknown`, `identity/area-closed`. */
  async make(actor: Actor, granter: readonly Grant[], areaId: number, staff: NewStaff): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    const accountId = await this.transactions.transact(withinArea(actor, areaId), async (tx) => {
      if (!mayGiveRole(granter, staff.role, areaId, tx.now)) throw new DomainError('identity/grant-not-yours-to-give');
      checkTerm({ startsAt: tx.now, endsAt: staff.endsAt });
      return this.entered(tx, areaId, staff, passwordHash, accountOf(actor));
    });
    return { accountId, username: staff.username, initialPassword };
  }

  /**
   * The first administrator of an area, for the command that begins an installation; not reachable over HTTP.
   * Throws when the area has one: from then on administrators make administrators.
   */
  async makeFirst(areaId: number, staff: Omit<NewStaff, 'role'>): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    const accountId = await this.transactions.transact(platformItself(), async (tx) => {
      // Locked, so that of two such commands at once one is the first.
      if (!(await lockArea(tx, areaId))) throw new DomainError('identity/area-unknown');
      if ((await grantsOnArea(tx, areaId, ['administrator'], 1)).length)
        throw new Error(`${areaId} has an administrator already, who makes others in the console.`);
      return this.entered(tx, areaId, { ...staff, role: 'administrator' }, passwordHash, null);
    });
    return { accountId, username: staff.username, initialPassword };
  }

  /**
   * Sets up a staff member ready to sign in: the first administrator of an installation, and demo people. Not
   * reachable over HTTP. Answers the account, the same one when the name is there already.
   */
  async setUp(areaId: number, staff: NewStaff & { password: string; totpSecret: Buffer }): Promise<string> {
    const passwordHash = await hashPassword(staff.password);
    return this.transactions.transact(platformItself(), async (tx) => {
      const known = await holderOf(tx, { kind: 'username', hash: this.blind.of('username', staff.username) });
      if (known) return known;
      const accountId = await this.entered(tx, areaId, staff, passwordHash, null);
      await beginTotp(tx, accountId, this.cipher.seal(placeOf(accountId), staff.totpSecret.toString('hex')));
      await confirmTotp(tx, accountId, passwordHash, 0);
      return accountId;
    });
  }

  private async entered(tx: Tx, areaId: number, staff: NewStaff, passwordHash: string, givenBy: string | null): Promise<string> {
    await openArea(tx, areaId);
    await this.refuseWrongDepartment(tx, areaId, staff);
    const accountId = newId();
    const [held] = await claimAll(tx, accountId, [{ kind: 'username', hash: this.blind.of('username', staff.username) }]);
    if (held?.accountId !== accountId) throw new DomainError('identity/username-taken');
    await insertAccount(tx, accountId);
    await insertCredential(tx, { accountId, username: staff.username, passwordHash });
    const grant = {
      id: newId(),
      accountId,
      areaId,
      role: staff.role,
      organisationId: staff.organisationId,
      post: staff.post,
      publicName: staff.publicName,
      startsAt: tx.now,
      endsAt: staff.endsAt,
      givenBy,
    };
    await insertGrant(tx, grant);
    tx.publish(grantGiven(tx, grant));
    return accountId;
  }

  private async refuseWrongDepartment(tx: Tx, areaId: number, { role, organisationId }: NewStaff): Promise<void> {
    if (organisationId === undefined) return;
    if (role !== 'department-officer' || !(await departmentsAt(tx, areaId, organisationId)).length)
      throw new DomainError('identity/organisation-unknown');
  }

  /**
   * Gives a staff member of the area a new initial password and lets them set up the authenticator again; every
   * session ends. Only by who could have given all of their roles: nobody resets somebody above.
   */
  async reset(actor: Actor, granter: readonly Grant[], areaId: number, accountId: string): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    // The whole range: a role elsewhere that the caller may not give must be seen.
    const username = await this.transactions.transact(asSystem(actor), async (tx) => {
      await lockAccount(tx, accountId);
      const roles = await liveGrantsOf(tx, accountId);
      const credential = await findCredential(tx, accountId);
      if (!credential || !roles.some((grant) => grant.areaId === areaId)) throw new DomainError('platform/not-found');
      if (!roles.every((grant) => mayGiveRole(granter, grant.role, grant.areaId, tx.now)))
        throw new DomainError('identity/grant-not-yours-to-give');
      await resetCredential(tx, accountId, passwordHash);
      await recordCredentialChange(tx, accountId, 'reset', accountOf(actor));
      await endAllSessions(tx, accountId, 'locked');
      await revokeTokens(tx, accountId);
      return credential.username;
    });
    await this.revocations.reload();
    return { accountId, username, initialPassword };
  }
}
