import { type TableColumnsType } from 'antd';
import { peopleTexts } from '../../../texts/people.js';
import { rosterTexts as t } from '../../../texts/roster.js';
import { WIDE } from '../../../ui/table/keyset-table.js';
import { type RosterItem } from '../calls/roster-calls.js';
import styles from './people.module.css';

const none = <span className={styles.faint}>{t.none}</span>;

/** Who an entry is about, masked. */
export const personColumns = <Row extends RosterItem>(): TableColumnsType<Row> => [
  {
    title: t.columns.person,
    render: (_, { person }) => (
      <span className={styles.two}>
        <strong>{person.name}</strong>
        <span className={styles.faint}>{person.address}</span>
      </span>
    ),
  },
  { title: t.columns.phone, width: 140, render: (_, { person }) => person.phone ?? none },
  { title: t.columns.document, width: 190, responsive: WIDE, render: (_, { person }) => person.document ?? none },
  { title: t.columns.relation, width: 116, render: (_, { relation }) => peopleTexts.relations[relation] },
];
