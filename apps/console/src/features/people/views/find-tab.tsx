import { Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { findTexts as t } from '../../../texts/find.js';
import { peopleTexts } from '../../../texts/people.js';
import { shellTexts } from '../../../texts/shell.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { type KeysetList, useKeyset } from '../../../ui/table/use-keyset.js';
import { type Clue, findMembers, findStaff, type FoundMember, type FoundStaff } from '../calls/find-calls.js';
import { clueOf } from '../find-rules.js';
import styles from './people.module.css';
import { type TabProps } from './tab-props.js';

export const foundMemberColumns: TableColumnsType<FoundMember> = [
  {
    title: t.columns.person,
    render: (_, row) => (
      <span className={prose.two}>
        <span>
          <strong>{row.person.name}</strong> <span className={prose.faint}>{peopleTexts.members.shownAs(row.displayName)}</span>
        </span>
        <span className={prose.faint}>{row.person.address}</span>
      </span>
    ),
  },
  { title: t.columns.phone, width: 140, render: (_, row) => row.person.phone ?? '—' },
  { title: t.columns.state, width: 100, render: (_, row) => peopleTexts.states[row.state] },
  { title: t.columns.community, width: 220, render: (_, row) => row.areaName },
];

export const foundStaffColumns: TableColumnsType<FoundStaff> = [
  { title: t.columns.name, render: (_, row) => <strong>{row.publicName}</strong> },
  {
    title: t.columns.post,
    width: 220,
    // Of staff no file opens, so the row says both, however narrow the window.
    render: (_, row) => (
      <span className={prose.two}>
        <span>{row.post ?? row.roleName}</span>
        {row.post !== null && row.post !== row.roleName && <span className={prose.faint}>{row.roleName}</span>}
        {row.organisationName !== null && <span className={prose.faint}>{row.organisationName}</span>}
      </span>
    ),
  },
  { title: t.columns.area, width: 220, render: (_, row) => row.areaName },
];

/** People over all communities of a street or district, for whoever does not know which one they are in. */
export function FindTab({ areaId, areaName, tabs }: TabProps) {
  // Names and phones stay out of the address, which the browser remembers.
  const [clue, setClue] = useState<Clue>();
  const [wrong, setWrong] = useState(false);
  const mayFindMembers = useMay('membership.find', areaId);
  const submit = (typed: string): void => {
    const asked = clueOf(typed);
    setWrong(typed.trim() !== '' && asked === undefined);
    setClue(asked);
  };
  const toolbar = (
    <>
      {tabs}
      <span title={t.why} className={prose.two}>
        <Input.Search
          aria-label={t.search}
          aria-invalid={wrong}
          status={wrong ? 'error' : undefined}
          placeholder={mayFindMembers ? t.hint : t.staffHint}
          allowClear
          autoComplete="off"
          maxLength={30}
          style={{ width: 280 }}
          onSearch={submit}
        />
        {wrong && (
          <span role="alert" className={styles.bad}>
            {t.tooShort}
          </span>
        )}
      </span>
    </>
  );
  return (
    <Page title={shellTexts.sections.people} toolbar={toolbar}>
      {clue === undefined ? (
        <EmptyState picture="search" title={t.begin(areaName)} next={t.why} />
      ) : (
        <div className={styles.parts}>
          {mayFindMembers && <Members areaId={areaId} clue={clue} />}
          {'name' in clue && <Staff areaId={areaId} name={clue.name} />}
        </div>
      )}
    </Page>
  );
}

function Members({ areaId, clue }: { readonly areaId: number; readonly clue: Clue }) {
  const api = useApi();
  const list = useKeyset(['find-members', areaId, clue], (_cursor, signal) => findMembers(api, areaId, clue, signal), { once: true });
  return <Part title={t.members} list={list} columns={foundMemberColumns} rowId={({ membershipId }) => membershipId} none={t.noMember} />;
}

function Staff({ areaId, name }: { readonly areaId: number; readonly name: string }) {
  const api = useApi();
  const list = useKeyset(['find-staff', areaId, name], (_cursor, signal) => findStaff(api, areaId, name, signal));
  return <Part title={t.staff} list={list} columns={foundStaffColumns} rowId={({ grantId }) => grantId} none={t.noStaff} />;
}

interface PartProps<Row> {
  readonly title: string;
  readonly list: KeysetList<Row>;
  readonly columns: TableColumnsType<Row>;
  readonly rowId: (row: Row) => string;
  readonly none: string;
}

function Part<Row extends object>({ title, list, columns, rowId, none }: PartProps<Row>) {
  return (
    <section className={prose.section}>
      <h2>{title}</h2>
      <KeysetTable label={title} columns={columns} list={list} rowId={rowId} empty={<p className={prose.faint}>{none}</p>} />
      {list.cut && (
        <p role="status" className={prose.faint}>
          {t.cut}
        </p>
      )}
    </section>
  );
}
