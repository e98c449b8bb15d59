import { type DutyOnScreen } from '@/ui/person/duty-card';
import { type DutyToday } from './places';

/** Who is on duty, as the card shows it. */
export function dutyOnScreen({ onDuty, phone }: DutyToday): DutyOnScreen {
  if (!onDuty) return { person: null, standsIn: false, until: null, phone };
  const { name, post, by, until } = onDuty;
  return { person: { name, post }, standsIn: by === 'fallback', until: until === null ? null : Date.parse(until), phone };
}
