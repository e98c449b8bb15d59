import { ProblemError } from '@shequtong/api-client';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { lookOf } from '../features/tickets/ticket-looks.js';
import { galleryTexts as t } from '../texts/gallery.js';
import { CLOCK_WIDTH, ClockCell, ClockChip } from '../ui/clock/clock-chip.js';
import { DetailDrawer } from '../ui/drawer/detail-drawer.js';
import { EmptyState, NothingFound } from '../ui/feedback/states.js';
import { type SavedFilter } from '../ui/filters/filter-query.js';
import { SavedFilterBar } from '../ui/filters/saved-filter-bar.js';
import { Ladder } from '../ui/ladder/ladder.js';
import prose from '../ui/prose/prose.module.css';
import { StateTag } from '../ui/state/state-tag.js';
import { KeysetTable } from '../ui/table/keyset-table.js';
import { type KeysetList } from '../ui/table/use-keyset.js';
import { Moment } from '../ui/time/moment.js';
import { TraceTimeline } from '../ui/trace/trace-timeline.js';
import { type GalleryTicket, LONG_TEXT, rungs, tickets, traceSteps } from './gallery-data.js';
import styles from './gallery-page.module.css';
import { Piece } from './piece.js';

const nothing = (): void => undefined;

const list = (change: Partial<KeysetList<GalleryTicket>>): KeysetList<GalleryTicket> => ({
  rows: tickets,
  status: 'ready',
  error: undefined,
  updating: false,
  hasMore: false,
  cut: false,
  loadingMore: false,
  moreFailed: false,
  more: nothing,
  retry: nothing,
  again: true,
  ...change,
});

const columns: TableColumnsType<GalleryTicket> = [
  { title: t.clock, width: CLOCK_WIDTH, render: (_, row) => <ClockCell clock={row.clock} /> },
  {
    title: t.ticket,
    render: (_, row) => (
      <span className={prose.two}>
        <span className={styles.clamp}>{row.title}</span>
        <span className={prose.faint}>{row.place}</span>
      </span>
    ),
  },
  { title: t.state, width: 150, render: (_, row) => <StateTag {...lookOf(row.state)} /> },
  { title: t.office, width: 170, dataIndex: 'office' },
  { title: t.category, width: 120, dataIndex: 'category' },
  { title: t.reported, width: 150, render: (_, row) => <Moment at={row.reportedAt} /> },
];

const presets = [
  { id: 'mine', name: '等我办', query: 'mine=1', count: 7 },
  { id: 'late', name: '已超时', query: 'clock=late', count: 2, urgent: true },
  { id: 'soon', name: '快到时限', query: 'clock=soon', count: 3 },
  { id: 'all', name: '全部', query: '' },
];

const broken = new ProblemError({
  status: 500,
  code: 'platform/internal',
  title: '系统出了点问题',
  detail: '请过几分钟再试。',
  errors: [],
  requestId: '0192f0aa-demo',
});

export function ListPieces() {
  const [query, setQuery] = useState('mine=1');
  const [own, setOwn] = useState<readonly SavedFilter[]>([{ id: 'own-1', name: '电梯', query: 'category=elevator' }]);
  const [selected, setSelected] = useState<readonly string[]>(['t1', 't3']);
  const [open, setOpen] = useState<string>();
  const table = (change: Partial<KeysetList<GalleryTicket>>, empty = <NothingFound onClear={nothing} />) => (
    <KeysetTable label={t.list} columns={columns.slice(0, 3)} list={list(change)} rowId={(row) => row.id} empty={empty} />
  );
  const batchActions = (
    <>
      <Button size="small">{t.accept}</Button>
      <Button size="small">{t.assign}</Button>
    </>
  );
  return (
    <>
      <Piece name={t.filters} wide>
        <SavedFilterBar
          presets={presets}
          own={own}
          query={query}
          onApply={setQuery}
          onSave={(name) => setOwn([...own, { id: name, name, query }])}
          onRemove={(filter) => setOwn(own.filter(({ id }) => id !== filter.id))}
        />
        <p style={{ marginTop: 12 }}>
          <Button size="small" type="text" onClick={() => setQuery('category=elevator&street=310113003000')}>
            category=elevator&amp;street=…
          </Button>
        </p>
      </Piece>
      <Piece name={t.table} wide>
        <KeysetTable
          label={t.list}
          columns={columns}
          list={list({ hasMore: false })}
          rowId={(row) => row.id}
          openId={open}
          onOpen={setOpen}
          batch={{ selected, onSelect: setSelected, actions: batchActions }}
          empty={<EmptyState />}
        />
      </Piece>
      <Piece name={t.tableLoading}>{table({ rows: [], status: 'loading' })}</Piece>
      <Piece name={t.tableFailed}>{table({ rows: [], status: 'failed', error: broken })}</Piece>
      <Piece name={t.tableEmpty}>{table({ rows: [] }, <EmptyState next={t.emptyNext} action={<Button>{t.newTicket}</Button>} />)}</Piece>
      <Piece name={t.tableNothing}>{table({ rows: [] })}</Piece>
      <Piece name={t.tableMoreFailed} wide>
        {table({ rows: tickets.slice(0, 2), hasMore: true, moreFailed: true })}
      </Piece>
      <TicketDrawer ticket={tickets.find(({ id }) => id === open)} onOpen={setOpen} />
    </>
  );
}

function TicketDrawer({ ticket, onOpen }: { readonly ticket?: GalleryTicket; readonly onOpen: (id: string | undefined) => void }) {
  const index = ticket ? tickets.indexOf(ticket) : -1;
  const go = (step: number): (() => void) | undefined => {
    const target = tickets[index + step];
    return target && (() => onOpen(target.id));
  };
  return (
    <DetailDrawer
      open={ticket !== undefined}
      title={ticket?.number}
      head={
        ticket && (
          <>
            <StateTag {...lookOf(ticket.state)} />
            {ticket.clock && <ClockChip clock={ticket.clock} />}
          </>
        )
      }
      actions={
        <>
          <Button type="primary">{t.primary}</Button>
          <Button>{t.secondary}</Button>
          <Button danger>{t.final}</Button>
        </>
      }
      onPrevious={go(-1)}
      onNext={go(1)}
      onClose={() => onOpen(undefined)}
    >
      <p>{ticket?.title === LONG_TEXT ? LONG_TEXT : `${ticket?.title ?? ''}。${LONG_TEXT}`}</p>
      <Ladder rungs={rungs} current={1} />
      <TraceTimeline steps={traceSteps} />
    </DetailDrawer>
  );
}
