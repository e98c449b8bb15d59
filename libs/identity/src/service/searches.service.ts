import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, type Db, newId, RateWindows, Transactions } from '@shequtong/platform';
import { type SearchedBy, type SearchedList } from '../domain/search-record.js';
import { recordSearch } from '../store/search.store.js';

const HOUR_SECONDS = 3_600;
// More than anybody looks up in an hour or a day of work; the ten thousand numbers behind four stars would take months.
const PER_HOUR = 60;
const PER_DAY = 200;

interface Asked {
  readonly list: SearchedList;
  readonly by: SearchedBy;
}

/**
 * Searches for people by what is sealed. Whoever finds somebody by a whole number has learnt the number: it must not be
 * found out by trying, and every try is on record.
 */
@Injectable()
export class Searches {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateWindows,
  ) {}

  /**
   * Without the record nothing is found; what finds nothing is recorded too. Throws `platform/forbidden` for whoever holds no office,
   * `platform/rate-limited`.
   * @param matches how many there are of what was found, as far as it was read
   */
  async run<T>(actor: Actor, areaId: number, { list, by }: Asked, find: (db: Db) => Promise<T>, matches: (found: T) => number): Promise<T> {
    const { office } = actor;
    if (!office) throw new DomainError('platform/forbidden');
    const readerId = accountOf(actor);
    await this.limits.use(
      { bucket: `search|hour|${readerId}`, limit: PER_HOUR, windowSeconds: HOUR_SECONDS },
      { bucket: `search|day|${readerId}`, limit: PER_DAY, windowSeconds: 24 * HOUR_SECONDS },
    );
    return this.transactions.transact(actor, async (tx) => {
      const found = await find(tx);
      await recordSearch(tx, {
        areaId,
        id: newId(),
        list,
        searchedBy: by,
        matches: matches(found),
        readerId,
        readerRole: office.role,
        readerAreaId: office.areaId,
      });
      return found;
    });
  }
}
