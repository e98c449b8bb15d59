import { type Member, resident } from '@shequtong/identity/testing';
import { type ApiProcess } from '../support/api-process.js';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';
import { allEqual, countsOf, forgetKeys, report, reportUntilTaken } from './reporting.js';

const KILLS = Number(process.env.FAULT_KILLS ?? 30);
const WRITERS = 6;
/** Acknowledged writes to wait for before a kill, so that it falls among writes under way. */
const WRITES_PER_LIFE = 12;

/** Milliseconds from the start of the process after a kill. */
interface Return {
  readonly readyMs: number;
  readonly firstWriteMs: number;
}

/** A measurement beside what quality promises, for whoever reads the run. */
function tell(what: string, limitMs: number, measured: readonly number[]): void {
  const sorted = [...measured].sort((a, b) => a - b);
  const ms = (value: number | undefined): string => `${Math.round(value ?? NaN)} ms`;
  process.stdout.write(
    `F1 ${what}: median ${ms(sorted[Math.floor(sorted.length / 2)])}, longest ${ms(sorted.at(-1))}; promised ${ms(limitMs)}\n`,
  );
}

/** Fault F1: the API is killed with -9 while it writes. What was acknowledged is there, and a repeat doubles nothing. */
describe('kill -9 of the API in a write', () => {
  let product: ProductWithProcesses;
  let person: Member;
  let api: ApiProcess;

  beforeAll(async () => {
    product = await openWithProcesses();
    person = await resident(product.services);
    api = await product.start();
  }, 300_000);
  afterAll(async () => {
    await api.kill();
    await product.close();
  });

  /** Writes until the process dies. Answers acknowledged answers and the keys nobody answered for. */
  async function life(number: number): Promise<{ acknowledged: Map<string, string>; open: string[] }> {
    const acknowledged = new Map<string, string>();
    const open: string[] = [];
    let killed: Promise<void> | undefined;
    const writer = async (w: number): Promise<void> => {
      for (let i = 0; ; i += 1) {
        const key = `life-${number}-${w}-${i}`;
        const answer = await report(api.url, person, key);
        if (answer?.status !== 201) return void open.push(key);
        acknowledged.set(key, answer.text);
        if (acknowledged.size === WRITES_PER_LIFE) killed = api.kill();
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, w) => writer(w)));
    await killed;
    return { acknowledged, open };
  }

  /** Starts the API anew and writes. Its times are told, not asserted: a machine that runs other tests beside it is no measure. */
  async function startAgain(number: number): Promise<Return> {
    const from = performance.now();
    api = await product.start();
    // Not /readyz: it also looks at the lag of deliveries, and no worker runs here.
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    const readyMs = performance.now() - from;
    expect((await reportUntilTaken(api.url, person, `return-${number}`)).status).toBe(201);
    return { readyMs, firstWriteMs: performance.now() - from };
  }

  /** Lets it live and die, starts it anew and repeats every key. @returns how many keys there were and what was wrong */
  async function fault(number: number): Promise<{ keys: number; acknowledged: number; wrong: string[]; back: Return }> {
    const wrong: string[] = [];
    const { acknowledged, open } = await life(number);
    const back = await startAgain(number);
    for (const [key, text] of acknowledged) {
      const again = await reportUntilTaken(api.url, person, key);
      if (again.text !== text) wrong.push(`${key}: acknowledged ${text}, now ${again.text}`);
    }
    for (const key of open) {
      const again = await reportUntilTaken(api.url, person, key);
      if (again.status !== 201) wrong.push(`${key}: not answered before, now ${again.status} ${again.text}`);
    }
    return { keys: acknowledged.size + open.length + 1, acknowledged: acknowledged.size, wrong, back };
  }

  test(`${KILLS} kills: nothing acknowledged is lost (I1), nothing is doubled, replays are byte-equal (I2)`, async () => {
    const wrong: string[] = [];
    const returns: Return[] = [];
    let written = 0;
    for (let number = 0; number < KILLS; number += 1) {
      const found = await fault(number);
      wrong.push(...found.wrong);
      written += found.keys;
      returns.push(found.back);
    }
    tell(
      'API ready after a kill',
      2_000,
      returns.map(({ readyMs }) => readyMs),
    );
    tell(
      'first write after a kill',
      5_000,
      returns.map(({ firstWriteMs }) => firstWriteMs),
    );
    expect(wrong).toEqual([]);
    expect(await countsOf(product)).toEqual(allEqual(written));
  }, 600_000);

  test('with idempotency off one more kill is caught by every acknowledged key', async () => {
    await forgetKeys(product);
    const { wrong, acknowledged } = await fault(KILLS);
    expect(wrong).toHaveLength(acknowledged);
  }, 300_000);
});
