import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { eachAlone, Sweeps, Transactions } from '@shequtong/platform';
import { claimOrphan, deleteOldInvitations, operatorsWithoutAccount } from '../store/operator.store.js';
import { platformItself } from './actors.js';
import { OperatorRights } from './operator-rights.service.js';

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
    const orphans = await this.transactions.read(platformItself(), (db) => operatorsWithoutAccount(db, BATCH));
    const forgotten = await this.transactions.transact(platformItself(), (tx) =>
      deleteOldInvitations(tx, new Date(tx.now.getTime() - EXPIRED_KEPT_DAYS * DAY_MS)),
    );
    const ended = await eachAlone(orphans, (orphan) => this.endOne(orphan.areaId, orphan.id));
    return { handled: ended + forgotten, more: orphans.length === BATCH };
  }

  /** One transaction for each operator, over the whole range: their roles lie in every area the organisation serves. */
  private endOne(areaId: number, id: string): Promise<number> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const operator = await claimOrphan(tx, areaId, id);
      return operator ? this.rights.end(tx, operator, { by: null, code: 'account-ended' }) : 0;
    });
  }
}
