import { firstClock } from '@shequtong/kernel';
import { type ClockView } from './clock-face.js';

/** A running clock as the API tells it in a list. */
interface ListedClock {
  readonly kind: string;
  readonly name: string;
  readonly dueAt: string;
  readonly warned: boolean;
}

/** The clock of a ticket in a list: the one every screen tells of it. */
export function firstFace(clocks: readonly ListedClock[]): ClockView | undefined {
  const first = firstClock(clocks);
  return first && { what: first.name, dueAt: new Date(first.dueAt), warned: first.warned };
}
