import { type ClockKind } from '@shequtong/events';

/** What a clock of a ticket waits for. The urgent clocks join this list. */
export const clockKinds = [
  'first-reply',
  'start-handling',
  'resolution',
  'transfer',
  'dispute',
  'suspension',
  'follow-up',
  'close',
] as const satisfies readonly ClockKind[];
export { type ClockKind };
