import { AsyncLocalStorage } from 'node:async_hooks';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { actingIn, anonymous, systemActor } from './actor.js';
import { type Db } from './db.js';

const HERE = 310113003001;
const THERE = 310113003002;
const ME = '01900000-0000-7000-8000-000000000001';

const insertMedia = `INSERT INTO platform.media (area_id, id, account_id, purpose, type, sha256, bytes, width, height, uploaded_at)
  VALUES ($1, gen_random_uuid(), $2, 'ticket', 'image/jpeg', sha256(gen_random_uuid()::text::bytea), 1, 1, 1, $3)`;

describe('transactions', () => {
  let context: TestContext;
  const resident = actingIn({ kind: 'person', accountId: ME, more: [], up: [] }, HERE);

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
  });
  afterAll(() => context.close());

  const add = (areaId: number): Promise<number> =>
    context.transactions.transact(resident, (tx) => tx.execute(insertMedia, [areaId, ME, tx.now]));

  test('an actor writes and reads in their area only', async () => {
    await expect(add(HERE)).resolves.toBe(1);
    await expect(add(THERE)).rejects.toThrow(/row-level security/);
    await context.transactions.transact(systemActor(), (tx) => tx.execute(insertMedia, [THERE, ME, tx.now]));
    const seen = await context.transactions.read(resident, (db) =>
      db.query<{ area_id: number }>('SELECT DISTINCT area_id FROM platform.media'),
    );
    expect(seen).toEqual([{ area_id: HERE }]);
  });

  test('nobody signed in sees no private row, and a pooled connection keeps nothing of the last actor', async () => {
    const rows = await context.transactions.read(anonymous, (db) => db.query('SELECT 1 AS one FROM platform.media'));
    expect(rows).toEqual([]);
  });

  test('further communities of an actor are in scope', async () => {
    const both = await context.transactions.read({ ...resident, more: [THERE] }, (db) =>
      db.query('SELECT DISTINCT area_id FROM platform.media ORDER BY 1'),
    );
    expect(both).toEqual([{ area_id: HERE }, { area_id: THERE }]);
  });

  test('work knows the time of its own call chain, also when several go side by side', async () => {
    const shifts = new AsyncLocalStorage<number>();
    const usual = Object.getOwnPropertyDescriptor(context.clock, 'shiftMs') ?? { value: 0, writable: true };
    Object.defineProperty(context.clock, 'shiftMs', { configurable: true, get: () => shifts.getStore() ?? 0 });
    const yearsAgo = (years: number): Promise<number> =>
      shifts.run(-years * 31_536_000_000, () =>
        context.transactions.transact(resident, async (tx) => Math.round((Date.now() - tx.now.getTime()) / 31_536_000_000)),
      );
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map(yearsAgo))).toEqual([1, 2, 3, 4, 5, 6]);
    Object.defineProperty(context.clock, 'shiftMs', usual);
  });

  test('an error leaves nothing behind', async () => {
    const before = await context.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM platform.media');
    await expect(
      context.transactions.transact(resident, async (tx) => {
        await tx.execute(insertMedia, [HERE, ME, tx.now]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await expect(context.asOwner('SELECT count(*)::int AS n FROM platform.media')).resolves.toEqual(before);
  });

  test('a swallowed database error still fails the whole', async () => {
    await expect(
      context.transactions.transact(resident, async (tx) => {
        await tx.execute(insertMedia, [HERE, ME, tx.now]);
        await tx.query('SELECT 1 / 0').catch(() => undefined);
      }),
    ).rejects.toThrow('rolled back');
  });

  test('an event that cannot be written takes the change with it, though COMMIT was sent already', async () => {
    const before = await context.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM platform.media');
    const work = context.transactions.transact(resident, async (tx) => {
      await tx.execute(insertMedia, [HERE, ME, tx.now]);
      tx.publish({ id: 'no uuid', areaId: HERE, aggregate: 'a', at: tx.now.toISOString(), type: 'ticket.reported', payload: {} } as never);
    });
    await expect(work).rejects.toThrow('invalid input syntax for type uuid');
    expect(await context.asOwner('SELECT count(*)::int AS n FROM platform.media')).toEqual(before);
    await expect(add(HERE)).resolves.toBe(1);
  });

  test('a connection the database ends is "come again" to whoever had it, and the pool opens others by itself', async () => {
    const { transactions } = context;
    const ended = (db: Db): Promise<unknown> => db.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    const afterwards = async (db: Db): Promise<unknown> => ended(db).then(() => db.query('SELECT 1'));
    const unavailable = { code: 'platform/unavailable' };
    await expect(transactions.transact(resident, (tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'))).rejects.toMatchObject(
      unavailable,
    );
    await expect(transactions.transact(resident, afterwards)).rejects.toMatchObject(unavailable);
    await expect(transactions.transact(resident, ended)).rejects.toMatchObject(unavailable);
    await expect(transactions.readAtOnce(resident, afterwards)).rejects.toMatchObject(unavailable);
    const others = 'FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()';
    await Promise.all(Array.from({ length: 8 }, () => add(HERE)));
    const { n } = await transactions.read(resident, (db) =>
      db.one<{ n: number }>(`SELECT count(pg_terminate_backend(pid))::int AS n ${others}`),
    );
    expect(n).toBeGreaterThan(1);
    // Those that lay idle may be taken before their end is heard of; no call but such a one fails, and not for long.
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => add(HERE)));
    for (const tried of tries) if (tried.status === 'rejected') expect(tried.reason).toMatchObject(unavailable);
    await expect(Promise.all(Array.from({ length: 40 }, () => add(HERE)))).resolves.toHaveLength(40);
  });

  test('a reading at once has the same walls, and knows the time with its first answer', async () => {
    await add(HERE);
    const { transactions } = context;
    const seen = await transactions.readAtOnce(resident, async (db) => {
      const rows = await db.query<{ area_id: number }>('SELECT DISTINCT area_id FROM platform.media');
      return { rows, now: db.now };
    });
    expect(seen).toEqual({ rows: [{ area_id: HERE }], now: expect.any(Date) });
    expect(await transactions.readAtOnce(anonymous, (db) => db.query('SELECT 1 FROM platform.media'))).toEqual([]);
    await expect(transactions.readAtOnce(resident, async (db) => db.now)).rejects.toThrow('the time is known with the answer');
    await expect(transactions.readAtOnce(resident, (db) => db.query('DELETE FROM platform.media'))).rejects.toThrow('read-only');
    // An area id that SET refuses: the opening's error is what is told, and the connection goes on.
    await expect(transactions.readAtOnce({ ...resident, from: -1 }, (db) => db.query('SELECT 1'))).rejects.toThrow('not an area id');
    await expect(
      Promise.all([1, 2].map((n) => transactions.readAtOnce(resident, (db) => db.query('SELECT $1::int AS n', [n])))),
    ).resolves.toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  test('a read-only transaction refuses to write, and nesting throws', async () => {
    await expect(context.transactions.read(resident, (db) => db.query(insertMedia, [HERE, ME, db.now]))).rejects.toThrow(/read-only/);
    await expect(context.transactions.read(resident, () => context.transactions.read(resident, async () => 1))).rejects.toThrow(
      'a transaction inside a transaction',
    );
  });

  test('now is the database clock, moved only by the test', async () => {
    context.clock.set('2026-09-30T14:00:00+08:00');
    const now = await context.transactions.read(anonymous, async (db) => db.now);
    expect(Math.abs(now.getTime() - Date.parse('2026-09-30T14:00:00+08:00'))).toBeLessThan(5_000);
  });

  test('an update without a value in its condition is refused', async () => {
    const { MediaTable } = await import('../media/media.table.js');
    await expect(
      context.transactions.transact(resident, (tx) => tx.update(MediaTable, { areaId: HERE, id: undefined }, { accountId: null })),
    ).rejects.toThrow('would widen the change');
  });
});
