import { Injectable } from '@nestjs/common';
import { covers, DomainError, type Grant, mayGiveRole, needsConsole, rangeOf, type Role } from '@shequtong/kernel';
import { accountOf, type Actor, asSystem, BlindIndex, FieldCipher, newId, Revocations, Transactions, type Tx } from '@shequtong/platform';
import { checkTerm } from '../domain/role-rules.js';
import { claimAll, holderOf, insertAccount, lockAccount } from '../store/account.store.js';
import { lockArea } from '../store/area.store.js';
import { beginTotp, confirmTotp, findCredential, insertCredential, resetCredential } from '../store/credential.store.js';
import { recordCredentialChange } from '../store/credential-change.store.js';
import { grantsOnArea, insertGrant, liveGrantsOf, overlapsGrant } from '../store/grant.store.js';
import { findMembership } from '../store/membership.store.js';
import { findProvenPhone } from '../store/phone.store.js';
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

/** The resident a colleague is too: one person has one account, or no rule about one's own affairs would know them. */
interface ResidentToo {
  readonly membershipId: string;
  /** The community they live in, when it is not the area they work for but lies in it. */
  readonly communityId?: number;
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

  /**
   * @param resident whose account gets the sign-in; without one, a new account
   * Throws `identity/grant-not-yours-to-give`, `identity/username-taken`, `identity/area-unknown`, `identity/area-closed`;
   * of a resident also `platform/not-found`, `identity/not-verified`, `identity/sign-in-known`,
   * `identity/sign-in-needs-phone`, `identity/grant-overlaps`.
   */
  async make(actor: Actor, granter: readonly Grant[], areaId: number, staff: NewStaff, resident?: ResidentToo): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    // The area and what lies in it: who works for a street may live in any of its communities.
    const accountId = await this.transactions.transact({ ...asSystem(actor), ...rangeOf(areaId) }, async (tx) => {
      if (!mayGiveRole(granter, staff.role, areaId, tx.now)) throw new DomainError('identity/grant-not-yours-to-give');
      checkTerm({ startsAt: tx.now, endsAt: staff.endsAt });
      const holder = resident && (await this.residentToo(tx, areaId, resident));
      if (holder === accountOf(actor)) throw new DomainError('identity/grant-not-yours-to-give');
      return this.entered(tx, areaId, staff, { passwordHash, givenBy: accountOf(actor), holder });
    });
    if (resident) await this.revocations.reload();
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
      return this.entered(tx, areaId, { ...staff, role: 'administrator' }, { passwordHash, givenBy: null });
    });
    return { accountId, username: staff.username, initialPassword };
  }

  /**
   * Sets up a staff member ready to sign in: the first administrator of an installation, and demo people. Not
   * reachable over HTTP. Answers the account, the same one when the name is there already.
   * @param holder a resident's account, which gets the sign-in in place of a new one
   */
  async setUp(areaId: number, staff: NewStaff & { password: string; totpSecret: Buffer }, holder?: string): Promise<string> {
    const passwordHash = await hashPassword(staff.password);
    return this.transactions.transact(platformItself(), async (tx) => {
      const known = await holderOf(tx, { kind: 'username', hash: this.blind.of('username', staff.username) });
      if (known) return known;
      const accountId = await this.entered(tx, areaId, staff, { passwordHash, givenBy: null, holder });
      await beginTotp(tx, accountId, this.cipher.seal(placeOf(accountId), staff.totpSecret.toString('hex')));
      await confirmTotp(tx, accountId, passwordHash, 0);
      return accountId;
    });
  }

  /** The account of a verified member of a community in the area. */
  private async residentToo(tx: Tx, areaId: number, { membershipId, communityId = areaId }: ResidentToo): Promise<string> {
    const member = covers(areaId, communityId) ? await findMembership(tx, communityId, membershipId) : undefined;
    if (!member) throw new DomainError('platform/not-found');
    if (member.state !== 'verified') throw new DomainError('identity/not-verified');
    return member.accountId;
  }

  /** Of two who make one for the same resident at once the second is refused: the account is locked. */
  private async requireNoSignIn(tx: Tx, accountId: string): Promise<void> {
    if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    if (await findCredential(tx, accountId)) throw new DomainError('identity/sign-in-known');
    // Their first sign-in asks for a code sent there; see `OwnerProof`.
    if (!(await findProvenPhone(tx, accountId))) throw new DomainError('identity/sign-in-needs-phone');
  }

  private async entered(
    tx: Tx,
    areaId: number,
    staff: NewStaff,
    { passwordHash, givenBy, holder }: { readonly passwordHash: string; readonly givenBy: string | null; readonly holder?: string },
  ): Promise<string> {
    await openArea(tx, areaId);
    await this.refuseWrongDepartment(tx, areaId, staff);
    if (holder !== undefined) await this.requireNoSignIn(tx, holder);
    const accountId = holder ?? newId();
    if (holder === undefined) await insertAccount(tx, accountId);
    await this.insertSignIn(tx, accountId, staff.username, passwordHash);
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
    if (await overlapsGrant(tx, grant)) throw new DomainError('identity/grant-overlaps');
    await insertGrant(tx, grant);
    if (holder !== undefined) await revokeTokens(tx, accountId);
    tx.publish(grantGiven(tx, grant));
    return accountId;
  }

  private async insertSignIn(tx: Tx, accountId: string, username: string, passwordHash: string): Promise<void> {
    const [held] = await claimAll(tx, accountId, [{ kind: 'username', hash: this.blind.of('username', username) }]);
    if (held?.accountId !== accountId) throw new DomainError('identity/username-taken');
    await insertCredential(tx, { accountId, username, passwordHash });
  }

  private async refuseWrongDepartment(tx: Tx, areaId: number, { role, organisationId }: NewStaff): Promise<void> {
    if (organisationId === undefined) return;
    if (role !== 'department-officer' || !(await departmentsAt(tx, areaId, organisationId)).length)
      throw new DomainError('identity/organisation-unknown');
  }

  /**
   * A sign-in for who holds an office's role without one: they joined its organisation with a code, on their phone.
   * Throws `platform/not-found`, `identity/grant-not-yours-to-give`, `identity/sign-in-known`,
   * `identity/sign-in-needs-phone`, `identity/username-taken`.
   */
  async open(actor: Actor, granter: readonly Grant[], areaId: number, accountId: string, username: string): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    // The whole range: a role elsewhere that the caller may not give must be seen.
    await this.transactions.transact(asSystem(actor), async (tx) => {
      await this.requireColleague(tx, granter, areaId, accountId);
      if (accountId === accountOf(actor)) throw new DomainError('identity/grant-not-yours-to-give');
      await this.requireNoSignIn(tx, accountId);
      await this.insertSignIn(tx, accountId, username, passwordHash);
    });
    return { accountId, username, initialPassword };
  }

  /**
   * Gives a staff member of the area a new initial password and lets them set up the authenticator again; every
   * session ends. Throws `platform/not-found`, `identity/grant-not-yours-to-give`.
   */
  async reset(actor: Actor, granter: readonly Grant[], areaId: number, accountId: string): Promise<MadeStaff> {
    const initialPassword = this.keys.newInitialPassword();
    const passwordHash = await hashPassword(initialPassword);
    // The whole range, as for `open`.
    const username = await this.transactions.transact(asSystem(actor), async (tx) => {
      await this.requireColleague(tx, granter, areaId, accountId);
      const credential = await findCredential(tx, accountId);
      if (!credential) throw new DomainError('platform/not-found');
      await resetCredential(tx, accountId, passwordHash);
      await recordCredentialChange(tx, accountId, 'reset', accountOf(actor));
      await endAllSessions(tx, accountId, 'locked');
      await revokeTokens(tx, accountId);
      return credential.username;
    });
    await this.revocations.reload();
    return { accountId, username, initialPassword };
  }

  /**
   * Locks an account that works for an office of the area. Only for who could have given all that it works for: nobody
   * opens or resets the sign-in of somebody above. What else the person is, such as a resident, no office gives.
   */
  private async requireColleague(tx: Tx, granter: readonly Grant[], areaId: number, accountId: string): Promise<void> {
    await lockAccount(tx, accountId);
    const work = (await liveGrantsOf(tx, accountId)).filter(({ role }) => needsConsole(role));
    if (!work.some((grant) => grant.areaId === areaId)) throw new DomainError('platform/not-found');
    if (!work.every((grant) => mayGiveRole(granter, grant.role, grant.areaId, tx.now)))
      throw new DomainError('identity/grant-not-yours-to-give');
  }
}
