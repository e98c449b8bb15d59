import { ticketOfficeStandings, ticketStateNames } from '@shequtong/kernel';
import { type Tone } from '@/ui/chip/chip';
import { type Clock } from '@/ui/clock/clock-view';
import { type IconName } from '@/ui/icon/icon-names';
import { type TicketSummary } from '@/ui/ticket/ticket-card';
import { type TicketItem } from './tickets';

type State = TicketItem['state'];

const looks: Record<State, { tone: Tone; icon: IconName }> = {
  submitted: { tone: 'amber', icon: 'clock' },
  accepted: { tone: 'amber', icon: 'clock' },
  handling: { tone: 'amber', icon: 'clock' },
  escalated: { tone: 'amber', icon: 'up' },
  suspended: { tone: 'grey', icon: 'clock' },
  reopened: { tone: 'red', icon: 'retry' },
  resolved: { tone: 'green', icon: 'check-circle' },
  'followed-up': { tone: 'green', icon: 'check-circle' },
  rated: { tone: 'green', icon: 'star-full' },
  closed: { tone: 'grey', icon: 'check-circle' },
  declined: { tone: 'grey', icon: 'info' },
  withdrawn: { tone: 'grey', icon: 'close' },
};

export const stateChip = (state: State): { word: string; tone: Tone; icon: IconName } => ({
  word: ticketStateNames[state],
  ...looks[state],
});

/** The clock of a list is told without its start: whether it was warned stands in for the share of time gone by. */
function listClock({ name, dueAt, warned }: TicketItem['clocks'][number]): Clock {
  const due = Date.parse(dueAt);
  return { of: name, dueAt: due, startedAt: warned ? 0 : due };
}

/** What residents wait for comes first: the clock that closes a ticket by itself is no promise to them. */
const promised = ({ kind }: TicketItem['clocks'][number]) => kind !== 'close';

/** A ticket as its card in a list shows it. */
export function ticketSummary(item: TicketItem): TicketSummary {
  const clock = item.clocks.filter(promised).sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))[0];
  return {
    id: item.ticketId,
    title: item.excerpt ?? item.category.name,
    state: stateChip(item.state),
    reportedAt: Date.parse(item.reportedAt),
    office: item.responsible.name,
    officeIs: ticketOfficeStandings[item.state],
    ...(item.meToos > 0 && { meToos: item.meToos }),
    ...(clock && { clock: listClock(clock) }),
  };
}
