import { type ClockKind } from '@shequtong/events';

/** What a clock of a ticket waits for. Resolution targets and the urgent clocks join this list. */
export const clockKinds = ['first-reply', 'start-handling', 'follow-up', 'close'] as const satisfies readonly ClockKind[];
export { type ClockKind };
