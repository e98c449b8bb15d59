import { type Member, resident } from '@shequtong/identity/testing';
import { type ApiProcess } from '../support/api-process.js';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';
import { allEqual, type Answer, countsOf, forgetKeys, reportUntilTaken } from './reporting.js';

const KEYS = Number(process.env.FAULT_KEYS ?? 2_000);
const CONTROL_KEYS = 16;
const AT_ONCE = 8;

/** Fault F3: the same submission, sent 2 to 20 times in parallel to two processes, has one effect and one answer. */
describe('parallel duplicates over two API processes', () => {
  let product: ProductWithProcesses;
  let processes: ApiProcess[];
  let reporters: Member[];

  beforeAll(async () => {
    product = await openWithProcesses();
    processes = await Promise.all([product.start(), product.start()]);
    reporters = await Promise.all(Array.from({ length: AT_ONCE }, () => resident(product.services)));
  }, 300_000);
  afterAll(async () => {
    await Promise.all(processes.map((api) => api.kill()));
    await product.close();
  });

  const send = async (key: number): Promise<Answer[]> => {
    const person = reporters[key % reporters.length];
    if (!person) throw new Error('no reporter');
    const twins = 2 + (key % 19);
    return Promise.all(
      Array.from({ length: twins }, (_, i) => reportUntilTaken(processes[i % processes.length]?.url ?? '', person, `twin-${key}-of-all`)),
    );
  };

  /** Keys whose twins did not all get the same created ticket in the same bytes. */
  async function campaign(from: number, to: number): Promise<string[]> {
    const different: string[] = [];
    const worker = async (first: number): Promise<void> => {
      for (let key = first; key < to; key += AT_ONCE) {
        const answers = await send(key);
        const texts = new Set(answers.map((answer) => `${answer.status} ${answer.text}`));
        if (texts.size !== 1 || answers[0]?.status !== 201) different.push([...texts].join(' | '));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => worker(from + i)));
    return different;
  }

  test(`${KEYS} keys: one ticket each, every answer the same bytes`, async () => {
    expect(await campaign(0, KEYS)).toEqual([]);
    expect(await countsOf(product)).toEqual(allEqual(KEYS));
  }, 600_000);

  test('with idempotency off the same campaign catches every key', async () => {
    await forgetKeys(product);
    expect(await campaign(KEYS, KEYS + CONTROL_KEYS)).toHaveLength(CONTROL_KEYS);
    expect((await countsOf(product)).tickets).toBeGreaterThanOrEqual(KEYS + 2 * CONTROL_KEYS);
  }, 300_000);
});
