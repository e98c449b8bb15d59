import { NoCommunity } from '@/calls/views/no-community';
import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { Empty } from '@/ui/state/state';
import { type Nothing as Why } from './tickets-view';

interface Props {
  why: Why | 'ended' | 'followed';
  signedIn: boolean;
  /** Shows the tickets that are under way. */
  onOpen: () => void;
}

/** No tickets: why, and what to do about it. */
export function Nothing({ why, signedIn, onOpen }: Props) {
  switch (why) {
    case 'guest': {
      const { title, text, join } = tickets.guest;
      return <NoCommunity picture="paper" title={title} text={text} word={join} signedIn={signedIn} />;
    }
    case 'pending': {
      const { title, text, see } = tickets.waiting;
      return <Empty picture="tea" title={title} text={text} action={{ word: see, onTap: () => void open('home') }} />;
    }
    case 'rejected': {
      const { title, text, see } = tickets.refused;
      return <Empty picture="paper" title={title} text={text} primary action={{ word: see, onTap: () => void open('home') }} />;
    }
    case 'none': {
      const { title, text, report } = tickets.empty;
      return <Empty picture="paper" title={title} text={text} primary action={{ word: report, onTap: () => void open('report') }} />;
    }
    case 'ended': {
      const { title, text, see } = tickets.endedEmpty;
      return <Empty picture="tea" title={title} text={text} action={{ word: see, onTap: onOpen }} />;
    }
    case 'followed': {
      const { title, text, see } = tickets.followedEmpty;
      return <Empty picture="houses" title={title} text={text} action={{ word: see, onTap: () => void open('publicTickets') }} />;
    }
  }
}
