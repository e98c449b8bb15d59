import { DAY_MS, duePhrase, MINUTE_MS, spanPhrase } from '@shequtong/kernel';
import { type TableColumnsType } from 'antd';
import { verificationTexts as t } from '../../../texts/verification.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { WIDE } from '../../../ui/table/keyset-table.js';
import { Moment } from '../../../ui/time/moment.js';
import { useNow } from '../../../ui/time/now.js';
import { type Case, type CaseState } from '../calls/verification-calls.js';
import { subjectOf } from '../case-rules.js';

/** How long somebody has been waiting, and by when they were told to have an answer; after a day it catches the eye, past that day it is late. */
export function Waiting({ openedAt, dueAt, decidedAt }: Pick<Case, 'openedAt' | 'dueAt' | 'decidedAt'>) {
  const now = useNow();
  const from = new Date(openedAt).getTime();
  if (decidedAt !== null)
    return <span className={prose.faint}>{t.decidedAfter(spanPhrase(Math.max(MINUTE_MS, new Date(decidedAt).getTime() - from)))}</span>;
  const waited = Math.max(MINUTE_MS, now.getTime() - from);
  const due = new Date(dueAt);
  const over = now.getTime() - due.getTime();
  const long = waited >= DAY_MS;
  return (
    <span className={prose.two}>
      <span>
        {over >= 0 ? (
          <StateTag word={t.overdue(spanPhrase(Math.max(MINUTE_MS, over)))} sign="late" tone="red" />
        ) : (
          <StateTag word={t.waited(spanPhrase(waited))} sign={long ? 'soon' : 'waiting'} tone={long ? 'amber' : 'grey'} />
        )}
      </span>
      <span className={prose.faint}>{t.promised(duePhrase(due, now))}</span>
    </span>
  );
}

export const columnsOf = (state: CaseState): TableColumnsType<Case> => [
  { title: t.columns.waiting, width: 214, render: (_, row) => <Waiting {...row} /> },
  {
    title: t.columns.person,
    width: 140,
    render: (_, row) => (
      <span className={prose.two}>
        <strong>{row.person.name}</strong>
        <span className={prose.faint}>{row.person.address}</span>
      </span>
    ),
  },
  {
    title: t.columns.why,
    render: (_, row) => (
      <span className={prose.two}>
        <span>{t.kinds[subjectOf(row)]}</span>
        <span className={prose.faint}>{state === 'rejected' && row.decision ? row.decision : row.explanation}</span>
      </span>
    ),
  },
  { title: t.columns.relation, width: 120, responsive: WIDE, render: (_, row) => t.relations[row.relation] },
  state === 'open'
    ? { title: t.columns.asked, width: 176, render: (_, row) => <Moment at={new Date(row.openedAt)} /> }
    : { title: t.columns.decided, width: 176, render: (_, row) => row.decidedAt && <Moment at={new Date(row.decidedAt)} /> },
];
