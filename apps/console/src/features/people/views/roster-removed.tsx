import { newDraftKey } from '@shequtong/api-client';
import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { rosterTexts } from '../../../texts/roster.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import prose from '../../../ui/prose/prose.module.css';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { Moment } from '../../../ui/time/moment.js';
import { putEntryBack, readRemoved, type RemovedItem } from '../calls/roster-calls.js';
import { rosterKey, useRosterChanges } from '../use-roster-changes.js';
import { personColumns } from './roster-columns.js';

const t = rosterTexts.removed;

export const removedColumns = (areaId: number): TableColumnsType<RemovedItem> => [
  ...personColumns<RemovedItem>(),
  { title: t.at, width: 148, render: (_, { removedAt }) => <Moment at={new Date(removedAt)} /> },
  { title: '', width: 92, render: (_, { entryId, mine }) => (mine ? t.own : <PutBack areaId={areaId} entryId={entryId} />) },
];

/** What was taken off the roster lately, and can be put back. */
export function RosterRemoved({ areaId }: { readonly areaId: number }) {
  const api = useApi();
  const list = useKeyset(rosterKey(areaId, 'removed'), (_cursor, signal) => readRemoved(api, areaId, signal));
  return (
    <>
      <p className={prose.faint}>{t.why}</p>
      <KeysetTable
        label={t.list}
        columns={removedColumns(areaId)}
        list={list}
        rowId={({ entryId }) => entryId}
        empty={<EmptyState title={t.empty} next={t.emptyNext} />}
      />
      {list.cut && (
        <p role="status" className={prose.faint}>
          {t.cut}
        </p>
      )}
    </>
  );
}

function PutBack({ areaId, entryId }: { readonly areaId: number; readonly entryId: string }) {
  const api = useApi();
  const roster = useRosterChanges(areaId);
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const { busy, press } = usePress();
  const putBack = async (): Promise<void> => {
    await putEntryBack(api, areaId, entryId, key);
    message.success(t.done);
    await roster.came();
  };
  return (
    <Button size="small" loading={busy} onClick={() => press(putBack)}>
      {t.putBack}
    </Button>
  );
}
