import { TicketList } from '@/calls/views/ticket-list';
import { Tap, View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { tickets } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { PageFrame } from '@/ui/frame/page-frame';
import { Icon } from '@/ui/icon/icon';
import { Tabs } from '@/ui/tabs/tabs';
import { Nothing } from './nothing';
import { type MyTickets, useMyTickets } from './use-my-tickets';
import './tickets.scss';

export default function TicketsPage() {
  const mine = useMyTickets();
  const { signedIn } = mine;
  return (
    <PageFrame title={tickets.title} tab="tickets">
      {mine.draft === null ? null : <Draft text={mine.draft} />}
      {signedIn ? <Lists mine={mine} /> : <NothingOf mine={mine} />}
    </PageFrame>
  );
}

/** A report that was begun and not sent is not forgotten. */
function Draft({ text }: { text: string }) {
  return (
    <Card>
      <Tap className="draft" onTap={() => void open('report')}>
        <View className="draft__words">
          <View className="draft__title">{tickets.draft.title}</View>
          <View className="draft__text">{text}</View>
        </View>
        <View className="draft__go">{tickets.draft.go}</View>
        <Icon name="forward" size="text" />
      </Tap>
    </Card>
  );
}

function Lists({ mine }: { mine: MyTickets }) {
  const { shown, show, list, nothing } = mine;
  const asks = asksForSomething(mine);
  const empty = asks ? null : <NothingOf mine={mine} />;
  const listed = asks || (list.state.phase === 'ready' && list.state.items.length > 0);
  return (
    <>
      <Tabs
        label={tickets.filtersLabel}
        tabs={(['open', 'ended', 'followed'] as const).map((name) => ({ name, word: tickets.filters[name] }))}
        active={shown}
        onChange={show}
      />
      {asks ? <Waiting mine={mine} /> : null}
      <TicketList list={list} empty={empty} />
      {nothing === 'none' && listed && shown !== 'followed' ? (
        <View className="tickets__report">
          <Button look="primary" icon="report" word={tickets.report} onTap={() => void open('report')} />
        </View>
      ) : null}
    </>
  );
}

const NothingOf = ({ mine: { shown, show, nothing, signedIn } }: { mine: MyTickets }) => (
  <Nothing why={shown === 'open' ? nothing : shown} signedIn={signedIn} onOpen={() => show('open')} />
);

const asksForSomething = ({ shown, waiting: { state } }: MyTickets) =>
  shown === 'open' && state.phase === 'ready' && state.items.length > 0;

/** What waits for the person leads the page; the rest is named only when there is some. */
function Waiting({ mine: { waiting, list } }: { mine: MyTickets }) {
  const others = list.state.phase !== 'ready' || list.state.items.length > 0;
  return (
    <>
      <View as="h2" className="tickets__head">
        {tickets.waitingForYou}
      </View>
      <TicketList list={waiting} empty={null} goesOn />
      {others ? (
        <View as="h2" className="tickets__head">
          {tickets.othersOpen}
        </View>
      ) : null}
    </>
  );
}
