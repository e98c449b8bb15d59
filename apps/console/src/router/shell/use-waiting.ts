import { levelOf } from '@shequtong/kernel';
import { useTicketNumbers } from '../../features/tickets/use-numbers.js';
import { useCases } from '../../features/verification/use-cases.js';
import { useMay } from '../../session/session-context.js';
import { type CountProps, upTo } from '../../ui/count/count.js';
import { useNow } from '../../ui/time/now.js';
import { shellTexts as t } from '../../texts/shell.js';
import { type SectionId } from '../sections.js';
import { useWorkArea } from '../../session/work-area.js';

export interface Waiting extends CountProps {
  /** What is counted. */
  readonly what: string;
}

/** How many wait for this desk, by section, so that nobody has to look in to know. Both are what the pages read themselves. */
export function useWaiting(): Partial<Record<SectionId, Waiting>> {
  const { area } = useWorkArea();
  const now = useNow();
  const mayWork = useMay('ticket.accept', area.areaId);
  const mayReview = useMay('verification.review', area.areaId) && levelOf(area.areaId) === 'community';
  const numbers = useTicketNumbers(area, mayWork);
  const cases = useCases(area.areaId, 'open', mayReview);
  return {
    // What others wait for is work like one's own: a decision nobody sees lapses.
    workbench: numbers && {
      count: numbers.atHand,
      urgent: numbers.overdue > 0,
      what: numbers.decisions > 0 ? t.waitingOf(upTo(numbers.waiting), upTo(numbers.decisions)) : t.waiting,
    },
    verification: mayReview
      ? { what: t.waiting, count: cases.rows.length, more: cases.hasMore, urgent: cases.rows.some(({ dueAt }) => new Date(dueAt) <= now) }
      : undefined,
  };
}
