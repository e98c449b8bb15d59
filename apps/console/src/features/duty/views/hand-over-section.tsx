import { newDraftKey } from '@shequtong/api-client';
import { duePhrase, momentPhrase } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { type View } from '../../../calls/api.js';
import { useAccount, useMay } from '../../../session/session-context.js';
import { dutyTexts } from '../../../texts/duty.js';
import { ClockChip } from '../../../ui/clock/clock-chip.js';
import { firstFace } from '../../../ui/clock/first-face.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { FormField } from '../../../ui/form/form-field.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { acceptHandOver, type Desk, readHandOver, readOpenTickets, type Shift, writeHandOver } from '../calls/duty-calls.js';
import { nextOf, opensAt, turnOf } from '../hand-over.js';
import { openLines } from '../open-lines.js';
import { useRefreshDuty } from '../use-duty.js';
import styles from './duty.module.css';

const t = dutyTexts.handOver;
const NOTE_MAX = 2000;

interface HandOverSectionProps {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly shifts: readonly Shift[];
}

/** The hand-over of a shift: what is open, what was written, and accepting it. */
export function HandOverSection({ desk, shift, shifts }: HandOverSectionProps) {
  const now = useNow();
  const { accountId } = useAccount();
  const turn = turnOf(shift, shifts, accountId, now);
  const written = useWritten(desk, shift);
  return (
    <>
      <section className={prose.section}>
        <h2>{dutyTexts.shift.handOver}</h2>
        {turn === 'write' && shift.handOver === 'none' && <p className={prose.faint}>{t.none}</p>}
        {turn === 'too-early' && <p className={prose.faint}>{t.opens(momentPhrase(opensAt(shift), now))}</p>}
        {turn === 'others-write' && <p className={prose.faint}>{`${t.none}，${t.byOthers}`}</p>}
        {shift.handOver !== 'none' &&
          (written.data ? (
            <Written view={written.data} waitsFor={nextOf(shift, shifts)?.name} />
          ) : written.isError ? (
            <ErrorState error={written.error} onRetry={() => void written.refetch()} />
          ) : (
            <LoadingState rows={3} />
          ))}
        {turn === 'accept' && <Accept desk={desk} shift={shift} />}
      </section>
      {turn !== 'done' && turn !== 'too-early' && <OpenTickets desk={desk} />}
      {turn === 'write' && (shift.handOver === 'none' || written.data) && (
        <Write desk={desk} shift={shift} before={written.data?.note ?? ''} />
      )}
    </>
  );
}

function useWritten({ areaId }: Desk, { id, handOver }: Shift) {
  const api = useApi();
  return useQuery({
    queryKey: ['hand-over', areaId, id, handOver],
    enabled: handOver !== 'none',
    queryFn: ({ signal }) => readHandOver(api, areaId, id, signal),
  });
}

function Written({ view, waitsFor }: { readonly view: View<'HandOverView'>; readonly waitsFor: string | undefined }) {
  const now = useNow();
  return (
    <>
      <p className={styles.note}>{view.note}</p>
      <p className={prose.faint}>{t.writtenBy(view.writtenBy, momentPhrase(new Date(view.writtenAt), now))}</p>
      <p className={prose.faint}>
        {view.acceptedAt && view.acceptedBy
          ? t.acceptedBy(view.acceptedBy, momentPhrase(new Date(view.acceptedAt), now))
          : waitsFor
            ? t.acceptBy(waitsFor)
            : t.acceptAny}
      </p>
    </>
  );
}

/** Tickets of the place whose clocks still run; what is handed over. */
function useOpenTickets({ areaId, organisationId }: Desk) {
  const api = useApi();
  const may = useMay('ticket.work', areaId) && organisationId === undefined;
  return {
    may,
    ...useQuery({ queryKey: ['open-tickets', areaId], enabled: may, queryFn: ({ signal }) => readOpenTickets(api, areaId, signal) }),
  };
}

function OpenTickets({ desk }: { readonly desk: Desk }) {
  const { may, data, isError, error, refetch } = useOpenTickets(desk);
  return (
    <section className={prose.section}>
      <h2>{t.open}</h2>
      {!may && <p className={prose.faint}>{t.noTickets}</p>}
      {may && !data && (isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />)}
      {data?.length === 0 && <p className={prose.faint}>{t.openNone}</p>}
      {data && data.length > 0 && (
        <>
          <ul className={styles.open}>
            {data.map((ticket) => {
              const clock = firstFace(ticket.clocks);
              return (
                <li key={ticket.ticketId}>
                  {clock && <ClockChip clock={clock} />}
                  <Link to={`/workbench?open=${ticket.areaId}.${ticket.ticketId}`}>{ticket.excerpt ?? ticket.number}</Link>
                </li>
              );
            })}
          </ul>
          <p className={prose.faint}>
            {data.length === 20 && t.openMore} <Link to="/tickets?state=open&clock=running">{t.openTickets}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function Write({ desk, shift, before }: { readonly desk: Desk; readonly shift: Shift; readonly before: string }) {
  const api = useApi();
  const now = useNow();
  const { message } = App.useApp();
  const refresh = useRefreshDuty(desk);
  const open = useOpenTickets(desk);
  const { busy, press } = usePress();
  const [note, setNote] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = note.trim() === '';
  const fill = (): void =>
    setNote([note.trim(), ...openLines(open.data ?? [], (due) => duePhrase(due, now))].filter(Boolean).join('\n').slice(0, NOTE_MAX));
  const send = (): void => {
    setTried(true);
    if (missing) return;
    press(async () => {
      await writeHandOver(api, desk.areaId, shift.id, note.trim(), newDraftKey());
      message.success(t.done);
      await refresh();
    });
  };
  return (
    <section className={prose.section}>
      <FormField label={t.note} error={tried && missing ? t.missing : undefined}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            rows={6}
            maxLength={NOTE_MAX}
            showCount
            value={note}
            placeholder={t.placeholder}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </FormField>
      <div className={styles.presets}>
        <Button type="primary" loading={busy} onClick={send}>
          {shift.handOver === 'none' ? t.write : t.rewrite}
        </Button>
        {open.data && open.data.length > 0 && <Button onClick={fill}>{t.fill}</Button>}
      </div>
    </section>
  );
}

function Accept({ desk, shift }: { readonly desk: Desk; readonly shift: Shift }) {
  const api = useApi();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const refresh = useRefreshDuty(desk);
  const { busy, press } = usePress();
  const [key] = useState(() => newDraftKey());
  const accept = (): void =>
    press(async () => {
      await acceptHandOver(api, desk.areaId, shift.id, key);
      message.success(t.accepted);
      await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ['hand-over', desk.areaId, shift.id] })]);
    });
  return (
    <div className={styles.presets}>
      <Button type="primary" loading={busy} onClick={accept}>
        {t.accept}
      </Button>
      <span className={prose.faint}>{t.acceptNext}</span>
    </div>
  );
}
