import { newDraftKey } from '@shequtong/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { ticketTexts } from '../../../texts/tickets.js';
import { uiTexts } from '../../../texts/ui.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import prose from '../../../ui/prose/prose.module.css';
import { acceptListed, type TicketItem } from '../calls/ticket-calls.js';
import { rowIdOf } from '../ticket-ref.js';
import styles from './tickets.module.css';

const t = ticketTexts.batch;

interface BatchAcceptProps {
  readonly rows: readonly TicketItem[];
  /** The rows that stay selected: those that were refused. */
  readonly onSelect: (ids: readonly string[]) => void;
}

interface Refusal {
  readonly row: TicketItem;
  readonly words: string;
}

/** Takes several tickets on, one after the other, each at the version of its row; says of each refused one why. */
export function BatchAccept({ rows, onSelect }: BatchAcceptProps) {
  const { busy, run } = useBatchAccept(rows, onSelect);
  return (
    <Popconfirm
      title={t.sure(rows.length)}
      description={t.sureNext(rows.some(({ clocks }) => clocks.some(({ kind }) => kind === 'first-reply')))}
      okText={ticketTexts.actions.accept}
      cancelText={uiTexts.cancel}
      onConfirm={() => void run()}
    >
      <Button size="small" type="primary" loading={busy}>
        {t.accept}
      </Button>
    </Popconfirm>
  );
}

function useBatchAccept(rows: readonly TicketItem[], onSelect: BatchAcceptProps['onSelect']) {
  const api = useApi();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    const refused: Refusal[] = [];
    for (const row of rows) {
      try {
        await acceptListed(api, row, newDraftKey());
      } catch (error) {
        const { title, next } = problemWords(error);
        refused.push({ row, words: [title, next].filter(Boolean).join('：') });
      }
    }
    setBusy(false);
    onSelect(refused.map(({ row }) => rowIdOf(row)));
    void queries.invalidateQueries({ queryKey: ['tickets'] });
    void queries.invalidateQueries({ queryKey: ['ticket-file'] });
    const done = rows.length - refused.length;
    if (refused.length === 0) message.success(t.done(done));
    else modal.warning({ title: t.some(done, refused.length), content: <Refusals refused={refused} />, okText: t.close });
  };
  return { busy, run };
}

function Refusals({ refused }: { readonly refused: readonly Refusal[] }) {
  return (
    <>
      <ul className={styles.refusals}>
        {refused.map(({ row, words }) => (
          <li key={row.ticketId}>
            <strong>{row.number}</strong> {words}
          </li>
        ))}
      </ul>
      <p className={prose.faint}>{t.refusedNext}</p>
    </>
  );
}
