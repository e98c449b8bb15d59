import { Injectable } from '@nestjs/common';
import { type ShequtongEvent } from '@shequtong/events';
import { systemActor } from '../db/actor.js';
import { Transactions } from '../db/transactions.js';
import { withRequestId } from '../observability/request-context.js';
import { Reactions } from './reactions.js';

/** The payload of a `deliver` job. */
export interface DeliveryJob {
  readonly areaId: number;
  readonly eventId: string;
  readonly reaction: string;
}

interface EventRow {
  readonly type: string;
  readonly aggregate: string;
  readonly at: Date;
  readonly payload: unknown;
  readonly caused_by: string | null;
}

/** Takes one event to one reaction. Delivery is at least once; the effect is once. */
@Injectable()
export class Deliver {
  constructor(
    private readonly transactions: Transactions,
    private readonly reactions: Reactions,
  ) {}

  async run(job: DeliveryJob): Promise<'done' | 'already-done'> {
    const reaction = this.reactions.get(job.reaction);
    // A job of a reaction this build does not know must wait for the build that does, not vanish.
    if (!reaction) throw new Error(`no reaction is named ${job.reaction}`);
    return this.transactions.transact(systemActor(job.areaId), async (tx) => {
      const event = await tx.maybe<EventRow>(
        'SELECT type, aggregate, at, payload, caused_by FROM platform.event WHERE area_id = $1 AND id = $2',
        [job.areaId, job.eventId],
      );
      if (!event) throw new Error(`event ${job.eventId} is not there`);
      const first = await tx.execute(
        'INSERT INTO platform.delivery (area_id, event_id, reaction, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [job.areaId, job.eventId, job.reaction, tx.now],
      );
      if (first === 0) return 'already-done';
      const whole = {
        id: job.eventId,
        areaId: job.areaId,
        aggregate: event.aggregate,
        type: event.type,
        at: event.at.toISOString(),
        payload: event.payload,
      } as ShequtongEvent;
      await withRequestId(event.caused_by ?? job.eventId, () => reaction(tx, whole as never));
      return 'done';
    });
  }
}
