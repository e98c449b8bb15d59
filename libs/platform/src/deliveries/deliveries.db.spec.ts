import { uuidv7 } from '@shequtong/kernel';
import { type ShequtongEvent } from '@shequtong/events';
import { systemActor } from '../db/actor.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { Deliver } from './deliver.js';
import { Reactions } from './reactions.js';

const HERE = 310113003001;

describe('deliveries', () => {
  let context: TestContext;
  const seen: string[] = [];
  let failures = 0;

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    const reactions = context.get(Reactions);
    reactions.on('ticket.reported', 'test/first', async (_tx, event) => {
      seen.push(`first ${event.aggregate}`);
    });
    reactions.on('ticket.reported', 'test/second', async (tx, event) => {
      if (failures-- > 0) throw new Error('not yet');
      await tx.query('SELECT 1');
      seen.push(`second ${event.aggregate}`);
    });
  });
  afterAll(() => context.close());
  beforeEach(() => {
    seen.length = 0;
    failures = 0;
  });

  const happened = (aggregate: string): ShequtongEvent =>
    ({ id: uuidv7(new Date()), areaId: HERE, aggregate, at: new Date().toISOString(), type: 'ticket.reported', payload: {} }) as unknown as ShequtongEvent;

  const publish = (...events: ShequtongEvent[]): Promise<void> =>
    context.transactions.transact(systemActor(HERE), async (tx) => events.forEach((event) => tx.publish(event)));

  test('each reaction has each event once, in the order of the aggregate', async () => {
    await publish(happened('a'), happened('b'));
    await context.drain();
    expect([...seen].sort()).toEqual(['first a', 'first b', 'second a', 'second b']);
  });

  test('a job that comes twice has no second effect', async () => {
    const event = happened('twice');
    await publish(event);
    await context.drain();
    const again = await context.get(Deliver).run({ areaId: HERE, eventId: event.id, reaction: 'test/first' });
    expect(again).toBe('already-done');
    expect(seen.filter((line) => line === 'first twice')).toHaveLength(1);
  });

  test('an effect and its mark are one transaction: a failed reaction runs again', async () => {
    failures = 1;
    const event = happened('fails');
    await publish(event);
    await expect(context.drain()).rejects.toThrow('not yet');
    await expect(context.get(Deliver).run({ areaId: HERE, eventId: event.id, reaction: 'test/second' })).resolves.toBe('done');
  });

  test('events of a transaction that fails are never told', async () => {
    const work = context.transactions.transact(systemActor(HERE), async (tx) => {
      tx.publish(happened('ghost'));
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    await context.drain().catch(() => undefined);
    expect(seen.some((line) => line.endsWith('ghost'))).toBe(false);
  });
});
