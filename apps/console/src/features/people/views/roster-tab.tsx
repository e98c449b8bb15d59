import { Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useBuildings } from '../../../calls/buildings.js';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { rosterTexts as t } from '../../../texts/roster.js';
import { shellTexts } from '../../../texts/shell.js';
import { EmptyState, NothingFound } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { type Joined, readRoster, type RosterFilters, type RosterItem, type RosterSearch, searchRoster } from '../calls/roster-calls.js';
import { rosterFiltersOf, searchOf } from '../roster-rules.js';
import { rosterKey, searchKey } from '../use-roster-changes.js';
import styles from './people.module.css';
import { personColumns } from './roster-columns.js';
import { RosterDrawer } from './roster-drawer.js';
import { RosterImport } from './roster-import.js';
import { RosterRemoved } from './roster-removed.js';
import { type TabProps } from './tab-props.js';

export const rosterColumns: TableColumnsType<RosterItem> = [
  ...personColumns(),
  {
    title: t.columns.joined,
    width: 110,
    render: (_, { membershipId }) =>
      membershipId === null ? (
        <StateTag word={t.notJoined} sign="waiting" tone="grey" />
      ) : (
        <StateTag word={t.joined} sign="done" tone="green" />
      ),
  },
];

const joinedOptions = [
  { value: '', label: t.filters.everyone },
  { value: 'yes', label: t.joined },
  { value: 'no', label: t.notJoined },
] as const satisfies readonly { value: Joined | ''; label: string }[];

/** The roster residents are compared with; beside it the import, and what was taken off lately. */
export function RosterTab(props: TabProps) {
  const [query, setQuery] = useSearchParams();
  const mayRead = useMay('roster.read', props.areaId);
  const importing = !mayRead || query.get('import') !== null;
  const removed = query.get('removed') !== null;
  if (!importing && !removed) return <RosterList {...props} />;
  return (
    <Page
      title={shellTexts.sections.people}
      toolbar={props.tabs}
      actions={mayRead && <Button onClick={() => setQuery('tab=roster')}>{t.back}</Button>}
    >
      {importing ? <RosterImport areaId={props.areaId} /> : <RosterRemoved areaId={props.areaId} />}
    </Page>
  );
}

function RosterList({ areaId, tabs }: TabProps) {
  const api = useApi();
  const [query, setQuery] = useSearchParams();
  const mayImport = useMay('roster.import', areaId);
  // Phones and documents stay out of the address, which the browser remembers.
  const [search, setSearch] = useState<RosterSearch>();
  const filters = rosterFiltersOf(query);
  const list = useKeyset(
    search ? searchKey(areaId, search) : rosterKey(areaId, filters),
    (cursor, signal) => (search ? searchRoster(api, areaId, search) : readRoster(api, areaId, filters, cursor, signal)),
    { once: search !== undefined },
  );
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: name === 'open' });
  };
  const clear = (): void => {
    setSearch(undefined);
    setQuery('tab=roster');
  };
  const openId = query.get('open') ?? undefined;
  const toolbar = (
    <>
      {tabs}
      {search === undefined && <Filters areaId={areaId} filters={filters} onSet={set} />}
      <SearchBox onSearch={setSearch} />
    </>
  );
  const mayCorrect = useMay('roster.correct', areaId);
  const actions = (
    <>
      {mayCorrect && <Button onClick={() => setQuery('tab=roster&removed=1')}>{t.removed.open}</Button>}
      {mayImport && (
        <Button type="primary" onClick={() => setQuery('tab=roster&import=1')}>
          {t.import}
        </Button>
      )}
    </>
  );
  return (
    <Page title={shellTexts.sections.people} toolbar={toolbar} actions={actions}>
      <KeysetTable
        label={t.list}
        columns={rosterColumns}
        list={list}
        rowId={(row) => row.entryId}
        openId={openId}
        onOpen={(id) => set('open', id)}
        empty={<Empty searched={search !== undefined} narrowed={Object.keys(filters).length > 0} onClear={clear} />}
      />
      {list.cut && (
        <p role="status" className={prose.faint}>
          {t.cut}
        </p>
      )}
      <RosterDrawer areaId={areaId} openId={openId} rows={list.rows} onOpen={(id) => set('open', id)} />
    </Page>
  );
}

function Empty({ searched, narrowed, onClear }: { readonly searched: boolean; readonly narrowed: boolean; readonly onClear: () => void }) {
  if (searched) return <EmptyState picture="search" title={t.noOne} next={t.noOneNext} />;
  return narrowed ? <NothingFound onClear={onClear} /> : <EmptyState title={t.empty} next={t.emptyNext} />;
}

interface FiltersProps {
  readonly areaId: number;
  readonly filters: RosterFilters;
  readonly onSet: (name: string, value: string | undefined) => void;
}

function Filters({ areaId, filters, onSet }: FiltersProps) {
  const buildings = useBuildings(areaId);
  const options = [
    { value: '', label: t.filters.everyBuilding },
    ...(buildings.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Select
        aria-label={t.filters.building}
        style={{ width: 150 }}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        value={buildings.data ? (filters.buildingId ?? '') : ''}
        loading={buildings.isPending}
        onChange={(id) => onSet('building', id)}
      />
      <Select
        aria-label={t.filters.joined}
        style={{ width: 104 }}
        options={[...joinedOptions]}
        value={filters.joined ?? ''}
        onChange={(joined) => onSet('joined', joined)}
      />
      <Input.Search
        key={filters.room}
        aria-label={t.filters.room}
        placeholder={t.filters.roomHint}
        defaultValue={filters.room}
        allowClear
        maxLength={40}
        style={{ width: 150 }}
        onSearch={(room) => onSet('room', room.trim())}
      />
    </>
  );
}

/** One box for what is found by its whole only; cleared, the list is back. */
function SearchBox({ onSearch }: { readonly onSearch: (search: RosterSearch | undefined) => void }) {
  const [wrong, setWrong] = useState(false);
  const submit = (typed: string): void => {
    const asked = searchOf(typed);
    setWrong(typed.trim() !== '' && asked === undefined);
    onSearch(asked);
  };
  return (
    <span title={t.filters.searchWhy} className={prose.two}>
      <Input.Search
        aria-label={t.filters.search}
        aria-invalid={wrong}
        status={wrong ? 'error' : undefined}
        placeholder={t.filters.searchHint}
        allowClear
        autoComplete="off"
        maxLength={30}
        style={{ width: 250 }}
        onSearch={submit}
      />
      {wrong && (
        <span role="alert" className={styles.bad}>
          {t.filters.tooShort}
        </span>
      )}
    </span>
  );
}
