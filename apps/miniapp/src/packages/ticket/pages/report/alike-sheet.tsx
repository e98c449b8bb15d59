import { openTicket } from '@/calls/views/ticket-list';
import { ticketSummary } from '@/calls/ticket-summary';
import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { alike as words } from '@/texts/alike';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { TicketCard } from '@/ui/ticket/ticket-card';
import { type ReportForm } from './use-report';

/** Asks before a report goes out whether it is one of these. What was written stays, whichever is tapped. */
export function AlikeSheet({ alike }: { alike: ReportForm['alike'] }) {
  const now = useNow(30);
  const { title, text, mine, goOn } = words;
  return (
    <Sheet
      open={alike.found.length > 0}
      title={title}
      onClose={alike.close}
      footer={<Button look="primary" word={goOn} onTap={alike.goOn} />}
    >
      <View className="alike__text">{text}</View>
      {alike.found.map(({ ticket, mine: own, common }) => (
        <View key={ticket.ticketId} className="alike__one">
          <TicketCard ticket={ticketSummary(ticket)} now={now} onTap={() => void openTicket(ticket)} />
          <View className="alike__common">{[...(own ? [mine] : []), ...common].join('，')}</View>
        </View>
      ))}
    </Sheet>
  );
}
