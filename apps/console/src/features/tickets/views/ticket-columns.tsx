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
import { type AskedList, askedTime } from '../ticket-clocks.js';
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

/** Two lines of what it is about, whole under the pointer; and that it is not for this colleague to work on, where they reported it. */
const Title = ({ excerpt, mine }: Pick<TicketItem, 'excerpt' | 'mine'>) => (
  <>
    <span className={styles.title} title={excerpt ?? undefined}>
      {excerpt ?? t.erased}
    </span>
    {mine && <span className={prose.faint}>{t.own}</span>}
  </>
);

/** The clock the row is worked by: of what this office is asked for in such a list, else the nearest of the ticket. */
function Time({ row, asked }: { readonly row: TicketItem; readonly asked: AskedList | undefined }) {
  const own = asked && askedTime(row, asked);
  if (own) return <ClockCell {...own} />;
  return <ClockCell clock={firstFace(row.clocks)} inHandSince={row.handlingSince ? new Date(row.handlingSince) : undefined} />;
}

/** What a file opened beside the list in a narrow window leaves of it: as wide as `DetailDrawer` leaves it. */
const BESIDE_WIDTH = 204;

interface Beside {
  /** The list is one of what others ask this office for. */
  readonly asked?: AskedList;
  /** A file is open beside it in a narrow window and covers all but its first column, which then says what each row is about. */
  readonly covered?: boolean;
}

/**
 * The clock first, then what it is about, whose words need the room most. At its workbench an office knows whose they
 * are, and the file says it too: there that column can be missed.
 */
export const columnsAt = (desk: Desk, deskAreaId: number, { asked, covered = false }: Beside = {}): TableColumnsType<TicketItem> => [
  {
    title: t.columns.clock,
    width: covered ? BESIDE_WIDTH : CLOCK_WIDTH,
    render: (_, row) => (
      <span className={prose.two}>
        <Time row={row} asked={asked} />
        {covered && <Title excerpt={row.excerpt} mine={row.mine} />}
      </span>
    ),
  },
  {
    title: t.columns.ticket,
    minWidth: 170,
    render: (_, row) => (
      <span className={prose.two}>
        {!covered && <Title excerpt={row.excerpt} mine={row.mine} />}
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
