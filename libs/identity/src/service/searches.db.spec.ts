import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { DAY_MS } from '@shequtong/kernel';
import { actorOf, identityModules, places, setUpDistrict, staff } from '../testing.js';
import { Searches } from './searches.service.js';

describe('searches for people', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
  });
  afterAll(() => context.close());

  test('are so many an hour and so many a day of one account, whether they find anybody or not', async () => {
    const ofOffice = { areaId: places.community, role: 'community-staff' } as const;
    const [trier, colleague] = [await staff(context, ofOffice), await staff(context, ofOffice)];
    const search = (who = trier) =>
      context.get(Searches).run(
        actorOf(who, 'roster.read', places.community, context.clock.now()),
        places.community,
        { list: 'roster', by: 'name' },
        async () => [],
        ({ length }) => length,
      );
    /** How many are done until one is refused, and how many seconds it is told to wait. */
    const untilRefused = async (): Promise<{ done: number; wait: unknown }> => {
      for (let done = 0; ; done += 1) {
        const refusal = await search().then(
          () => undefined,
          (error: unknown) => error,
        );
        if (refusal) {
          expect(refusal).toMatchObject({ code: 'platform/rate-limited' });
          return { done, wait: (refusal as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds };
        }
      }
    };
    context.clock.set(new Date(Math.ceil(Date.now() / DAY_MS) * DAY_MS + 60_000));
    const hours = [];
    for (let i = 0; i < 4; i += 1) {
      hours.push(await untilRefused());
      context.clock.advance({ hours: 1 });
    }
    // Of the 200 of a day what an hour refused is none.
    expect(hours.map(({ done }) => done)).toEqual([60, 60, 60, 20]);
    // Those of an hour wait for the next one, those of a day for the next day.
    expect(hours.map(({ wait }) => Number(wait) > 3_600)).toEqual([false, false, false, true]);
    await expect(search()).rejects.toMatchObject({ code: 'platform/rate-limited' });
    await expect(search(colleague)).resolves.toEqual([]);
    context.clock.advance({ hours: 20 });
    await expect(search()).resolves.toEqual([]);
  });
});
