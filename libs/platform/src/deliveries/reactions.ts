import { Injectable } from '@nestjs/common';
import { type EventType, type ShequtongEvent } from '@shequtong/events';
import { type Tx } from '../db/db.js';

type EventOfType<T extends EventType> = Extract<ShequtongEvent, { type: T }>;

/** What a context does, in a transaction of its own in the event's area, when something happened elsewhere. */
type Reaction<T extends EventType = EventType> = (tx: Tx, event: EventOfType<T>) => Promise<void>;

/**
 * Who reacts to what. Contexts register in `onModuleInit`, by a name that never changes once jobs carry it
 * (`messaging/notify-duty-person`). API and worker hold the same registry: the API needs the names to enqueue.
 */
@Injectable()
export class Reactions {
  private readonly byName = new Map<string, Reaction>();
  private readonly namesByType = new Map<EventType, string[]>();

  on<T extends EventType>(type: T, name: string, reaction: Reaction<T>): void {
    const known = this.byName.get(name);
    if (known && known !== (reaction as unknown as Reaction)) throw new Error(`two reactions are named ${name}`);
    this.byName.set(name, reaction as unknown as Reaction);
    this.namesByType.set(type, [...(this.namesByType.get(type) ?? []), name]);
  }

  namesFor(type: EventType): readonly string[] {
    return this.namesByType.get(type) ?? [];
  }

  get(name: string): Reaction | undefined {
    return this.byName.get(name);
  }
}
