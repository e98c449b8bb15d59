import { Injectable } from '@nestjs/common';
import { BlindIndex, RateWindows, type Tx } from '@shequtong/platform';
import { afterFailure, FAILURES_ALLOWED, lockedSeconds } from '../domain/lockout.js';
import { clearLockout, keepLockout, lockLockout } from '../store/credential.store.js';

/** Tries to sign in under a user name: counted for the address they come from and for all addresses together. */
@Injectable()
export class StaffTries {
  constructor(
    private readonly blind: BlindIndex,
    private readonly limits: RateWindows,
  ) {}

  /** So many from one address, whatever names they are for. */
  async limit(address: string): Promise<void> {
    await this.limits.use({ bucket: `staff-sign-in|${this.blind.of('address', address)}`, limit: 60, windowSeconds: 600 });
  }

  /** Counts a try as failed before it is made, so that parallel guesses count too. @returns seconds it stays locked, 0 when it may be made */
  async count(tx: Tx, username: string, address: string): Promise<number> {
    const counters = [];
    for (const { hash, allowed } of this.countersOf(username, address))
      counters.push({ hash, allowed, before: await lockLockout(tx, hash) });
    const locked = Math.max(...counters.map(({ before }) => lockedSeconds(before, tx.now)));
    if (locked > 0) return locked;
    for (const { hash, allowed, before } of counters) await keepLockout(tx, hash, afterFailure(before, tx.now, allowed));
    return 0;
  }

  /** After the right password and code. */
  async forget(tx: Tx, username: string, address: string): Promise<void> {
    for (const { hash } of this.countersOf(username, address)) await clearLockout(tx, hash);
  }

  /** Always in this order, so that two tries never wait for each other. */
  private countersOf(username: string, address: string): { hash: string; allowed: number }[] {
    return [
      { hash: this.blind.of('username', username), allowed: FAILURES_ALLOWED.together },
      { hash: this.blind.of('username-from', username, address), allowed: FAILURES_ALLOWED.fromAddress },
    ];
  }
}
