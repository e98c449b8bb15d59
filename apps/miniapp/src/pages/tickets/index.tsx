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
  const { signedIn, nothing } = mine;
  return (
    <PageFrame title={tickets.title} tab="tickets">
      {mine.draft === null ? null : <Draft text={mine.draft} />}
      {signedIn ? <Lists mine={mine} /> : <Nothing why={nothing} />}
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

function Lists({ mine: { shown, show, waiting, list, nothing } }: { mine: MyTickets }) {
  const { filters, filtersLabel, waitingForYou, othersOpen, report, endedEmpty } = tickets;
  const asks = shown === 'open' && waiting.state.phase === 'ready' && waiting.state.items.length > 0;
  // With something above it, an empty rest needs no picture.
  const empty = shown === 'ended' ? <Nothing why="ended" /> : asks ? <View className="tickets__quiet">{tickets.noOther}</View> : <Nothing why={nothing} />;
  return (
    <>
      <Tabs
        label={filtersLabel}
        tabs={(['open', 'ended'] as const).map((name) => ({ name, word: filters[name] }))}
        active={shown}
        onChange={show}
      />
      {asks ? (
        <>
          <View as="h2" className="tickets__head">
            {waitingForYou}
          </View>
          <TicketList list={waiting} empty={null} />
          <View as="h2" className="tickets__head">
            {othersOpen}
          </View>
        </>
      ) : null}
      <TicketList list={list} empty={empty} />
      {nothing === 'none' && list.state.phase === 'ready' && (list.state.items.length > 0 || asks) ? (
        <Button look="primary" icon="report" word={report} onTap={() => void open('report')} />
      ) : null}
    </>
  );
}
