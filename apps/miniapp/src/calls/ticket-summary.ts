import { firstClock, type TicketMark, ticketOfficeStandings, ticketStateLooks, ticketStateNames } from '@shequtong/kernel';
import { type Tone } from '@/ui/chip/chip';
import { type Clock } from '@/ui/clock/clock-view';
import { type IconName } from '@/ui/icon/icon-names';
import { type TicketSummary } from '@/ui/ticket/ticket-card';
import { type TicketItem } from './tickets';

type State = TicketItem['state'];

/** The phone's pictures of what stands beside a state. */
const icons: Readonly<Record<TicketMark, IconName>> = {
  waiting: 'clock',
  running: 'clock',
  paused: 'clock',
  up: 'up',
  redo: 'retry',
  done: 'check-circle',
  rated: 'star-full',
  refused: 'info',
  dropped: 'close',
};

export function stateChip(state: State): { word: string; tone: Tone; icon: IconName } {
  const { mark, tone } = ticketStateLooks[state];
  return { word: ticketStateNames[state], tone, icon: icons[mark] };
}

/** The clock of a list is told without its start: whether it was warned stands in for the share of time gone by. */
function listClock({ name, dueAt, warned }: TicketItem['clocks'][number]): Clock {
  const due = Date.parse(dueAt);
  return { of: name, dueAt: due, startedAt: warned ? 0 : due };
}

/** What residents wait for comes first: the clock that closes a ticket by itself is no promise to them. */
const promised = ({ kind }: TicketItem['clocks'][number]) => kind !== 'close';

/** A ticket as its card in a list shows it. */
export function ticketSummary(item: TicketItem): TicketSummary {
  const clock = firstClock(item.clocks.filter(promised));
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
