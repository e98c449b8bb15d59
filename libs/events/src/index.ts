import { type IdentityEvent } from './identity-events.js';
import { type MessagingEvent } from './messaging-events.js';
import { type TicketingEvent } from './ticketing-events.js';

/** Everything one context tells the others. */
export type ShequtongEvent = IdentityEvent | TicketingEvent | MessagingEvent;

export type EventType = ShequtongEvent['type'];

export { type EventOf } from './event-of.js';
export { type Decider, type IdentityEvent, type IdentityPayloads, type VerificationWay } from './identity-events.js';
export { type MessagingPayloads } from './messaging-events.js';
export { type ClockKind, type TicketingEvent, type TicketingPayloads } from './ticketing-events.js';
