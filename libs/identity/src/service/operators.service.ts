import { Injectable } from '@nestjs/common';
import { ancestorsOf, DomainError, type Grant, needsConsole } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  type Command,
  Commands,
  newId,
  NO_AREA,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { invitedRole } from '../domain/organisation.js';
import { lockAccount } from '../store/account.store.js';
import { withSignIn } from '../store/credential.store.js';
import { liveGrantsOf } from '../store/grant.store.js';
import {
  findOperator,
  insertOperator,
  type InvitationRow,
  operatorOfAccount,
  type OperatorRow,
  operatorshipsOf,
  operatorsOf,
} from '../store/operator.store.js';
import { findOrganisation, lockOrganisation, organisationsByIds, type OrganisationRow, servedBy } from '../store/organisation.store.js';
import { InvitationsService } from './invitations.service.js';
import { OperatorDetails } from './operator-details.service.js';
import { OperatorRights } from './operator-rights.service.js';

interface OperatorForm {
  readonly code: string;
  readonly name: string;
  readonly post: string;
  readonly publicName: string;
}

export interface OperatorOnScreen extends OperatorRow {
  readonly maskedName: string;
}

export interface OwnOrganisation {
  readonly operatorId: string;
  readonly organisation: OrganisationRow;
  readonly post: string;
  readonly publicName: string;
  readonly joinedAt: Date;
  /** Null where the work is done on the phone. */
  readonly hasSignIn: boolean | null;
}

type JoinedAnswer = {
  readonly operatorId: string;
  readonly organisationId: string;
  readonly areaId: number;
  readonly organisationName: string;
};

