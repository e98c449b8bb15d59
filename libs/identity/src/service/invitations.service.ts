import { Injectable } from '@nestjs/common';
import { DomainError, type Grant, type Role } from '@shequtong/kernel';
import { accountOf, type Actor, newId, RateWindows, Transactions, type Tx, withinArea } from '@shequtong/platform';
import { checkInvitation, INVITATION_CODE_LENGTH, invitationExpiry } from '../domain/invitation.js';
import { invitedRole } from '../domain/organisation.js';
import {
  insertInvitation,
  type InvitationRow,
  lockInvitation,
  openInvitations,
  useInvitation,
  withdrawInvitation,
} from '../store/operator.store.js';
import { findOrganisation, type OrganisationRow } from '../store/organisation.store.js';
import { OpaqueCodes } from './opaque-codes.js';

interface InvitationTerms {
  /** How many people it lets in. */
  readonly uses: number;
  readonly days: number;
}

export interface MadeInvitation {
  readonly invitationId: string;
  /** Shown once: only a hash of it is kept. */
  readonly code: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

const HOUR = 3_600;

/** Invitation codes of organisations: hashed, expiring, good for so many people (product §2, Organisations). */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateWindows,
    private readonly codes: OpaqueCodes,
  ) {}

  /** Throws `identity/invitation-not-yours`, `identity/operators-not-by-code`, `identity/organisation-unknown`. */
  async make(
    actor: Actor,
    inviter: readonly Grant[],
    areaId: number,
    organisationId: string,
    terms: InvitationTerms,
  ): Promise<MadeInvitation> {
    const code = this.codes.make(INVITATION_CODE_LENGTH);
    return this.transactions.transact(withinArea(actor, areaId), async (tx) => {
      const organisation = await findOrganisation(tx, areaId, organisationId);
      const role = this.roleFor(organisation, inviter, tx.now);
      const expiresAt = invitationExpiry(terms.days, tx.now);
      const id = newId();
      await insertInvitation(tx, {
        hash: this.hashOf(code),
        id,
        areaId,
        organisationId,
        role,
        usesMax: terms.uses,
        expiresAt,
        madeBy: accountOf(actor),
      });
      return { invitationId: id, code, role, expiresAt };
    });
  }

  /** Invitations that still let somebody in; their codes are not kept. */
  async list(actor: Actor, inviter: readonly Grant[], areaId: number, organisationId: string): Promise<InvitationRow[]> {
    return this.transactions.read(withinArea(actor, areaId), async (db) => {
      this.roleFor(await findOrganisation(db, areaId, organisationId), inviter, db.now);
      return openInvitations(db, areaId, organisationId);
    });
  }

  /** Takes an invitation back; doing it again changes nothing more. */
  async withdraw(actor: Actor, inviter: readonly Grant[], areaId: number, organisationId: string, invitationId: string): Promise<void> {
    await this.transactions.transact(withinArea(actor, areaId), async (tx) => {
      this.roleFor(await findOrganisation(tx, areaId, organisationId), inviter, tx.now);
      await withdrawInvitation(tx, areaId, organisationId, invitationId);
    });
  }

  private roleFor(organisation: OrganisationRow | undefined, inviter: readonly Grant[], now: Date): Role {
    if (!organisation || organisation.endedAt) throw new DomainError('identity/organisation-unknown');
    return invitedRole(inviter, organisation, now);
  }

  /** Nobody finds a code by trying. */
  async limitTries(actor: Actor): Promise<void> {
    await this.limits.use({ bucket: `invitation|${accountOf(actor)}`, limit: 20, windowSeconds: HOUR });
  }

  /** Uses one place of an invitation. Throws `identity/invitation-unknown`, `-expired`, `-used`. */
  async spend(tx: Tx, typed: string): Promise<InvitationRow> {
    const hash = this.codes.hash('invitation', typed, INVITATION_CODE_LENGTH);
    const invitation = hash === undefined ? undefined : await lockInvitation(tx, hash);
    checkInvitation(invitation, tx.now);
    if (!invitation || (await useInvitation(tx, invitation.hash)) !== 1) throw new DomainError('identity/invitation-used');
    return invitation;
  }

  private hashOf(code: string): string {
    const hash = this.codes.hash('invitation', code, INVITATION_CODE_LENGTH);
    if (hash === undefined) throw new Error('a code of ours cannot be read');
    return hash;
  }
}
