import { dueWords, momentWords, spanWords } from '@/ui/time/time-words';
import { ui } from '@/texts/ui';
import { type Tone } from '@/ui/chip/chip';
import { type IconName } from '@/ui/icon/icon-names';

/** A clock of a ticket as the server tells it. All times in milliseconds. */
export interface Clock {
  /** What the time is for: 「首次答复」. */
  of: string;
  startedAt: number;
  dueAt: number;
  /** When the act was done that stops it. */
  metAt?: number;
  /** Since when it stands still. */
  pausedAt?: number;
  /** The holidays of that year are not announced yet. */
  provisional?: boolean;
}

interface ClockWords {
  tone: Tone;
  icon: IconName;
  /** 「还剩 3 小时 20 分」. */
  time: string;
  /** The exact limit: 「今晚 21:30 前」; when it was done, once it is; nothing while it stands still. */
  when: string | null;
}

/** Product rule: staff and residents are warned when 80 % of the time has passed. */
const warnedFrom = 0.8;

function running({ startedAt, dueAt, provisional }: Clock, now: number): ClockWords {
  const mark = provisional ? `（${ui.clock.provisional}）` : '';
  const due = dueWords(dueAt, now);
  if (now >= dueAt) {
    return { tone: 'red', icon: 'alert', time: ui.clock.over(spanWords(now - dueAt)), when: ui.clock.wasDue(due) + mark };
  }
  const warned = now - startedAt >= (dueAt - startedAt) * warnedFrom;
  const time = ui.clock.left(spanWords(dueAt - now));
  return { tone: warned ? 'amber' : 'green', icon: 'clock', time, when: ui.clock.due(due) + mark };
}

/** Met, but after its limit. */
export const wasLate = ({ metAt, dueAt }: Clock): boolean => metAt !== undefined && metAt > dueAt;

/** What a clock shows at `now`: green in time, amber from 80 %, red when over, grey when it stands still. */
export function clockWords(clock: Clock, now: number): ClockWords {
  if (clock.metAt !== undefined) {
    const when = ui.clock.done(momentWords(clock.metAt, now));
    return wasLate(clock)
      ? { tone: 'red', icon: 'check-circle', time: ui.clock.late(spanWords(clock.metAt - clock.dueAt)), when }
      : { tone: 'green', icon: 'check-circle', time: ui.clock.met(spanWords(clock.metAt - clock.startedAt)), when };
  }
  if (clock.pausedAt !== undefined) return { tone: 'grey', icon: 'pause', time: ui.clock.paused, when: null };
  return running(clock, now);
}
