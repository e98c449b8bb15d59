import { Injectable } from '@nestjs/common';
import { type ShequtongEvent } from '@shequtong/events';
import { type Tx } from '../db/db.js';
import { currentRequestId } from '../observability/request-context.js';
import { Reactions } from './reactions.js';

/** Writes what happened beside the change itself: event rows and one job per reaction, or nothing at all. */
@Injectable()
export class Outbox {
  constructor(private readonly reactions: Reactions) {}

  async write(tx: Tx, events: readonly ShequtongEvent[]): Promise<void> {
    if (!events.length) return;
    const causedBy = currentRequestId() ?? null;
    const rows = events.map((event) => ({
      area_id: event.areaId,
      id: event.id,
      type: event.type,
      aggregate: event.aggregate,
      at: event.at,
      payload: event.payload,
      caused_by: causedBy,
      reactions: this.reactions.namesFor(event.type),
    }));
    // One SECURITY DEFINER function: the job queue belongs to the owner, whom the application role is not.
    await tx.query('SELECT platform.publish($1::jsonb)', [JSON.stringify(rows)]);
  }
}
