import { duePhrase } from '@shequtong/kernel';
import { type TableColumnsType } from 'antd';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { CLOCK_WIDTH, ClockCell } from '../../../ui/clock/clock-chip.js';
import { firstFace } from '../../../ui/clock/first-face.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { WIDE } from '../../../ui/table/keyset-table.js';
import { Moment } from '../../../ui/time/moment.js';
import { useNow } from '../../../ui/time/now.js';
import { type TicketItem } from '../calls/ticket-calls.js';
import { type Desk } from '../ticket-filters.js';
import { lookAt } from '../ticket-looks.js';
import styles from './tickets.module.css';

/** What it is about and where, shortened where need be; its number never, because people look it up by the last digits. */
const About = ({ title, number, urged }: { readonly title: string; readonly number: string; readonly urged: string | undefined }) => (
  <span className={`${styles.about} ${prose.faint}`}>
    <span className={prose.oneLine} title={title}>
      {title}
    </span>
    <span className={styles.number}>{number}</span>
    {urged && <span className={styles.urged}>{urged}</span>}
  </span>
);

/** What another office is asked for, until when and why: at most three lines, whole under the pointer. */
function Matter({ matter: { title, until, text } }: { readonly matter: TicketItem['matters'][number] }) {
  const now = useNow();
  const line = t.matter(title, until && duePhrase(new Date(until), now), text);
  return (
    <span className={styles.matter} title={line}>
      {line}
    </span>
  );
}

/**
 * The clock first, then what it is about, whose words need the room most. At its workbench an office knows whose they
 * are, and the file says it too: there that column can be missed.
 */
export const columnsAt = (desk: Desk, deskAreaId: number): TableColumnsType<TicketItem> => [
  {
    title: t.columns.clock,
    width: CLOCK_WIDTH,
    render: (_, row) => (
      <ClockCell clock={firstFace(row.clocks)} inHandSince={row.handlingSince ? new Date(row.handlingSince) : undefined} />
    ),
  },
  {
    title: t.columns.ticket,
    minWidth: 170,
    render: (_, row) => (
      <span className={prose.two}>
        <span className={styles.title} title={row.excerpt ?? undefined}>
          {row.excerpt ?? t.erased}
        </span>
        {row.matters.map((matter) => (
          <Matter key={matter.kind} matter={matter} />
        ))}
        <About
          title={[row.category.name, row.areaId === deskAreaId ? undefined : row.areaName].filter(Boolean).join(' · ')}
          number={row.number}
          urged={
            [row.urges > 0 && t.file.urged(row.urges), row.meToos > 0 && t.file.shared(row.meToos)].filter(Boolean).join(' · ') || undefined
          }
        />
      </span>
    ),
  },
  { title: t.columns.state, width: 164, render: (_, row) => <StateTag {...lookAt(deskAreaId, row)} /> },
  {
    title: t.columns.office,
    width: 124,
    ...(desk === 'workbench' && { responsive: WIDE }),
    render: (_, row) => (
      <span className={prose.two}>
        <span className={prose.oneLine} title={row.responsible.name}>
          {row.responsible.name}
        </span>
        <span className={prose.faint}>{row.responsible.levelName}</span>
      </span>
    ),
  },
  { title: t.columns.reported, width: 140, responsive: WIDE, render: (_, row) => <Moment at={new Date(row.reportedAt)} /> },
];
