import { Button, Input, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { shellTexts } from '../../../texts/shell.js';
import { EmptyState, NothingFound } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { KeysetTable, WIDE } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { Moment } from '../../../ui/time/moment.js';
import { type Member, type MemberFilters, readMembers } from '../calls/member-calls.js';
import { memberStateOf, memberStates, wayName } from '../member-rules.js';
import { EnrolDialog } from './enrol-dialog.js';
import { MemberDrawer } from './member-drawer.js';
import { ScanDialog } from './scan-dialog.js';
import { type TabProps } from './tab-props.js';

const t = peopleTexts.members;

export const memberColumns: TableColumnsType<Member> = [
  {
    title: t.columns.person,
    render: (_, row) => (
      <span className={prose.two}>
        <span>
          <strong>{row.person.name}</strong> <span className={prose.faint}>{t.shownAs(row.displayName)}</span>
        </span>
        <span className={prose.faint}>{row.person.address}</span>
      </span>
    ),
  },
  { title: t.columns.contact, width: 136, render: (_, row) => row.person.phone ?? '—' },
  { title: t.columns.relation, width: 116, render: (_, row) => peopleTexts.relations[row.relation] },
  { title: t.columns.state, width: 96, render: (_, row) => peopleTexts.states[row.state] },
  { title: t.columns.way, width: 140, responsive: WIDE, render: (_, row) => wayName(row.way) },
  { title: t.columns.asked, width: 184, render: (_, row) => <Moment at={new Date(row.askedAt)} /> },
];

const rowId = (row: Member): string => row.membershipId;
const states = memberStates.map((value) => ({ value, label: peopleTexts.states[value] }));

/** A community's residents, masked; found by their whole name. */
export function MembersTab({ areaId, tabs }: TabProps) {
  const api = useApi();
  const [query, setQuery] = useSearchParams();
  // Names stay out of the address, which the browser remembers.
  const [name, setName] = useState<string>();
  const filters: MemberFilters = { state: memberStateOf(query), ...(name !== undefined && { name }) };
  const [cleared, setCleared] = useState(0);
  const list = useKeyset(['members', areaId, filters], (cursor, signal) => readMembers(api, areaId, filters, cursor, signal), {
    once: name !== undefined,
  });
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: name === 'open' });
  };
  const openId = query.get('open') ?? undefined;
  const toolbar = (
    <>
      {tabs}
      <Select
        aria-label={t.state}
        style={{ width: 120 }}
        options={states}
        value={filters.state}
        onChange={(state) => set('state', state === 'verified' ? undefined : state)}
      />
      <span title={t.searchWhy}>
        <Input.Search
          key={cleared}
          aria-label={t.search}
          placeholder={t.searchHint}
          allowClear
          maxLength={30}
          style={{ width: 240 }}
          onSearch={(typed) => setName(typed.trim() || undefined)}
        />
      </span>
    </>
  );
  const narrowed = name !== undefined || filters.state !== 'verified';
  const clear = (): void => {
    setName(undefined);
    setCleared(cleared + 1);
    setQuery('');
  };
  return (
    <Page title={shellTexts.sections.people} toolbar={toolbar} actions={<PageActions areaId={areaId} onOpen={(id) => set('open', id)} />}>
      <KeysetTable
        label={t.list}
        columns={memberColumns}
        list={list}
        rowId={rowId}
        openId={openId}
        onOpen={(id) => set('open', id)}
        empty={narrowed ? <NothingFound onClear={clear} /> : <EmptyState title={t.empty} next={t.emptyNext} />}
      />
      <MemberDrawer areaId={areaId} openId={openId} rows={list.rows} onOpen={(id) => set('open', id)} />
    </Page>
  );
}

function PageActions({ areaId, onOpen }: { readonly areaId: number; readonly onOpen: (membershipId: string) => void }) {
  const mayEnrol = useMay('enrolment.by-staff', areaId);
  const mayScan = useMay('card.scan', areaId);
  const [asked, setAsked] = useState<'enrol' | 'scan'>();
  const close = (): void => setAsked(undefined);
  const found = (membershipId: string): void => {
    close();
    onOpen(membershipId);
  };
  return (
    <>
      {mayScan && <Button onClick={() => setAsked('scan')}>{t.scan}</Button>}
      {mayEnrol && (
        <Button type="primary" onClick={() => setAsked('enrol')}>
          {t.enrol}
        </Button>
      )}
      {asked === 'enrol' && <EnrolDialog areaId={areaId} onDone={found} onClose={close} />}
      {asked === 'scan' && <ScanDialog areaId={areaId} onFound={found} onClose={close} />}
    </>
  );
}
