import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { RadioField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import prose from '../../../ui/prose/prose.module.css';
import { Moment } from '../../../ui/time/moment.js';
import { type Card, endCard, issueCard, type IssuedCard, type MemberRef, readCards } from '../calls/assistance-calls.js';
import { IssuedCardDialog } from './issued-card-dialog.js';
import styles from './people.module.css';

const t = peopleTexts.cards;
const endReasons = (['lost', 'returned'] as const).map((value) => ({ value, label: t.reasons[value] }));

export interface OfMember {
  readonly at: MemberRef;
  readonly name: string;
}

/** The paper card of a resident: one in use, the earlier ones with why they ended. */
export function CardsSection({ at, name }: OfMember) {
  const api = useApi();
  const cards = useQuery({ queryKey: ['cards', at.membershipId], queryFn: ({ signal }) => readCards(api, at, signal) });
  const [asked, setAsked] = useState<'issue' | 'end'>();
  const [issued, setIssued] = useState<IssuedCard>();
  const close = (): void => setAsked(undefined);
  const inUse = cards.data?.some(({ endedAt }) => endedAt === null) ?? false;
  return (
    <section className={prose.section}>
      <h2>{peopleTexts.members.file.cards}</h2>
      {cards.isError ? (
        <ErrorState error={cards.error} onRetry={() => void cards.refetch()} />
      ) : !cards.data ? (
        <LoadingState rows={1} />
      ) : (
        <Cards cards={cards.data} onEnd={() => setAsked('end')} />
      )}
      <Button onClick={() => setAsked('issue')}>{inUse ? t.again : t.issue}</Button>
      {asked === 'issue' && <IssueDialog at={at} name={name} again={inUse} onIssued={setIssued} onClose={close} />}
      {asked === 'end' && <EndDialog at={at} onClose={close} />}
      {issued && <IssuedCardDialog card={issued} onClose={() => setIssued(undefined)} />}
    </section>
  );
}

function Cards({ cards, onEnd }: { readonly cards: readonly Card[]; readonly onEnd: () => void }) {
  if (cards.length === 0) return <p>{t.none}</p>;
  return (
    <ul>
      {cards.map(({ cardId, issuedAt, endedAt, endCode }) => (
        <li key={cardId} className={styles.line}>
          <span className={styles.grow}>
            <Moment at={new Date(issuedAt)} /> {peopleTexts.cards.issue} ·{' '}
            {endedAt === null ? <strong>{t.inUse}</strong> : endCode && t.ended[endCode]}
          </span>
          {endedAt === null && (
            <Button size="small" onClick={onEnd}>
              {t.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface IssueDialogProps extends OfMember {
  readonly again: boolean;
  readonly onIssued: (card: IssuedCard) => void;
  readonly onClose: () => void;
}

function IssueDialog({ at, name, again, onIssued, onClose }: IssueDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { run, busy, refusal } = useAct(onClose);
  const submit = async (): Promise<void> => {
    onIssued(await issueCard(api, at));
    void queries.invalidateQueries({ queryKey: ['cards', at.membershipId] });
  };
  return (
    <ActDialog
      title={t.issueTitle(name)}
      why={again ? t.issueWhy : t.issueFirstWhy}
      ok={again ? t.again : t.issue}
      busy={busy}
      refusal={refusal()}
      onOk={() => void run(submit)}
      onClose={onClose}
    />
  );
}

function EndDialog({ at, onClose }: { readonly at: MemberRef; readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState<(typeof endReasons)[number]['value']>();
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal } = useAct(() => {
    message.success(t.endedNow);
    void queries.invalidateQueries({ queryKey: ['cards', at.membershipId] });
    onClose();
  });
  const submit = (): void => {
    setAsked(true);
    if (reason) void run((key) => endCard(api, at, reason, key));
  };
  return (
    <ActDialog title={t.endTitle} why={t.endWhy} ok={t.end} final busy={busy} refusal={refusal()} onOk={submit} onClose={onClose}>
      <RadioField
        label={t.reason}
        value={reason}
        options={endReasons}
        error={asked && !reason ? t.missingReason : undefined}
        onChange={setReason}
      />
    </ActDialog>
  );
}
