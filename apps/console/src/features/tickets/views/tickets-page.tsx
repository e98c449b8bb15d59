import { Button } from 'antd';
import { levelOf } from '@shequtong/kernel';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { useWorkArea, type WorkArea } from '../../../session/work-area.js';
import { useAccount, useMay } from '../../../session/session-context.js';
import { shellTexts } from '../../../texts/shell.js';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { useCovers } from '../../../ui/drawer/detail-drawer.js';
import { EmptyState, NoPermission, NothingFound } from '../../../ui/feedback/states.js';
import { type PresetFilter, SavedFilterBar } from '../../../ui/filters/saved-filter-bar.js';
import { normalQuery, sameFilter } from '../../../ui/filters/filter-query.js';
import { useSavedFilters } from '../../../ui/filters/use-saved-filters.js';
import { Page } from '../../../ui/page/page.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { readTickets } from '../calls/ticket-calls.js';
import { askedListOf, type Desk, filtersOf, presetsOf } from '../ticket-filters.js';
import { rowIdOf, ticketRefOf } from '../ticket-ref.js';
import { useTicketNumbers } from '../use-numbers.js';
import { BatchAccept } from './batch-accept.js';
import { columnsAt } from './ticket-columns.js';
import { TellButton } from './tell-dialog.js';
import { TicketDrawer } from './ticket-drawer.js';
import { TicketFilterFields } from './ticket-filter-fields.js';

/** A desk's tickets by clock, the one opened beside them. What is listed and what is open stand in the address. */
function TicketsPage({ desk }: { readonly desk: Desk }) {
  const { area } = useWorkArea();
  const mayWork = useMay('ticket.work', area.areaId);
  return mayWork ? (
    <TicketList key={area.key} desk={desk} office={area} />
  ) : (
    <Page title={shellTexts.sections[desk]}>
      <NoPermission action={t.noTicketWork} />
    </Page>
  );
}

function TicketList({ desk, office }: { readonly desk: Desk; readonly office: WorkArea }) {
  const { areaId } = office;
  const api = useApi();
  const { accountId } = useAccount();
  const [query, setQuery] = useSearchParams();
  const saved = useSavedFilters(desk, accountId);
  const filters = filtersOf(desk, query);
  const covers = useCovers();
  const list = useKeyset(['tickets', office.key, filters], (cursor, signal) => readTickets(api, office, filters, cursor, signal), {
    live: true,
  });
  const numbers = useTicketNumbers(office, desk === 'workbench');
  const mayAccept = useMay('ticket.accept', areaId);
  const mayTell = useMay('ticket.report-for', areaId) && levelOf(areaId) === 'community';
  const [selected, setSelected] = useState<readonly string[]>([]);
  const chosen = list.rows.filter((row) => selected.includes(rowIdOf(row)));
  const batch =
    mayAccept && desk === 'workbench'
      ? { selected: chosen.map(rowIdOf), onSelect: setSelected, actions: <BatchAccept rows={chosen} onSelect={setSelected} /> }
      : undefined;
  const apply = (next: string): void => setQuery(next);
  const openId = query.get('open') ?? undefined;
  const openRow = (id: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (id === undefined) next.delete('open');
    else next.set('open', id);
    setQuery(next, { replace: true });
  };
  const presets = presetsOf(desk, office, numbers);
  const toolbar = (
    <>
      <SavedFilterBar
        presets={presets}
        own={saved.own}
        query={query.toString()}
        onApply={apply}
        onSave={(name) => saved.save(name, query.toString())}
        onRemove={(filter) => saved.remove(filter.id)}
      />
      <TicketFilterFields desk={desk} department={office.organisationId !== null} query={query} onChange={setQuery} />
    </>
  );
  return (
    <Page title={shellTexts.sections[desk]} toolbar={toolbar} actions={mayTell && <TellButton areaId={areaId} />}>
      <KeysetTable
        label={t.list}
        columns={columnsAt(desk, areaId, { asked: askedListOf(filters), covered: covers && ticketRefOf(openId) !== undefined })}
        list={list}
        rowId={rowIdOf}
        openId={openId}
        onOpen={openRow}
        batch={batch}
        empty={<EmptyList desk={desk} office={office} query={query.toString()} presets={presets} onApply={apply} />}
      />
      <TicketDrawer openId={ticketRefOf(openId) && openId} rowIds={list.rows.map(rowIdOf)} onOpen={openRow} />
    </Page>
  );
}

/** What waits for this office. */
export const WorkbenchPage = () => <TicketsPage key="workbench" desk="workbench" />;

/** Everything in the area. */
export const AllTicketsPage = () => <TicketsPage key="tickets" desk="tickets" />;

/** What others wait for here, though nothing is this office's own: the number in the navigation counts it. */
const asksForWord: readonly string[] = ['offered', 'decisions'];

interface EmptyListProps {
  readonly desk: Desk;
  readonly office: WorkArea;
  readonly query: string;
  readonly presets: readonly PresetFilter[];
  readonly onApply: (query: string) => void;
}

/** Nothing to do is good news, nothing behind a ready filter too; behind filters of one's own it asks to loosen them. */
function EmptyList({ desk, office, query, presets, onApply }: EmptyListProps) {
  if (normalQuery(query) === '') {
    const elsewhere = presets.filter(({ id, count }) => asksForWord.includes(id) && count !== undefined && count > 0);
    const links = elsewhere.map(({ id, name, query: filter, count }) => (
      <Button key={id} onClick={() => onApply(filter)}>
        {t.seePreset(name, count ?? 0)}
      </Button>
    ));
    return (
      <EmptyState
        title={desk === 'workbench' ? t.empty : t.noTickets}
        next={office.organisationId === null ? t.emptyNext : t.emptyNextDepartment}
        action={links.length > 0 && links}
      />
    );
  }
  const preset = presets.find((one) => sameFilter(one.query, query))?.id;
  const title = Object.entries(t.presetEmpty).find(([id]) => id === preset)?.[1];
  return title === undefined ? <NothingFound onClear={() => onApply('')} /> : <EmptyState title={title} />;
}
