import { HOUR_MS } from '@shequtong/kernel';
import { sameOffice } from './ticket.js';
import { type History, lastOf } from './trace.js';

/** What a reporter said in one hour, to one office: it is told once, with how often. */
interface Additions {
  readonly times: number;
  readonly firstAt: Date;
}

/** The additions among which the last one of a history is: an hour begins with the first that falls in no earlier one. */
export function additionsOfTheHour(history: History): Additions {
  const { officeTo, at } = lastOf(history);
  let hour: Additions = { times: 0, firstAt: at };
  for (const entry of history) {
    if (entry.step !== 'add-information' || !sameOffice(entry.officeTo, officeTo)) continue;
    const begins = hour.times === 0 || entry.at.getTime() - hour.firstAt.getTime() >= HOUR_MS;
    hour = begins ? { times: 1, firstAt: entry.at } : { ...hour, times: hour.times + 1 };
  }
  return hour;
}

/** Whether the reporter said more after the step somebody saw as the last: what ends a ticket must know it. */
export const addedSince = (history: History, seenSeq: number): boolean =>
  history.some(({ step, seq }) => step === 'add-information' && seq > seenSeq);
