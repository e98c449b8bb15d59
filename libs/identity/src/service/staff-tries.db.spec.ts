import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { identityModules } from '../testing.js';
import { platformItself } from './actors.js';
import { StaffTries } from './staff-tries.service.js';

describe('tries to sign in as staff', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    context.clock.set('2026-11-23T10:00:00+08:00');
  });
  afterAll(() => context.close());

  const count = (name: string, from: number): Promise<number> =>
    context.transactions.transact(platformItself(), (tx) => context.get(StaffTries).count(tx, name, `198.51.100.${from}`));
  const forget = (name: string, from: number): Promise<void> =>
    context.transactions.transact(platformItself(), (tx) => context.get(StaffTries).forget(tx, name, `198.51.100.${from}`));
  /** How many tries out of so many could be made. */
  const made = async (tries: number, name: string, from: number): Promise<number> => {
    let open = 0;
    for (let i = 0; i < tries; i += 1) open += Number((await count(name, from)) === 0);
    return open;
  };

  it('whoever guesses from one address is out after five, and keeps nobody out elsewhere', async () => {
    expect(await made(7, 'lu.min', 1)).toBe(5);
    expect(await count('lu.min', 1)).toBe(900);
    expect(await count('lu.min', 2)).toBe(0);
  });

  it('many who guess together are out after fifty, for a quarter of an hour', async () => {
    let open = 0;
    for (let from = 1; from <= 12; from += 1) open += await made(5, 'gu.hai', from);
    expect(open).toBe(50);
    expect(await count('gu.hai', 99)).toBeGreaterThan(0);
    context.clock.advance({ minutes: 16 });
    expect(await count('gu.hai', 99)).toBe(0);
  });

  it('a right password and code begin anew', async () => {
    await made(4, 'he.qing', 1);
    await forget('he.qing', 1);
    expect(await made(6, 'he.qing', 1)).toBe(5);
  });
});
