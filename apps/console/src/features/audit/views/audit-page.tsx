import { addDays, chinaDateOf } from '@shequtong/kernel';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { areaSource } from '../../../calls/area-source.js';
import { useApi } from '../../../calls/services.js';
import { useWorkArea, type WorkArea } from '../../../session/work-area.js';
import { useMay } from '../../../session/session-context.js';
import { auditTexts as t } from '../../../texts/audit.js';
import { shellTexts } from '../../../texts/shell.js';
import { AreaPicker, type ChosenArea } from '../../../ui/area/area-picker.js';
import { EmptyState, NoPermission } from '../../../ui/feedback/states.js';
import { DateFilter } from '../../../ui/filters/date-filter.js';
import { Page } from '../../../ui/page/page.js';
import { Tabs } from '../../../ui/page/tabs.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { useNow } from '../../../ui/time/now.js';
import { daysOf, LONGEST_DAYS, periodOf } from '../audit-period.js';
import {
  type Period,
  readCredentialChanges,
  readLooks,
  readPlaceChanges,
  readRoleChanges,
  readRosterChanges,
  readSearches,
} from '../calls/audit-calls.js';
import { lookColumns, placeColumns, roleColumns, rosterColumns, searchColumns, signInColumns } from './audit-columns.js';

/** What is on record of an area and everything below it: looks at personal data and searches for people, roles given and ended, changes of rosters, of buildings and units, and of staff's sign-ins. */
export function AuditPage() {
  const { area } = useWorkArea();
  const may = useMay('audit.read', area.areaId);
  if (may) return <Records key={area.areaId} area={area} />;
  return (
    <Page title={shellTexts.sections.audit}>
      <NoPermission action={t.notHere} />
    </Page>
  );
}

const tabs = [
  { id: 'looks', name: t.tabs.looks },
  { id: 'searches', name: t.tabs.searches },
  { id: 'roles', name: t.tabs.roles },
  { id: 'roster', name: t.tabs.roster },
  { id: 'places', name: t.tabs.places },
  { id: 'sign-ins', name: t.tabs.signIns },
] as const;

function Records({ area }: { readonly area: WorkArea }) {
  const api = useApi();
  const [query, setQuery] = useSearchParams();
  const own: ChosenArea = { id: area.areaId, name: area.name };
  const [chosen, setChosen] = useState(own);
  const [source] = useState(() => areaSource(api, own.id, own.name));
  const today = chinaDateOf(useNow());
  const days = daysOf(query, today);
  const set =
    (name: string) =>
    (value: string): void => {
      const next = new URLSearchParams(query);
      if (value === '') next.delete(name);
      else next.set(name, value);
      setQuery(next);
    };
  const tab = tabs.find(({ id }) => id === query.get('tab'))?.id ?? 'looks';
  const toolbar = (
    <>
      <Tabs label={t.tabsLabel} tabs={tabs} chosen={tab} onChoose={(id) => set('tab')(id === 'looks' ? '' : id)} />
      <AreaPicker label={t.of} source={source} value={chosen} onChange={(next) => setChosen(next ?? own)} />
      <DateFilter label={t.from} value={days.from} least={addDays(days.to, -LONGEST_DAYS)} most={days.to} onChange={set('from')} />
      <DateFilter label={t.until} value={days.to} least={days.from} most={today} onChange={set('to')} />
    </>
  );
  const facts = { areaId: chosen.id, period: periodOf(days) };
  return (
    <Page title={shellTexts.sections.audit} toolbar={toolbar}>
      <Chosen tab={tab} {...facts} />
    </Page>
  );
}

interface RecordProps {
  readonly areaId: number;
  readonly period: Period;
}

function Chosen({ tab, ...facts }: RecordProps & { readonly tab: (typeof tabs)[number]['id'] }) {
  switch (tab) {
    case 'looks':
      return <Looks {...facts} />;
    case 'searches':
      return <Searches {...facts} />;
    case 'roles':
      return <RoleChanges {...facts} />;
    case 'roster':
      return <RosterChanges {...facts} />;
    case 'places':
      return <PlaceChanges {...facts} />;
    case 'sign-ins':
      return <SignInChanges {...facts} />;
  }
}

function Looks({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-looks', areaId, period], (cursor, signal) => readLooks(api, areaId, period, cursor, signal));
  return (
    <KeysetTable
      label={t.looks.list}
      columns={lookColumns}
      list={list}
      rowId={({ id }) => id}
      empty={<EmptyState title={t.looks.empty} next={t.emptyNext} />}
    />
  );
}

function Searches({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-searches', areaId, period], (cursor, signal) => readSearches(api, areaId, period, cursor, signal));
  return (
    <KeysetTable
      label={t.searches.list}
      columns={searchColumns}
      list={list}
      rowId={({ id }) => id}
      empty={<EmptyState title={t.searches.empty} next={t.emptyNext} />}
    />
  );
}

function RoleChanges({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-roles', areaId, period], (cursor, signal) => readRoleChanges(api, areaId, period, cursor, signal));
  return (
    <KeysetTable
      label={t.roles.list}
      columns={roleColumns}
      list={list}
      rowId={({ grantId, change }) => `${grantId}.${change}`}
      empty={<EmptyState title={t.roles.empty} next={t.emptyNext} />}
    />
  );
}

function RosterChanges({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-roster', areaId, period], (cursor, signal) => readRosterChanges(api, areaId, period, cursor, signal));
  return (
    <KeysetTable
      label={t.roster.list}
      columns={rosterColumns}
      list={list}
      rowId={({ id }) => id}
      empty={<EmptyState title={t.roster.empty} next={t.emptyNext} />}
    />
  );
}

function PlaceChanges({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-places', areaId, period], (cursor, signal) => readPlaceChanges(api, areaId, period, cursor, signal));
  return (
    <KeysetTable
      label={t.places.list}
      columns={placeColumns}
      list={list}
      rowId={({ id }) => id}
      empty={<EmptyState title={t.places.empty} next={t.emptyNext} />}
    />
  );
}

function SignInChanges({ areaId, period }: RecordProps) {
  const api = useApi();
  const list = useKeyset(['audit-sign-ins', areaId, period], (cursor, signal) =>
    readCredentialChanges(api, areaId, period, cursor, signal),
  );
  return (
    <KeysetTable
      label={t.signIns.list}
      columns={signInColumns}
      list={list}
      rowId={({ id }) => id}
      empty={<EmptyState title={t.signIns.empty} next={t.emptyNext} />}
    />
  );
}
