/**
 * Something that happened, told to other contexts through the outbox. `event` means nothing else in this house.
 * A payload holds ids, codes and times only (`payload-rule.ts` makes the compiler refuse more).
 */
export interface EventOf<Type extends string, Payload> {
  /** UUID version 7; the key of per-reaction deduplication. */
  readonly id: string;
  /** Code of the area the thing belongs to; reactions run in that area. */
  readonly areaId: number;
  /** Id of the thing it happened to; events of one aggregate are delivered in order. */
  readonly aggregate: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly type: Type;
  readonly payload: Payload;
  /** W3C trace context of the request that caused it. */
  readonly traceparent?: string;
}

/** The events of one context, from a table of payloads by type. */
export type EventsOf<Payloads extends object> = {
  [Type in keyof Payloads & string]: EventOf<Type, Payloads[Type]>;
}[keyof Payloads & string];
