import { readPublicTickets } from '@/calls/tickets';
import { ticketSummary } from '@/calls/ticket-summary';
import { useRead } from '@/calls/use-read';
import { Shown } from '@/calls/views/shown';
import { openTicket } from '@/calls/views/ticket-list';
import { Tap, Text, View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { home } from '@/texts/home';
import { Icon } from '@/ui/icon/icon';
import { Empty } from '@/ui/state/state';
import { TicketCard } from '@/ui/ticket/ticket-card';

const shown = 5;

/** What the community has made public lately; until there are boards, these are its matters. */
export function HomeFeed({ areaId }: { areaId: number }) {
  const feed = useRead(`public-tickets/${areaId}/${shown}`, () => readPublicTickets(areaId, undefined, shown));
  const now = useNow(30);
  return (
    <View as="section">
      <View className="home-feed__head">
        <View as="h2" className="home-feed__title">
          {home.feed.title}
        </View>
        <Tap className="home-feed__more" label={home.feed.allOf} onTap={() => void open('publicTickets')}>
          <Text>{home.feed.all}</Text>
          <Icon name="forward" size="text" />
        </Tap>
      </View>
      <Shown read={feed}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty picture="tea" {...home.feed.empty} />
          ) : (
            items.map((item) => (
              <TicketCard key={item.ticketId} ticket={ticketSummary(item)} now={now} onTap={() => void openTicket(item)} />
            ))
          )
        }
      </Shown>
    </View>
  );
}
