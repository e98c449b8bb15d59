import { systemActor } from '../db/actor.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { type RateLimit, RateWindows } from './rate-windows.js';

const DAY = 86_400;
const own: RateLimit = { bucket: 'own', limit: 2, windowSeconds: 60 };
const everybodys: RateLimit = { bucket: 'everybodys', limit: 3, windowSeconds: DAY };

describe('limits that hold over processes', () => {
  let context: TestContext;
  let limits: RateWindows;

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    limits = context.get(RateWindows);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    await context.asOwner('DELETE FROM platform.rate_window');
    context.clock.set('2027-01-05T23:30:00+08:00');
  });

  const usesOf = async (bucket: string): Promise<number> =>
    (
      await context.asOwner<{ used: number }>('SELECT coalesce(sum(used), 0)::int AS used FROM platform.rate_window WHERE bucket = $1', [
        bucket,
      ])
    )[0]?.used ?? 0;

  test('what the narrower limit refuses uses up nothing of the wider one', async () => {
    for (let i = 0; i < 2; i += 1) await limits.use(own, everybodys);
    for (let i = 0; i < 5; i += 1) await expect(limits.use(own, everybodys)).rejects.toMatchObject({ code: 'platform/rate-limited' });
    expect(await usesOf('everybodys')).toBe(2);
    await limits.use({ ...own, bucket: 'another' }, everybodys);
    await expect(limits.use({ ...own, bucket: 'third' }, everybodys)).rejects.toMatchObject({
      code: 'platform/rate-limited',
      details: { retryAfterSeconds: expect.any(Number) },
    });
  });

  test('uses at once are counted one after the other', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, i) => limits.use({ ...own, bucket: `own${i}` }, everybodys)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test('a day ends at midnight in China', async () => {
    for (let i = 0; i < 3; i += 1) await limits.use(everybodys);
    const refused = await limits.use(everybodys).catch((error: unknown) => error);
    expect(refused).toMatchObject({ details: { retryAfterSeconds: expect.any(Number) } });
    expect((refused as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds).toBeLessThanOrEqual(30 * 60);
    context.clock.set('2027-01-06T00:00:01+08:00');
    await limits.use(everybodys);
  });

  test('a use counted with its effect goes with it, and one that came to nothing is given back', async () => {
    const counted = (fails: boolean): Promise<Date> =>
      context.transactions.transact(systemActor(), async (tx) => {
        expect(await limits.count(tx, own, everybodys)).toBe(0);
        if (fails) throw new Error('undone');
        return tx.now;
      });
    await expect(counted(true)).rejects.toThrow('undone');
    expect(await usesOf('own')).toBe(0);
    const at = await counted(false);
    context.clock.advance({ hours: 1 });
    await context.transactions.transact(systemActor(), (tx) => limits.giveBack(tx, at, own, everybodys));
    expect([await usesOf('own'), await usesOf('everybodys')]).toEqual([0, 0]);
  });
});
