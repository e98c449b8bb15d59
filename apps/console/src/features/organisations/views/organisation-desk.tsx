import { useQueryClient } from '@tanstack/react-query';
import { Button, Select, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { organisationTexts as t } from '../../../texts/organisations.js';
import { shellTexts } from '../../../texts/shell.js';
import { EmptyState, NothingFound } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { type Organisation, readOrganisations } from '../calls/organisation-calls.js';
import { kindOf, kinds, refOf, rowIdOf } from '../organisation-draft.js';
import { OrganisationDialog } from './organisation-dialog.js';
import { OrganisationDrawer } from './organisation-drawer.js';

export interface DeskProps {
  readonly areaId: number;
  readonly areaName: string;
  readonly query: URLSearchParams;
  readonly set: (name: string, value: string | undefined) => void;
  /** The choice between the two lists of this page. */
  readonly views: ReactNode;
}

const ALL = 'all';
const SERVES_SHOWN = 2;

export const organisationColumns = (areaId: number): TableColumnsType<Organisation> => [
  {
    title: t.columns.name,
    render: (_, { name, areaId: owner }) => (
      <span className={prose.two}>
        <span className={prose.wrap}>{name}</span>
        {owner !== areaId && <span className={prose.faint}>{t.aboveSome}</span>}
      </span>
    ),
  },
  { title: t.columns.kind, width: 110, dataIndex: 'kindName' },
  { title: t.columns.phone, width: 140, render: (_, { phone }) => phone ?? <span className={prose.faint}>{t.noPhone}</span> },
  { title: t.columns.serves, width: 240, render: (_, { serves }) => <span className={prose.wrap}>{servesText(serves)}</span> },
];

const servesText = (serves: Organisation['serves']): string =>
  serves.length === 0
    ? t.noServes
    : `${serves
        .slice(0, SERVES_SHOWN)
        .map(({ name }) => name)
        .join('、')}${serves.length > SERVES_SHOWN ? t.servesMore(serves.length) : ''}`;

/** Organisations the area keeps, and those from above that serve it. */
export function OrganisationDesk({ areaId, areaName, query, set, views }: DeskProps) {
  const api = useApi();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const kind = kindOf(query.get('kind'));
  const list = useKeyset(['organisations', areaId, kind ?? ALL], (cursor, signal) => readOrganisations(api, areaId, kind, cursor, signal));
  const openId = query.get('open') ?? undefined;
  const make = (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t.make}
    </Button>
  );
  const toolbar = (
    <>
      {views}
      <Select
        aria-label={t.columns.kind}
        style={{ width: 140 }}
        value={kind ?? ALL}
        options={[{ value: ALL, label: t.allKinds }, ...kinds.map((value) => ({ value, label: t.kinds[value] }))]}
        onChange={(value: string) => set('kind', value === ALL ? undefined : value)}
      />
    </>
  );
  const made = async (id: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['organisations', areaId] });
    set('open', rowIdOf({ areaId, id }));
  };
  return (
    <Page title={shellTexts.sections.organisations} actions={make} toolbar={toolbar}>
      <KeysetTable
        label={t.list}
        columns={organisationColumns(areaId)}
        list={list}
        rowId={rowIdOf}
        openId={openId}
        onOpen={(id) => set('open', id)}
        empty={
          kind ? <NothingFound onClear={() => set('kind', undefined)} /> : <EmptyState title={t.empty} next={t.emptyNext} action={make} />
        }
      />
      <OrganisationDrawer
        key={openId}
        areaId={areaId}
        organisation={refOf(openId)}
        rowIds={list.rows.map(rowIdOf)}
        onOpen={(id) => set('open', id)}
      />
      {making && <OrganisationDialog areaId={areaId} areaName={areaName} onMade={(id) => void made(id)} onClose={() => setMaking(false)} />}
    </Page>
  );
}
