import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { useAct } from '../../../ui/form/use-act.js';
import { PapersNote } from '../../../ui/person/papers-note.js';
import prose from '../../../ui/prose/prose.module.css';
import { Moment } from '../../../ui/time/moment.js';
import { leaveFor, readPaperConsents } from '../calls/assistance-calls.js';
import { type OfMember } from './cards-section.js';
import styles from './people.module.css';

const t = peopleTexts.papers;

/** The signed forms of somebody enrolled by staff, and leaving at their word. @param shown the photos stand in the person's badge */
export function PapersSection({ at, name, gone, shown }: OfMember & { readonly gone: boolean; readonly shown: boolean }) {
  const api = useApi();
  const papers = useQuery({ queryKey: ['papers', at.membershipId], queryFn: ({ signal }) => readPaperConsents(api, at, signal) });
  const [leaving, setLeaving] = useState(false);
  return (
    <section className={prose.section}>
      <h2>{peopleTexts.members.file.papers}</h2>
      {papers.isError && <ErrorState error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isPending && <LoadingState rows={1} />}
      <ul className={styles.papers}>
        {papers.data?.map(({ version, at: signedAt }) => (
          <li key={signedAt} className={styles.line}>
            <Moment at={new Date(signedAt)} /> {t.signed(version)}
          </li>
        ))}
      </ul>
      {(papers.data ?? []).length > 0 && <PapersNote shown={shown} />}
      {!gone && (
        <Button danger onClick={() => setLeaving(true)}>
          {t.leave}
        </Button>
      )}
      {leaving && <LeaveDialog at={at} name={name} onClose={() => setLeaving(false)} />}
    </section>
  );
}

function LeaveDialog({ at, name, onClose }: OfMember & { readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal } = useAct(() => {
    message.success(t.left);
    void queries.invalidateQueries({ queryKey: ['members', at.areaId] });
    void queries.invalidateQueries({ queryKey: ['member', at.areaId, at.membershipId] });
    onClose();
  });
  const submit = (): void => {
    setAsked(true);
    if (sure) void run(() => leaveFor(api, at));
  };
  return (
    <ActDialog
      title={t.leaveTitle(name)}
      why={t.leaveWhy}
      ok={t.leave}
      final
      busy={busy}
      refusal={refusal()}
      onOk={submit}
      onClose={onClose}
    >
      <div>
        <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
          {t.leaveConfirm}
        </Checkbox>
        <p role="alert" className={styles.bad}>
          {asked && !sure && t.leaveMissing}
        </p>
      </div>
    </ActDialog>
  );
}
