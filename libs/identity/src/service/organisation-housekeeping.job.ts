import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps, Transactions } from '@shequtong/platform';
import { deleteOldInvitations, operatorsWithoutAccount } from '../store/operator.store.js';
import { platformItself } from './actors.js';
import { OperatorRights } from './operator-rights.service.js';

const HOUR_MS = 3_600_000;
const BATCH = 200;
/** Days an expired invitation is remembered, so that its late user is told that it expired. */
const EXPIRED_KEPT_DAYS = 30;

/** Ends the work of operators whose account has left or was merged, and forgets invitations long expired. */
@Injectable()
export class OrganisationHousekeeping implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly rights: OperatorRights,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/organisation-housekeeping', HOUR_MS, () => this.pass());
  }

  private async pass(): Promise<{ handled: number; more: boolean }> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const orphans = await operatorsWithoutAccount(tx, BATCH);
      for (const operator of orphans) await this.rights.end(tx, operator, { by: null, code: 'account-ended' });
      const forgotten = await deleteOldInvitations(tx, new Date(tx.now.getTime() - EXPIRED_KEPT_DAYS * 24 * HOUR_MS));
      return { handled: orphans.length + forgotten, more: orphans.length === BATCH };
    });
  }
}
