import { pino } from 'pino';
import { HealthController, Readiness } from '../observability/health.controller.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { SweepMarks } from './sweep-marks.js';
import { type Sweep, Sweeps } from './sweeps.js';
import { WorkerLoop } from './worker-loop.js';

/** Whether anything is swept is seen from any process, also where nothing is written. */
describe('the marks of sweeps', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    context.get(Sweeps).register('test/often', 1_000, async () => ({ handled: 0, more: false }));
  });
  afterAll(() => context.close());

  /** One pass of one sweep, as the worker runs it. */
  async function passed(name: string, sweep: Sweep, log = pino({ level: 'silent' })): Promise<void> {
    let ran = (): void => undefined;
    const once = new Promise<void>((resolve) => (ran = resolve));
    const loop = new WorkerLoop([{ name, everyMs: 1_000_000, sweep: () => sweep().finally(ran) }], context.get(SweepMarks), log);
    loop.start();
    await once;
    await loop.stop();
  }
  const well: Sweep = async () => ({ handled: 0, more: false });
  const age = (name: string, seconds: number): Promise<unknown> =>
    context.asOwner(`UPDATE platform.sweep_mark SET swept_at = now() - make_interval(secs => $2) WHERE name = $1`, [name, seconds]);
  const state = () => context.get(Readiness).state();

  test('where no worker ever ran it is said so, and the process is ready: it may be the first to start', async () => {
    expect(await state()).toMatchObject({ problems: [], warnings: ['no worker has swept anything yet'], isBehind: false });
  });

  test('a pass that came to its end is marked, one that failed is not', async () => {
    await passed('test/often', well);
    expect(await state()).toMatchObject({ problems: [], warnings: [], isBehind: false });
    await age('test/often', 119);
    await passed('test/often', () => Promise.reject(new Error('broken')));
    expect((await state()).sweeps?.get('test/often')).toBeGreaterThanOrEqual(119);
  });

  test('one that ended and cannot be marked is not called failed', async () => {
    const said: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void said.push((JSON.parse(line) as { msg: string }).msg) });
    await context.asOwner('ALTER TABLE platform.sweep_mark RENAME TO sweep_mark_away');
    try {
      await passed('test/often', well, log);
    } finally {
      await context.asOwner('ALTER TABLE platform.sweep_mark_away RENAME TO sweep_mark');
    }
    await passed('test/often', () => Promise.reject(new Error('broken')), log);
    expect(said).toEqual(['a sweep ended and could not be marked', 'a sweep failed and will run again']);
  });

  test('one that has not run for two minutes is named, also as a figure', async () => {
    await age('test/often', 121);
    expect((await state()).warnings).toEqual([expect.stringMatching(/^test\/often was last swept 12\d s ago$/)]);
    expect((await state()).isBehind).toBe(true);
    const figures = await context.module.get(HealthController).figures();
    expect(Number(/^sweep_age_seconds\{sweep="test\/often"\} (\S+)$/m.exec(figures)?.[1])).toBeGreaterThanOrEqual(121);
  });

  test('one that runs each hour is late after two of its own turns; one that is no more is not missed', async () => {
    await age('test/often', 0);
    await passed('platform/housekeeping', well);
    await passed('test/gone', well);
    await age('test/gone', 100_000);
    await age('platform/housekeeping', 7_000);
    expect((await state()).warnings).toEqual([]);
    await age('platform/housekeeping', 7_201);
    expect((await state()).warnings).toEqual([expect.stringMatching(/^platform\/housekeeping was/)]);
  });
});
