import { newDraftKey, ProblemError } from '@shequtong/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { uiTexts } from '../../../texts/ui.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { sendStep, type TicketFile } from '../calls/ticket-calls.js';
import { askedDraft, askedFields, type Draft, draftErrors, fieldsOf, type TicketAction } from '../ticket-actions.js';
import { ActionFieldInput } from './action-field-input.js';
import styles from './tickets.module.css';

export interface ActionDialogProps {
  readonly action: TicketAction;
  readonly found: TicketFile;
  readonly onClose: () => void;
}

/** One step of an office: says what happens next, asks what it needs, keeps what was written when it is refused. */
export function ActionDialog({ action, found, onClose }: ActionDialogProps) {
  // What may be asked is settled when the dialog opens, also while the file behind it is read again.
  const [fields] = useState(() => fieldsOf(action, found.file.openSteps));
  const [draft, setDraft] = useState<Draft>({});
  const [asked, setAsked] = useState(false);
  const { send, busy, failure, reread, refusedAt } = useStep(action, found, onClose);
  const errors = asked ? draftErrors(fields, draft) : {};
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(draftErrors(fields, draft)).length === 0) void send(askedDraft(fields, draft));
  };
  const shown = askedFields(fields, draft);
  // What the server says of a field stands at the field; of one that is not asked, with the rest.
  const stray = refusedAt.filter(({ field }) => !shown.some(({ name }) => name === field));
  return (
    <Modal open title={t.actions[action]} okText={t.actions[action]} cancelText={uiTexts.cancel} confirmLoading={busy} okButtonProps={{ danger: action === 'decline' }} onOk={submit} onCancel={onClose} width={560}>
      <div className={styles.dialog}>
        <p className={styles.faint}>{t.next[action]}</p>
        {shown.map((field) => (
          <ActionFieldInput
            key={field.name}
            field={field}
            value={draft[field.name] ?? ''}
            error={errors[field.name] ?? refusedAt.find((refused) => refused.field === field.name)?.message}
            onChange={(value) => setDraft({ ...draft, [field.name]: value })}
          />
        ))}
        {failure !== undefined && <Failure error={failure} notes={stray.map(({ message }) => message)} reread={reread} />}
      </div>
    </Modal>
  );
}

function Failure({ error, notes, reread }: { readonly error: unknown; readonly notes: readonly string[]; readonly reread: boolean }) {
  const { title, next } = problemWords(error);
  return <Alert type="error" showIcon role="alert" title={title} description={[next, ...notes, reread && t.reread].filter(Boolean).join(' ')} />;
}

/**
 * Sends one step under one key: pressed twice, or again after a lost answer, it is taken once. It names the version the
 * person saw when the dialog opened; when a colleague was faster, the file is read again and they decide anew.
 */
function useStep(action: TicketAction, found: TicketFile, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const [seen, setSeen] = useState(found.etag);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [reread, setReread] = useState(false);
  const { areaId, ticketId } = found.file;
  const fileKey = ['ticket-file', `${areaId}.${ticketId}`];

  const refresh = async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: fileKey }), queries.invalidateQueries({ queryKey: ['tickets'] })]);
  };
  const send = async (draft: Draft): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    setReread(false);
    try {
      await sendStep(api, { action, areaId: String(areaId), ticketId, draft, ifMatch: seen, key });
      message.success(t.done[action]);
      onDone();
      void refresh();
    } catch (error) {
      setFailure(error);
      if (!isOutdated(error)) return;
      await refresh();
      const fresh = queries.getQueryData<TicketFile>(fileKey)?.etag ?? seen;
      setReread(fresh !== seen);
      setSeen(fresh);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, failure, reread, refusedAt: failure instanceof ProblemError ? failure.errors : [] };
}

/** The ticket is not as it was seen: another version, or a state in which this step is no longer open. */
const isOutdated = (error: unknown): boolean => error instanceof ProblemError && (error.status === 412 || error.status === 409);
