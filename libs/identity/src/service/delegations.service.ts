import { Injectable } from '@nestjs/common';
import { DomainError, uuidv7 } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  type Command,
  Commands,
  type Db,
  newId,
  RateWindows,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { checkReadBack, type DelegableThing, delegationEnd, type DelegationEnd } from '../domain/delegation.js';
import {
  delegationsOfAccount,
  delegationsOfMember,
  type DelegationRow,
  endDelegation,
  findDelegation,
  insertDelegation,
  openDelegation,
} from '../store/delegation.store.js';
import { displayNamesOf, lockMembership } from '../store/membership.store.js';
import { type DelegateNamed, DelegatesService } from './delegates.service.js';
import { requireReach } from './reach.js';

export interface DelegationForm {
  readonly delegate: DelegateNamed;
  readonly things: readonly DelegableThing[];
  /** Last day it holds. */
  readonly until: string;
  /** Staff have read things and date back to the person, who said yes. */
  readonly readBack: boolean;
}

export interface DelegationOnScreen extends DelegationRow {
  readonly personName: string;
  readonly inForce: boolean;
}

export type DelegationAnswer = { readonly delegationId: string; readonly delegateName: string; readonly endsAt: string };

/** A delegate acts for named things until a date: confirmed by read-back, seen and revocable by both (product §2). */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly limits: RateWindows,
    private readonly delegates: DelegatesService,
  ) {}

  /**
   * Staff record what the person has confirmed. Throws `identity/read-back-missing`, `identity/delegate-unknown`,
   * `identity/delegate-is-person`, `identity/delegate-reads-back`, `identity/delegation-too-long`, `-overlaps`,
   * `identity/own-request`.
   */
  async record(command: Command, areaId: number, membershipId: string, form: DelegationForm): Promise<DelegationAnswer> {
    requireReach(command.actor, areaId);
    // Finding people by their number is not for trying numbers.
    const count = async (): Promise<void> => {
      if (form.delegate.phone) await this.limits.use({ bucket: `delegate|${accountOf(command.actor)}`, limit: 60, windowSeconds: 3_600 });
    };
    // The platform's right, since the delegate may live in another community; the person is looked up in this one.
    return this.commands.runCounted(
      command,
      areaId,
      count,
      (tx) => this.recorded(tx, accountOf(command.actor), { areaId, membershipId }, form),
      asSystem(command.actor),
    );
  }

  private async recorded(
    tx: Tx,
    readBackBy: string,
    { areaId, membershipId }: { areaId: number; membershipId: string },
    form: DelegationForm,
  ): Promise<DelegationAnswer> {
    const member = await lockMembership(tx, areaId, membershipId);
    if (!member) throw new DomainError('platform/not-found');
    if (member.state !== 'verified') throw new DomainError('identity/not-verified');
    // What is read back to oneself confirms nothing.
    if (member.accountId === readBackBy) throw new DomainError('identity/own-request');
    const endsAt = delegationEnd(form.until, tx.now);
    const delegate = await this.delegates.find(tx, areaId, form.delegate);
    checkReadBack({ personAccountId: member.accountId, delegateAccountId: delegate.accountId, readBackBy, confirmed: form.readBack });
    await this.makeRoom(tx, areaId, membershipId, delegate.accountId);
    const id = newId();
    await insertDelegation(tx, {
      areaId,
      id,
      membershipId,
      personId: member.accountId,
      delegateId: delegate.accountId,
      delegateKind: form.delegate.kind,
      delegateName: delegate.name,
      things: [...new Set(form.things)],
      endsAt,
      readBackBy,
    });
    tx.publish({
      id: uuidv7(tx.now),
      areaId,
      type: 'delegation.recorded',
      aggregate: id,
      at: tx.now.toISOString(),
      payload: { delegationId: id, personId: member.accountId, delegateId: delegate.accountId, until: endsAt.toISOString() },
    });
    return { delegationId: id, delegateName: delegate.name, endsAt: endsAt.toISOString() };
  }

  /** One whose date has passed makes room even before the sweep has come by. */
  private async makeRoom(tx: Tx, areaId: number, membershipId: string, delegateId: string): Promise<void> {
    const open = await openDelegation(tx, areaId, membershipId, delegateId);
    if (!open) return;
    if (open.endsAt > tx.now) throw new DomainError('identity/delegation-overlaps');
    await this.end(tx, open, { by: null, code: 'expiry' });
  }

  /** Ends a delegation of this transaction's area; 0 when it had ended. */
  async end(tx: Tx, { areaId, id, personId, delegateId }: DelegationRow, end: { by: string | null; code: DelegationEnd }): Promise<number> {
    const ended = await endDelegation(tx, areaId, id, end);
    if (ended === 1) {
      tx.publish({
        id: uuidv7(tx.now),
        areaId,
        type: 'delegation.ended',
        aggregate: id,
        at: tx.now.toISOString(),
        payload: { delegationId: id, personId, delegateId, by: end.code },
      });
    }
    return ended;
  }

  /** Staff end it at the person's word. Throws `identity/delegation-ended`, `platform/not-found`. */
  async revoke(command: Command, areaId: number, delegationId: string): Promise<{ delegationId: string }> {
    requireReach(command.actor, areaId);
    return this.ended(command, areaId, delegationId, () => 'staff');
  }

  /** The person or the delegate ends it. Throws `identity/delegation-ended`, `platform/not-found` for anybody else's. */
  async giveUp(command: Command, areaId: number, delegationId: string): Promise<{ delegationId: string }> {
    const caller = accountOf(command.actor);
    return this.ended(command, areaId, delegationId, ({ personId, delegateId }) =>
      personId === caller ? 'person' : delegateId === caller ? 'delegate' : undefined,
    );
  }

  private async ended(
    command: Command,
    areaId: number,
    id: string,
    as: (row: DelegationRow) => DelegationEnd | undefined,
  ): Promise<{ delegationId: string }> {
    return this.commands.run(
      command,
      areaId,
      async (tx) => {
        const row = await findDelegation(tx, areaId, id);
        const code = row && as(row);
        if (!row || !code) throw new DomainError('platform/not-found');
        if ((await this.end(tx, row, { by: accountOf(command.actor), code })) !== 1) throw new DomainError('identity/delegation-ended');
        return { delegationId: id };
      },
      withinArea(command.actor, areaId),
    );
  }

  /** All delegations of a member, for staff, who read them to the person. */
  async ofMember(actor: Actor, areaId: number, membershipId: string): Promise<DelegationOnScreen[]> {
    return this.transactions.read(actor, async (db) => this.shown(db, await delegationsOfMember(db, areaId, membershipId)));
  }

  /** Delegations the caller has given or holds. */
  async own(actor: Actor): Promise<DelegationOnScreen[]> {
    // The platform's right, for the name of a person in whose community the delegate does not live.
    return this.transactions.read(asSystem(actor), async (db) => this.shown(db, await delegationsOfAccount(db, accountOf(actor))));
  }

  private async shown(db: Db, rows: readonly DelegationRow[]): Promise<DelegationOnScreen[]> {
    const names = new Map<string, string>();
    for (const areaId of new Set(rows.map((row) => row.areaId))) {
      const ids = rows.filter((row) => row.areaId === areaId).map(({ personId }) => personId);
      for (const [accountId, name] of await displayNamesOf(db, areaId, ids)) names.set(`${areaId}|${accountId}`, name);
    }
    return rows.map((row) => ({
      ...row,
      personName: names.get(`${row.areaId}|${row.personId}`) ?? '居民',
      inForce: row.endedAt === null && db.now < row.endsAt,
    }));
  }
}
