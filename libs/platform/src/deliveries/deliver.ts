import { Inject, Injectable } from '@nestjs/common';
import { type ShequtongEvent } from '@shequtong/events';
import { type Logger } from 'pino';
import { systemActor } from '../db/actor.js';
import { type Tx } from '../db/db.js';
import { Transactions } from '../db/transactions.js';
import { LOGGER } from '../observability/logger.js';
import { withRequestId } from '../observability/request-context.js';
import { Reactions } from './reactions.js';
import { type DeliveryJob, headOf, noteFailure, takeFromStream, type Undelivered } from './undelivered.store.js';

/** Told nothing, because this delivery or one before it in its stream failed; `until` is when to look again. */
interface Held {
  readonly heldUntil: Date;
  /** Same value, same stream: one worker at a time looks at it. */
  readonly queue: string;
  /** What the reaction threw, when it was this look that failed. */
  readonly error?: unknown;
}

export type Delivered = 'done' | 'already-done' | 'given-up' | Held;

type Step = { readonly state: 'told' | 'gone' | 'given-up' } | ({ readonly state: 'held' } & Held);

interface EventRow {
  readonly type: string;
  readonly aggregate: string;
  readonly at: Date;
  readonly payload: unknown;
  readonly caused_by: string | null;
}

/**
 * Takes events to reactions. Delivery is at least once, the effect is once, and within a stream (one context, one
 * aggregate) nothing overtakes: a job first delivers what was written before its own, and waits while that fails.
 * What has failed 25 times is given up: it is said once, counted, and the stream goes on without it.
 */
@Injectable()
export class Deliver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reactions: Reactions,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async run(job: DeliveryJob): Promise<Delivered> {
    for (let told = false; ; told = true) {
      const step = await this.step(job);
      if (step.state === 'held') return step;
      if (step.state === 'given-up') return 'given-up';
      if (step.state === 'gone') return told ? 'done' : 'already-done';
    }
  }

  /** Delivers the first of what was written up to the job's own event. */
  private async step(job: DeliveryJob): Promise<Step> {
    let head: Undelivered | undefined;
    try {
      return await this.transactions.transact(systemActor(job.areaId), async (tx) => {
        head = undefined;
        const found = await headOf(tx, job);
        if (found === 'gone' || found === 'given-up') return { state: found };
        if (found.dueAt && found.dueAt > tx.now) return held(found, found.dueAt);
        head = found;
        await this.tell(tx, found);
        return { state: 'told' };
      });
    } catch (error) {
      // Without a row that failed it is the database or ourselves: the job queue tries the job again.
      if (!head) throw error;
      return this.failed(head, error);
    }
  }

  private async tell(tx: Tx, owed: Undelivered): Promise<void> {
    const { areaId, eventId, reaction: name, tries } = owed;
    const reaction = this.reactions.get(name);
    // A reaction this build does not know must wait for the build that does, not vanish.
    if (!reaction) throw new Error(`no reaction is named ${name}`);
    await takeFromStream(tx, owed);
    const event = await tx.one<EventRow>(
      'SELECT type, aggregate, at, payload, caused_by FROM platform.event WHERE area_id = $1 AND id = $2',
      [areaId, eventId],
    );
    const whole = {
      id: eventId,
      areaId,
      aggregate: event.aggregate,
      type: event.type,
      at: event.at.toISOString(),
      payload: event.payload,
    } as ShequtongEvent;
    await withRequestId(event.caused_by ?? eventId, () => reaction(tx, whole as never));
    this.log.info({ reaction: name, eventId, attempt: tries + 1 }, 'delivered');
  }

  private async failed(head: Undelivered, error: unknown): Promise<Step> {
    const noted = await this.transactions.transact(systemActor(head.areaId), (tx) => noteFailure(tx, head));
    const facts = { reaction: head.reaction, eventId: head.eventId, attempt: noted.tries, err: error as Error };
    if (noted.givenUp) {
      this.log.error(facts, 'a delivery was given up: its stream goes on without it');
      return { state: 'told' };
    }
    this.log.warn(facts, 'a delivery failed and will be tried again');
    return { ...held(head, noted.dueAt), error };
  }
}

const held = ({ areaId, stream }: Undelivered, heldUntil: Date): { state: 'held' } & Held => ({
  state: 'held',
  heldUntil,
  queue: queueOf(areaId, stream),
});

/** As `platform.publish` names it. */
const queueOf = (areaId: number, stream: string): string => `${areaId}/${stream}`.slice(0, 128);