/** Operators join by their organisation's invitation code, need no community and see only what they are given (product §2). */
@Injectable()
export class OperatorsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly invitations: InvitationsService,
    private readonly rights: OperatorRights,
    private readonly details: OperatorDetails,
  ) {}

  /**
   * The caller joins with a code. Throws `identity/invitation-unknown`, `-expired`, `-used`, `identity/already-operator`,
   * `identity/consent-missing`, `identity/organisation-unknown`.
   */
  async join(command: Command, form: OperatorForm): Promise<JoinedAnswer> {
    const answer = await this.commands.runCounted(
      command,
      NO_AREA,
      () => this.invitations.limitTries(command.actor),
      (tx) => this.joined(tx, accountOf(command.actor), form),
      asSystem(command.actor),
    );
    await this.revocations.reload();
    return answer;
  }

  private async joined(tx: Tx, accountId: string, form: OperatorForm): Promise<JoinedAnswer> {
    if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    await this.details.requireConsent(tx, accountId);
    const invitation = await this.invitations.spend(tx, form.code);
    const organisation = await this.openFor(tx, invitation);
    const { areaId, id: organisationId } = organisation;
    if (await operatorOfAccount(tx, areaId, organisationId, accountId)) throw new DomainError('identity/already-operator');
    const id = newId();
    const operator = { areaId, id, organisationId, accountId, role: invitation.role, post: form.post, publicName: form.publicName };
    await insertOperator(tx, { ...operator, nameSealed: this.details.seal(id, form.name) }, invitation.madeBy);
    await this.rights.give(tx, operator, await servedBy(tx, areaId, organisationId), invitation.madeBy);
    tx.publish({
      id: newId(),
      areaId,
      type: 'operator.joined',
      aggregate: organisationId,
      at: tx.now.toISOString(),
      payload: { organisationId, operatorId: id, accountId },
    });
    return { operatorId: id, organisationId, areaId, organisationName: organisation.name };
  }

  /** Locked, so that joining and ending the organisation take turns. */
  private async openFor(tx: Tx, { areaId, organisationId }: InvitationRow): Promise<OrganisationRow> {
    const organisation = await lockOrganisation(tx, areaId, organisationId);
    if (!organisation || organisation.endedAt) throw new DomainError('identity/organisation-unknown');
    return organisation;
  }

  /** Who works for an organisation, names masked; for who may invite. Throws `identity/invitation-not-yours`. */
  async list(actor: Actor, reader: readonly Grant[], areaId: number, organisationId: string): Promise<OperatorOnScreen[]> {
    return this.transactions.read(withinArea(actor, areaId), async (db) => {
      const organisation = await findOrganisation(db, areaId, organisationId);
      if (!organisation) throw new DomainError('identity/organisation-unknown');
      invitedRole(reader, organisation, db.now);
      return (await operatorsOf(db, areaId, organisationId)).map((row) => ({ ...row, maskedName: this.details.masked(row) }));
    });
  }

  /** Removes an operator, with the reason the person reads. Throws `identity/invitation-not-yours`, `platform/not-found`. */
  async remove(
    command: Command,
    remover: readonly Grant[],
    areaId: number,
    operatorId: string,
    reason: string,
  ): Promise<{ operatorId: string }> {
    return this.ended(command, areaId, async (tx) => {
      const operator = await findOperator(tx, areaId, operatorId);
      const organisation = operator && (await lockOrganisation(tx, areaId, operator.organisationId));
      if (!operator || !organisation) throw new DomainError('platform/not-found');
      invitedRole(remover, organisation, tx.now);
      if ((await this.rights.end(tx, operator, { by: accountOf(command.actor), code: 'removed', reason })) !== 1)
        throw new DomainError('platform/not-found');
      return { operatorId };
    });
  }

  /** The caller stops working for an organisation. Throws `platform/not-found`. */
  async leave(command: Command, areaId: number, operatorId: string): Promise<{ operatorId: string }> {
    return this.ended(command, areaId, async (tx) => {
      const by = accountOf(command.actor);
      const operator = await findOperator(tx, areaId, operatorId);
      if (operator?.accountId !== by || (await this.rights.end(tx, operator, { by, code: 'left' })) !== 1)
        throw new DomainError('platform/not-found');
      return { operatorId };
    });
  }

  private async ended(
    command: Command,
    areaId: number,
    work: (tx: Tx) => Promise<{ operatorId: string }>,
  ): Promise<{ operatorId: string }> {
    const answer = await this.commands.run(command, areaId, work, asSystem(command.actor));
    await this.revocations.reload();
    return answer;
  }

  /** Organisations the caller works for. */
  async own(actor: Actor): Promise<OwnOrganisation[]> {
    // Whether somebody can sign in no row tells but those of the platform itself.
    const known = await this.transactions.read(asSystem(actor), (db) => withSignIn(db, [accountOf(actor)]));
    return this.transactions.read(actor, async (db) => {
      const rows = await operatorshipsOf(db, accountOf(actor));
      const organisations = await organisationsByIds(
        db,
        [...new Set(rows.map(({ areaId }) => areaId))],
        rows.map(({ organisationId }) => organisationId),
      );
      return rows.flatMap(({ id, organisationId, role, post, publicName, joinedAt }) => {
        const organisation = organisations.find((one) => one.id === organisationId);
        return organisation
          ? [{ operatorId: id, organisation, post, publicName, joinedAt, hasSignIn: needsConsole(role) ? known.size > 0 : null }]
          : [];
      });
    });
  }

  /** The area that keeps an organisation of the caller's; found by the roles it gave. Throws `identity/organisation-unknown`. */
  async areaOfOwn(actor: Actor, organisationId: string): Promise<number> {
    return this.transactions.read(actor, async (db) => {
      const areas = (await liveGrantsOf(db, accountOf(actor)))
        .filter((grant) => grant.organisationId === organisationId)
        .map(({ areaId }) => areaId);
      const [organisation] = await organisationsByIds(
        db,
        [...new Set(areas.flatMap((areaId) => [areaId, ...ancestorsOf(areaId)]))],
        [organisationId],
      );
      if (!organisation || organisation.endedAt) throw new DomainError('identity/organisation-unknown');
      return organisation.areaId;
    });
  }
}
