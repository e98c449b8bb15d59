import { newDraftKey } from '@shequtong/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { rosterTexts } from '../../../texts/roster.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { Moment } from '../../../ui/time/moment.js';
import { putEntryBack, readRemoved, type RemovedItem } from '../calls/roster-calls.js';
import styles from './people.module.css';
import { personColumns } from './roster-columns.js';

const t = rosterTexts.removed;

/** What was taken off the roster lately, and can be put back. */
export function RosterRemoved({ areaId }: { readonly areaId: number }) {
  const api = useApi();
  const list = useKeyset(['roster', areaId, 'removed'], (_cursor, signal) => readRemoved(api, areaId, signal));
  const columns: TableColumnsType<RemovedItem> = [
    ...personColumns<RemovedItem>(),
    { title: t.at, width: 160, render: (_, { removedAt }) => <Moment at={new Date(removedAt)} /> },
    { title: '', width: 92, render: (_, { entryId }) => <PutBack areaId={areaId} entryId={entryId} /> },
  ];
  return (
    <>
      <p className={styles.faint}>{t.why}</p>
      <KeysetTable label={t.list} columns={columns} list={list} rowId={({ entryId }) => entryId} empty={<EmptyState title={t.empty} next={t.emptyNext} />} />
      {list.cut && (
        <p role="status" className={styles.faint}>
          {t.cut}
        </p>
      )}
    </>
  );
}

function PutBack({ areaId, entryId }: { readonly areaId: number; readonly entryId: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const { busy, press } = usePress();
  const putBack = async (): Promise<void> => {
    await putEntryBack(api, areaId, entryId, key);
    message.success(t.done);
    await queries.invalidateQueries({ queryKey: ['roster', areaId] });
  };
  return (
    <Button size="small" loading={busy} onClick={() => press(putBack)}>
      {t.putBack}
    </Button>
  );
}
