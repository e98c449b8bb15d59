import { levelOf } from '@shequtong/kernel';
import { useTicketNumbers } from '../../features/tickets/use-numbers.js';
import { useCases } from '../../features/verification/use-cases.js';
import { useMay } from '../../session/session-context.js';
import { type CountProps } from '../../ui/count/count.js';
import { useNow } from '../../ui/time/now.js';
import { type SectionId } from '../sections.js';
import { useWorkArea } from '../../session/work-area.js';

/** How many wait for this desk, by section, so that nobody has to look in to know. Both are what the pages read themselves. */
export function useWaiting(): Partial<Record<SectionId, CountProps>> {
  const { area } = useWorkArea();
  const now = useNow();
  const mayWork = useMay('ticket.accept', area.areaId);
  const mayReview = useMay('verification.review', area.areaId) && levelOf(area.areaId) === 'community';
  const numbers = useTicketNumbers(area.areaId, mayWork);
  const cases = useCases(area.areaId, 'open', mayReview);
  return {
    workbench: numbers && { count: numbers.waiting, urgent: numbers.overdue > 0 },
    verification: mayReview ? { count: cases.rows.length, more: cases.hasMore, urgent: cases.rows.some(({ dueAt }) => new Date(dueAt) <= now) } : undefined,
  };
}
