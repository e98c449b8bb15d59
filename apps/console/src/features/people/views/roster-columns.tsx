import { type TableColumnsType } from 'antd';
import { peopleTexts } from '../../../texts/people.js';
import { rosterTexts as t } from '../../../texts/roster.js';
import prose from '../../../ui/prose/prose.module.css';
import { WIDE } from '../../../ui/table/keyset-table.js';
import { type RosterItem } from '../calls/roster-calls.js';

const none = <span className={prose.faint}>{t.none}</span>;

const Line = ({ words }: { readonly words: string }) => (
  <span className={prose.oneLine} title={words}>
    {words}
  </span>
);

/** Who an entry is about, masked, on one line. Every column has a width, so that room to spare is shared among them. */
export const personColumns = <Row extends RosterItem>(): TableColumnsType<Row> => [
  {
    title: t.columns.name,
    width: 112,
    render: (_, { person }) => (
      <strong>
        <Line words={person.name} />
      </strong>
    ),
  },
  { title: t.columns.building, width: 150, render: (_, { buildingName }) => <Line words={buildingName} /> },
  { title: t.columns.phone, width: 124, render: (_, { person }) => person.phone ?? none },
  { title: t.columns.document, width: 180, responsive: WIDE, render: (_, { person }) => person.document ?? none },
  { title: t.columns.relation, width: 108, render: (_, { relation }) => peopleTexts.relations[relation] },
];
