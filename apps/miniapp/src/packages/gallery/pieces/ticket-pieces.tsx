import { useState } from 'react';
import { View } from '@/platform/elements';
import { Card } from '@/ui/card/card';
import { ClockChip } from '@/ui/clock/clock-chip';
import { Ladder } from '@/ui/ladder/ladder';
import { List, type ListState } from '@/ui/list/list';
import { LongText } from '@/ui/long-text/long-text';
import { Empty } from '@/ui/state/state';
import { Tabs } from '@/ui/tabs/tabs';
import { TicketCard, type TicketSummary } from '@/ui/ticket/ticket-card';
import { Trace } from '@/ui/trace/trace';
import { bareTicket, longTicket, longTrace, now, rungs, ticket, tickets, trace } from '../samples/samples';
import { long, longName } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;

const lists: readonly ListState<TicketSummary>[] = [
  { phase: 'ready', items: [ticket], more: 'some' },
  { phase: 'ready', items: [bareTicket], more: 'failed' },
  { phase: 'ready', items: [bareTicket], more: 'loading' },
  { phase: 'ready', items: [bareTicket], more: 'none' },
  { phase: 'ready', items: [], more: 'none' },
];

function Lists() {
  const [tab, setTab] = useState<'open' | 'done' | 'all' | 'followed'>('open');
  return (
    <Piece name="列表与切换">
      <Tabs
        label="事项分类"
        active={tab}
        onChange={setTab}
        tabs={[
          { name: 'open', word: '正在办', count: 3 },
          { name: 'done', word: '已办结', count: 128 },
          { name: 'all', word: '全部' },
          { name: 'followed', word: '我关注的公开事项' },
        ]}
      />
      {lists.map((state, index) => (
        <Sample key={index} kind={index === lists.length - 1 ? 'none' : 'ordinary'}>
          <List
            state={state}
            keyOf={({ id }) => id}
            empty={<Empty picture="paper" title="还没有报过问题" />}
            onRetry={nothing}
            onMore={nothing}
          >
            {(item) => <TicketCard ticket={item} now={now} onTap={nothing} />}
          </List>
        </Sample>
      ))}
    </Piece>
  );
}

function Clocks() {
  const clocks = [...tickets, longTicket].map(({ clock }) => clock).filter((clock) => clock !== undefined);
  return (
    <Piece name="时限">
      {clocks.map((clock, index) => (
        <View key={index}>
          <ClockChip clock={clock} now={now} />
        </View>
      ))}
    </Piece>
  );
}

export function TicketPieces() {
  return (
    <>
      <Piece name="事项卡片">
        <Sample>
          {tickets.map((item) => (
            <TicketCard key={item.id} ticket={item} now={now} onTap={nothing} />
          ))}
        </Sample>
        <Sample kind="veryLong">
          <TicketCard ticket={longTicket} now={now} onTap={nothing} />
        </Sample>
        <Sample kind="none">
          <TicketCard ticket={bareTicket} now={now} onTap={nothing} />
        </Sample>
      </Piece>
      <Clocks />
      <Piece name="层级">
        <Card title="现在到哪一级了">
          <Ladder rungs={rungs} />
        </Card>
        <Card>
          <Ladder rungs={rungs.map((rung) => ({ ...rung, office: longName }))} />
        </Card>
      </Piece>
      <Piece name="办理经过">
        <Card title="办理经过">
          <Trace steps={trace} now={now} />
        </Card>
        <Card>
          <Trace steps={longTrace} now={now} />
        </Card>
        <Card>
          <Trace steps={[]} now={now} />
        </Card>
      </Piece>
      <Piece name="长文字">
        <Card>
          <LongText text={[long, long, long].join('\n')} />
        </Card>
      </Piece>
      <Lists />
    </>
  );
}
