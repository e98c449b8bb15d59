import { DAY_MS, uuidv7 } from '@shequtong/kernel';
import { type ShequtongEvent } from '@shequtong/events';
import { systemActor } from '../db/actor.js';
import { Readiness } from '../observability/health.controller.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { Deliver } from './deliver.js';
import { Reactions } from './reactions.js';

const HERE = 310113003001;
const THERE = 310113003002;
/** No worker runs beside these suites. */
const neverSwept = 'no worker has swept anything yet';

describe('deliveries', () => {
  let context: TestContext;
  const seen: string[] = [];
  /** How often the reaction of that name still fails. */
  let failures: Record<string, number> = {};

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    const reactions = context.get(Reactions);
    const tells = (name: string): void => {
      for (const type of ['ticket.reported', 'ticket.accepted'] as const) {
        reactions.on(type, `${name}-${type.replace('.', '-')}`, async (tx, event) => {
          await tx.query('SELECT 1');
          const left = failures[`${name} ${event.type}`] ?? 0;
          if (left > 0) {
            failures[`${name} ${event.type}`] = left - 1;
            throw new Error('not yet');
          }
          seen.push(`${name} ${event.aggregate} ${event.type.slice('ticket.'.length)}`);
        });
      }
    };
    tells('first/tell');
    tells('second/tell');
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    seen.length = 0;
    failures = {};
    await context.asOwner('DELETE FROM platform.undelivered');
    await context.asOwner('DELETE FROM graphile_worker._private_jobs');
  });

  const happened = (aggregate: string, type = 'ticket.reported', areaId = HERE): ShequtongEvent => {
    const now = context.clock.now();
    return { id: uuidv7(now), areaId, aggregate, at: now.toISOString(), type, payload: {} } as unknown as ShequtongEvent;
  };

  const publish = (...events: ShequtongEvent[]): Promise<void> =>
    context.transactions.transact(systemActor(events[0]?.areaId ?? HERE), async (tx) => events.forEach((event) => tx.publish(event)));

  const told = (context: string, aggregate: string): string[] =>
    seen.filter((line) => line.startsWith(`${context}/tell ${aggregate} `)).map((line) => line.split(' ')[2] ?? '');

  const job = (event: ShequtongEvent, name = 'second'): { areaId: number; eventId: string; reaction: string } => ({
    areaId: event.areaId,
    eventId: event.id,
    reaction: `${name}/tell-${event.type.replace('.', '-')}`,
  });

  const state = async (): Promise<Record<string, number>> =>
    (
      await context.asOwner<Record<string, number>>(
        'SELECT lag_seconds::float8, failing_seconds::float8, failing::int, given_up::int FROM platform.delivery_state()',
      )
    )[0] ?? {};

  test('each reaction has each event once', async () => {
    await publish(happened('a'), happened('b'));
    await context.drain();
    expect([...seen].sort()).toEqual([
      'first/tell a reported',
      'first/tell b reported',
      'second/tell a reported',
      'second/tell b reported',
    ]);
    expect(await context.asOwner('SELECT 1 FROM platform.undelivered')).toEqual([]);
  });

  test('a job that comes twice has no second effect', async () => {
    const event = happened('twice');
    await publish(event);
    await context.drain();
    expect(await context.get(Deliver).run(job(event))).toBe('already-done');
    expect(told('second', 'twice')).toEqual(['reported']);
  });

  test('events of a transaction that fails are never told', async () => {
    const work = context.transactions.transact(systemActor(HERE), async (tx) => {
      tx.publish(happened('ghost'));
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    await context.drain();
    expect(seen).toEqual([]);
    expect(await context.asOwner('SELECT 1 FROM platform.undelivered')).toEqual([]);
  });

  describe('in the order of an aggregate', () => {
    test('of whichever job comes first, also within one transaction', async () => {
      const [reported, accepted] = [happened('order'), happened('order', 'ticket.accepted')];
      await publish(reported, accepted);
      expect(await context.get(Deliver).run(job(accepted))).toBe('done');
      expect(told('second', 'order')).toEqual(['reported', 'accepted']);
      expect(await context.get(Deliver).run(job(reported))).toBe('already-done');
    });

    test('what follows a failed event waits for it, and is told after it', async () => {
      failures = { 'second/tell ticket.reported': 2 };
      const [reported, accepted] = [happened('fails'), happened('fails', 'ticket.accepted')];
      await publish(reported);
      await publish(accepted);
      await expect(context.drain()).rejects.toThrow('not yet');
      await context.drain();
      expect(told('second', 'fails')).toEqual([]);
      expect(await context.get(Deliver).run(job(accepted))).toMatchObject({ queue: `${HERE}/second/fails` });
      context.clock.advance({ seconds: 4 });
      await expect(context.drain()).rejects.toThrow('not yet');
      context.clock.advance({ seconds: 8 });
      await context.drain();
      expect(told('second', 'fails')).toEqual(['reported', 'accepted']);
    });

    test('another context, another aggregate and another area go on meanwhile', async () => {
      failures = { 'second/tell ticket.reported': 1 };
      await publish(happened('stuck'));
      await expect(context.drain()).rejects.toThrow('not yet');
      await publish(happened('stuck', 'ticket.accepted'), happened('other'));
      await publish(happened('stuck', 'ticket.accepted', THERE));
      await context.drain();
      expect(told('first', 'stuck')).toEqual(['reported', 'accepted', 'accepted']);
      expect(told('second', 'other')).toEqual(['reported']);
      expect(told('second', 'stuck')).toEqual(['accepted']);
    });

    test('two workers at one stream: one waits for the other', async () => {
      const events = ['ticket.reported', 'ticket.accepted'].map((type) => happened('two-workers', type));
      await publish(...events);
      await Promise.all(events.map((event) => context.get(Deliver).run(job(event))));
      expect(told('second', 'two-workers')).toEqual(['reported', 'accepted']);
    });
  });

  describe('that go on failing', () => {
    const failUntilGivenUp = async (event: ShequtongEvent): Promise<void> => {
      for (let tries = 1; tries <= 25; tries += 1) {
        await context.get(Deliver).run(job(event));
        context.clock.advance({ hours: 7 });
      }
    };

    test('show by their age; what waits behind them is not late by itself', async () => {
      failures = { 'second/tell ticket.reported': 1 };
      await publish(happened('old'));
      await expect(context.drain()).rejects.toThrow('not yet');
      await publish(happened('old', 'ticket.accepted'));
      await context.drain();
      await context.asOwner(
        `UPDATE platform.undelivered SET failing_since = now() - interval '400 seconds', due_at = now() + interval '1 hour' WHERE tries > 0`,
      );
      await context.asOwner(`UPDATE platform.undelivered SET written_at = now() - interval '300 seconds' WHERE tries = 0`);
      const { lag_seconds: lag, failing_seconds: failing, ...counts } = await state();
      expect(lag).toBe(0);
      expect(failing).toBeGreaterThanOrEqual(400);
      expect(counts).toEqual({ failing: 1, given_up: 0 });
      // Somebody must look at it, yet every process serves.
      expect(await context.get(Readiness).state()).toMatchObject({
        problems: [],
        warnings: [expect.stringMatching(/^1 deliveries fail, the oldest since 40\d s$/), neverSwept],
      });
    });

    test('are given up after 25 tries: counted, and the stream goes on without them', async () => {
      failures = { 'second/tell ticket.reported': 25 };
      const [poisoned, next] = [happened('poison'), happened('poison', 'ticket.accepted')];
      await publish(poisoned, next);
      await failUntilGivenUp(poisoned);
      expect(await state()).toMatchObject({ failing: 0, given_up: 1 });
      expect(await context.get(Readiness).state()).toMatchObject({ problems: [], warnings: ['1 deliveries were given up', neverSwept] });
      await context.drain();
      expect(told('second', 'poison')).toEqual(['accepted']);
      expect(await context.get(Deliver).run(job(poisoned))).toBe('given-up');
    });

    test('can be told again when the cause is mended', async () => {
      failures = { 'second/tell ticket.reported': 25 };
      const poisoned = happened('mended');
      await publish(poisoned);
      await failUntilGivenUp(poisoned);
      await context.asOwner('SELECT platform.deliver_again()');
      await context.drain();
      expect(told('second', 'mended')).toEqual(['reported']);
      expect(await state()).toMatchObject({ failing: 0, given_up: 0 });
    });
  });

  describe('that are old', () => {
    const left = async (...events: ShequtongEvent[]): Promise<string[]> =>
      (
        await context.asOwner<{ aggregate: string }>(
          'SELECT aggregate FROM platform.event WHERE id = ANY ($1::uuid[]) ORDER BY aggregate',
          [events.map(({ id }) => id)],
        )
      ).map(({ aggregate }) => aggregate);

    const daysAgo = (days: number): ShequtongEvent => ({
      ...happened(`${days}-days`),
      at: new Date(Date.now() - days * DAY_MS).toISOString(),
    });

    test('go after 90 days, unless a reaction has yet to be told of them', async () => {
      const [old, younger, waits] = [daysAgo(91), daysAgo(89), daysAgo(92)];
      await publish(old, younger);
      await context.drain();
      await publish(waits);
      expect(await context.sweep('platform/forget-events')).toBe(1);
      expect(await left(old, younger, waits)).toEqual(['89-days', '92-days']);
      await context.drain();
      await context.sweep('platform/forget-events');
      expect(await left(old, younger, waits)).toEqual(['89-days']);
    });

    test('are removed by that function alone', async () => {
      const remove = context.transactions.transact(systemActor(), (tx) => tx.execute('DELETE FROM platform.event'));
      await expect(remove).rejects.toThrow('permission denied');
    });
  });
});
