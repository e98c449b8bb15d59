import { Picture, Tap, Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Chip, type Tone } from '@/ui/chip/chip';
import { ClockChip } from '@/ui/clock/clock-chip';
import { type Clock } from '@/ui/clock/clock-view';
import { Icon } from '@/ui/icon/icon';
import { type IconName } from '@/ui/icon/icon-names';
import { agoWords } from '@/ui/time/time-words';
import './ticket-card.scss';

export interface TicketSummary {
  id: string;
  /** The first words of what was reported. */
  title: string;
  state: { word: string; tone: Tone; icon: IconName };
  place?: string;
  /** Milliseconds. */
  reportedAt: number;
  /** The office it came to last. */
  office?: string;
  /** What that office is to it; responsible unless said otherwise. */
  officeIs?: keyof typeof ui.ticket.office;
  /** Neighbours who said that they have the same trouble. */
  meToos?: number;
  clock?: Clock;
  photo?: string;
  /** Something happened since the person last looked. */
  unread?: boolean;
}

interface Props {
  ticket: TicketSummary;
  now: number;
  onTap: (id: string) => void;
}

/** A ticket in a list: its state, what it is about, who holds it and how long they have. */
export function TicketCard({ ticket, now, onTap }: Props) {
  const { state, clock } = ticket;
  return (
    <Tap className="ticket" onTap={() => onTap(ticket.id)}>
      <View className="ticket__head">
        <Chip {...state} />
        {ticket.unread ? <Text className="ticket__unread">{ui.ticket.unread}</Text> : null}
        <Text className="ticket__when">{agoWords(ticket.reportedAt, now)}</Text>
      </View>
      <View className="ticket__middle">
        <View className="ticket__words">
          <View className="ticket__title">{ticket.title}</View>
          {ticket.place ? (
            <View className="ticket__line">
              <Icon name="place" size="text" className="ticket__sign" />
              <Text className="ticket__cut">{ticket.place}</Text>
            </View>
          ) : null}
          {ticket.office ? (
            <View className="ticket__line">
              <Icon name="building" size="text" className="ticket__sign" />
              <Text className="ticket__cut">{ui.ticket.office[ticket.officeIs ?? 'responsible'](ticket.office)}</Text>
            </View>
          ) : null}
          {ticket.meToos ? (
            <View className="ticket__line">
              <Icon name="people" size="text" className="ticket__sign" />
              <Text className="ticket__cut">{ui.ticket.meToos(ticket.meToos)}</Text>
            </View>
          ) : null}
        </View>
        {ticket.photo ? <Picture className="ticket__photo" src={ticket.photo} alt="" /> : null}
      </View>
      {clock ? (
        <View className="ticket__clock">
          <ClockChip clock={clock} now={now} />
        </View>
      ) : null}
    </Tap>
  );
}
