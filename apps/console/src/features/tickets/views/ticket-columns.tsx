import { type TableColumnsType } from 'antd';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { CLOCK_WIDTH, ClockCell } from '../../../ui/clock/clock-chip.js';
import { StateTag } from '../../../ui/state/state-tag.js';
import { WIDE } from '../../../ui/table/keyset-table.js';
import { Moment } from '../../../ui/time/moment.js';
import { type TicketItem } from '../calls/ticket-calls.js';
import { listClock } from '../ticket-clocks.js';
import { lookAt } from '../ticket-looks.js';
import styles from './tickets.module.css';

/** The clock first, then what it is about. */
export const columnsAt = (deskAreaId: number): TableColumnsType<TicketItem> => [
  { title: t.columns.clock, width: CLOCK_WIDTH, render: (_, row) => <ClockCell clock={listClock(row.clocks)} inHandSince={row.handlingSince === null ? undefined : new Date(row.handlingSince)} /> },
  {
    title: t.columns.ticket,
    render: (_, row) => (
      <span className={styles.two}>
        <span className={styles.clamp}>{row.excerpt ?? t.erased}</span>
        <span className={styles.faint}>{row.areaId === deskAreaId ? row.number : `${row.number} · ${row.areaName}`}</span>
      </span>
    ),
  },
  { title: t.columns.state, width: 150, render: (_, row) => <StateTag {...lookAt(deskAreaId, row)} /> },
  {
    title: t.columns.office,
    width: 124,
    render: (_, row) => (
      <span className={styles.two}>
        <span className={styles.clamp}>{row.responsible.name}</span>
        <span className={styles.faint}>{row.responsible.levelName}</span>
      </span>
    ),
  },
  { title: t.columns.category, width: 104, responsive: WIDE, render: (_, row) => <span className={styles.clamp}>{row.category.name}</span> },
  { title: t.columns.reported, width: 140, responsive: WIDE, render: (_, row) => <Moment at={new Date(row.reportedAt)} /> },
];
