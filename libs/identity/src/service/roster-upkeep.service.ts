import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { eachAlone, Sweeps, systemActor, Transactions } from '@shequtong/platform';
import { areasWithUnhashedPhones, lockUnhashedPhones, setPhoneHashes, type UnhashedPhone } from '../store/roster-change.store.js';
import { areasWithRemoved, emptyRemoved } from '../store/roster.store.js';
import { platformItself } from './actors.js';
import { PersonalFields } from './personal-fields.service.js';

const BATCH = 1_000;
/** Days an entry that was taken off the roster keeps the person's data, so that a slip can be put right: as long as a rejected request. */
const REMOVED_KEPT_DAYS = 30;

/** Keeps of the roster what serves verification, and no longer. Community by community: what fails in one holds up no other. */
@Injectable()
export class RosterUpkeep implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly fields: PersonalFields,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('identity/roster-removed', HOUR_MS, () => this.emptyRemoved());
    this.sweeps.register('identity/roster-phones', HOUR_MS, () => this.hashPhones());
  }

  private async emptyRemoved(): Promise<{ handled: number; more: boolean }> {
    const before = (now: Date): Date => new Date(now.getTime() - REMOVED_KEPT_DAYS * DAY_MS);
    const areas = await this.transactions.read(platformItself(), (db) => areasWithRemoved(db, before(db.now), BATCH));
    const handled = await eachAlone(areas, (areaId) =>
      this.transactions.transact(systemActor(areaId), (tx) => emptyRemoved(tx, areaId, before(tx.now))),
    );
    return { handled, more: areas.length === BATCH };
  }

  /** Numbers from before they had an index of their own; hashing needs the key, which no migration has. */
  private async hashPhones(): Promise<{ handled: number; more: boolean }> {
    const areas = await this.transactions.read(platformItself(), (db) => areasWithUnhashedPhones(db, BATCH));
    const handled = await eachAlone(areas, (areaId) => this.hashPhonesOf(areaId));
    return { handled, more: areas.length === BATCH };
  }

  /** All of a community's. Throws at the end, naming the entries, where a number does not open. */
  private async hashPhonesOf(areaId: number): Promise<number> {
    const closed: string[] = [];
    let handled = 0;
    let last: string | undefined;
    do {
      const from = last;
      const batch = await this.transactions.transact(systemActor(areaId), async (tx) => {
        const rows = await lockUnhashedPhones(tx, areaId, from, BATCH);
        const tried = rows.map((row) => ({ id: row.id, phoneHash: this.hashOf(row) }));
        await setPhoneHashes(
          tx,
          areaId,
          tried.flatMap(({ id, phoneHash }) => (phoneHash === undefined ? [] : [{ id, phoneHash }])),
        );
        return tried;
      });
      closed.push(...batch.filter(({ phoneHash }) => phoneHash === undefined).map(({ id }) => id));
      handled += batch.length;
      last = batch.length === BATCH ? batch.at(-1)?.id : undefined;
    } while (last !== undefined);
    if (closed.length) throw new Error(`phones of roster entries in ${areaId} do not open: ${closed.join(', ')}`);
    return handled;
  }

  private hashOf({ id, phoneSealed }: UnhashedPhone): string | undefined {
    try {
      return this.fields.phoneHash(this.fields.open('roster_entry', id, 'phone', phoneSealed));
    } catch {
      return undefined;
    }
  }
}
