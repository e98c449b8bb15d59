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
  { title: t.columns.clock, width: CLOCK_WIDTH, render: (_, row) => <ClockCell clock={listClock(row.clocks)} inHandSince={row.handlingSince ? new Date(row.handlingSince) : undefined} /> },
  {
    title: t.columns.ticket,
    render: (_, row) => (
      <span className={styles.two}>
        <span className={styles.line} title={row.excerpt ?? undefined}>
          {row.excerpt ?? t.erased}
        </span>
        <span className={`${styles.line} ${styles.faint}`}>{[row.category.name, row.areaId === deskAreaId ? undefined : row.areaName, row.number].filter(Boolean).join(' · ')}</span>
      </span>
    ),
  },
  { title: t.columns.state, width: 148, render: (_, row) => <StateTag {...lookAt(deskAreaId, row)} /> },
  {
    title: t.columns.office,
    width: 124,
    render: (_, row) => (
      <span className={styles.two}>
        <span className={styles.line} title={row.responsible.name}>
          {row.responsible.name}
        </span>
        <span className={styles.faint}>{row.responsible.levelName}</span>
      </span>
    ),
  },
  { title: t.columns.reported, width: 140, responsive: WIDE, render: (_, row) => <Moment at={new Date(row.reportedAt)} /> },
];
