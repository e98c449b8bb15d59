import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from '@/ui/state/state';

export default function TicketsPage() {
  return (
    <PageFrame title={tickets.title} tab="tickets">
      <Empty
        picture="paper"
        title={tickets.guest.title}
        text={tickets.guest.text}
        primary
        action={{ word: tickets.guest.join, onTap: () => void open('scan') }}
      />
    </PageFrame>
  );
}
