import { untilARowIsWaitedFor } from '../testing/held-table.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { actingIn } from '../db/actor.js';
import { type Command } from './command.js';
import { Commands } from './commands.js';

const HERE = 310113003001;
const ME = '01900000-0000-7000-8000-000000000001';

describe('commands', () => {
  let context: TestContext;
  let commands: Commands;
  let effects = 0;

  const command = (key: string, more: Partial<Command> = {}): Command => ({
    actor: actingIn({ kind: 'person', accountId: ME, more: [], up: [] }, HERE),
    route: 'POST /api/communities/:areaId/tickets',
    key,
    requestHash: 'hash',
    ...more,
  });

  /** @param meanwhile what happens before the effect is there for others */
  const run = (c: Command, meanwhile: () => Promise<void> = async () => undefined): Promise<{ serial: number; z: string; a: string }> =>
    commands.run(c, HERE, async () => {
      effects += 1;
      await meanwhile();
      return { serial: effects, z: 'last letter first', a: 'byte-equal order' };
    });

  beforeAll(async () => {
    context = await openTestContext({ imports: [], env: { DATABASE_LOCK_TIMEOUT_MS: '400' } });
    commands = context.get(Commands);
  });
  afterAll(() => context.close());
  beforeEach(() => {
    effects = 0;
  });

  test('a repeat has no second effect and the same answer to the byte', async () => {
    const first = await run(command('key-repeat'));
    const second = await run(command('key-repeat'));
    expect(effects).toBe(1);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  test('an answer is kept for seven days and forgotten after them', async () => {
    const runAndSweep = async (): Promise<{ serial: number }> => {
      await context.sweep('platform/housekeeping');
      return run(command('key-week'));
    };
    await run(command('key-week'));
    context.clock.advance({ days: 7, minutes: -1 });
    expect(await runAndSweep()).toMatchObject({ serial: 1 });
    context.clock.advance({ minutes: 2 });
    expect(await runAndSweep()).toMatchObject({ serial: 2 });
    context.clock.shiftMs = 0;
  });

  test('twenty parallel twins share one effect', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(command('key-parallel'), () => untilARowIsWaitedFor(context))));
    expect(effects).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('the same key with another body is refused', async () => {
    await run(command('key-other-body'));
    await expect(run(command('key-other-body', { requestHash: 'other' }))).rejects.toMatchObject({
      code: 'platform/idempotency-key-reused',
    });
  });

  test('a failed command keeps no key, so the person can try again', async () => {
    const failing = commands.run(command('key-failing'), HERE, async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    await expect(run(command('key-failing'))).resolves.toMatchObject({ serial: 1 });
  });

  test('the same key of another person is another command', async () => {
    await run(command('key-shared'));
    const other = actingIn({ kind: 'person', accountId: ME.replace(/1$/, '2'), more: [], up: [] }, HERE);
    await run(command('key-shared', { actor: other }));
    expect(effects).toBe(2);
  });

  describe('of which few tries are allowed', () => {
    let tries = 0;
    const tried = (key: string, more: Partial<Command> = {}): Promise<{ serial: number }> =>
      commands.runCounted(
        command(key, more),
        HERE,
        async () => {
          tries += 1;
          if (tries > 2) throw new Error('too many');
        },
        async () => ({ serial: (effects += 1) }),
      );
    beforeEach(() => {
      tries = 0;
    });

    test('a repeat counts no try, also when there is none left', async () => {
      await tried('key-counted-1');
      await tried('key-counted-2');
      await expect(tried('key-counted-3')).rejects.toThrow('too many');
      await expect(tried('key-counted-1')).resolves.toEqual({ serial: 1 });
      await expect(tried('key-counted-1', { requestHash: 'other' })).rejects.toMatchObject({ code: 'platform/idempotency-key-reused' });
      expect([tries, effects]).toEqual([3, 2]);
    });

    test('a repeat says so, a first time and a refusal do not', async () => {
      let replays = 0;
      const onReplay = (): void => void (replays += 1);
      await tried('key-heard', { onReplay });
      expect(replays).toBe(0);
      await tried('key-heard', { onReplay });
      await run(command('key-heard-too', { onReplay }));
      await run(command('key-heard-too', { onReplay }));
      await expect(run(command('key-heard', { onReplay, requestHash: 'other' }))).rejects.toThrow();
      expect(replays).toBe(2);
    });
  });

  test('when the wait for a twin runs out the caller is told to wait', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => (started = resolve));
    const slow = commands.run(command('key-slow'), HERE, async () => {
      started();
      await held;
      return { serial: 1 };
    });
    await running;
    await expect(commands.run(command('key-slow'), HERE, async () => ({ serial: 2 }))).rejects.toMatchObject({
      code: 'platform/idempotency-busy',
    });
    release();
    await expect(slow).resolves.toEqual({ serial: 1 });
  });
});
