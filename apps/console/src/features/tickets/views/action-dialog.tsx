import { duePhrase } from '@shequtong/kernel';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { uploadPhoto } from '../../../calls/media-calls.js';
import { useApi } from '../../../calls/services.js';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { uiTexts } from '../../../texts/ui.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { problemWords } from '../../../ui/feedback/problem-words.js';
import { TOP_PX } from '../../../ui/form/act-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { type Photo } from '../../../ui/photos/photo-list.js';
import { PhotoPicker } from '../../../ui/photos/photo-picker.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import { useNow } from '../../../ui/time/now.js';
import { wordsOf } from '../action-words.js';
import { type TicketFile, type TicketRef } from '../calls/ticket-calls.js';
import {
  type ActionField,
  askedDraft,
  askedFields,
  type Draft,
  draftErrors,
  fieldsOf,
  actionsOn,
  type TicketAction,
} from '../ticket-actions.js';
import { publicWarning, toldToAll } from '../personal-marks.js';
import { lookOf } from '../ticket-looks.js';
import { addedAfter, askedFor, grantOf, traceStepsOf } from '../ticket-story.js';
import { type Reread, useStep } from '../use-step.js';
import { useToldCheck } from '../use-told-check.js';
import { AskedWords } from './asked-words.js';
import { HandOver } from './hand-over.js';
import { OfficeSelect } from './office-select.js';
import { ActionFieldInput } from './action-field-input.js';
import styles from './tickets.module.css';

interface ActionDialogProps {
  readonly action: TicketAction;
  readonly found: TicketFile;
  readonly onClose: () => void;
}

interface Written {
  readonly words: Draft;
  readonly photos: readonly Photo[];
}

/** The diagnosis begins with the class the ticket has. */
const beginningOf = (action: TicketAction, { category }: TicketFile['file']): Written => ({
  words: action === 'escalate' ? { type: category.code } : {},
  photos: [],
});

/** One step of an office: says what happens next, asks what it needs, keeps what was written when it is refused. */
export function ActionDialog({ action, found, onClose }: ActionDialogProps) {
  const { file } = found;
  const unlessTold = useToldCheck();
  // What may be asked, and what it is called, is settled when the dialog opens, also while the file behind it is read again.
  const [fields] = useState(() => fieldsOf(action, file.openSteps, file.handOver?.parties));
  const [words] = useState(() => wordsOf(action, file));
  const { draft, change, forget } = useKeptDraft<Written>([file.ticketId, action], beginningOf(action, file));
  const [asked, setAsked] = useState(false);
  const done = (): void => {
    forget();
    onClose();
  };
  const { send, busy, failure, reread, refusedAt } = useStep(action, found, words.done, done);
  const errorsNow = (): Draft => draftErrors(fields, draft.words, draft.photos.length);
  const errors = asked ? errorsNow() : {};
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(errorsNow()).length > 0) return;
    const said = askedDraft(fields, draft.words);
    const photos = draft.photos.map(({ mediaId }) => mediaId);
    unlessTold(toldToAll(action, said, file), () => void send(said, photos));
  };
  const shown = askedFields(fields, draft.words);
  const wrongAt = (name: string): string | undefined => errors[name] ?? refusedAt.find(({ field }) => field === name)?.message;
  // What the server says of a field stands at the field; of one that is not asked, with the rest.
  const stray = refusedAt.filter(({ field }) => !shown.some(({ name }) => name === field));
  const warning = publicWarning(action, file);
  const closed = reread !== undefined && !actionsOn(file).includes(action);
  return (
    <Modal
      open
      title={words.action}
      okText={words.action}
      cancelText={uiTexts.cancel}
      confirmLoading={busy}
      okButtonProps={{ danger: action === 'decline', disabled: closed }}
      onOk={submit}
      onCancel={onClose}
      width={560}
      style={{ top: TOP_PX }}
    >
      <div className={styles.dialog}>
        <p className={prose.faint}>{words.next}</p>
        {warning && <Alert type="warning" showIcon title={warning} />}
        <DecidedOn action={action} file={file} />
        {shown.map((field) => (
          <Field
            key={field.name}
            field={field}
            ticket={{ areaId: String(file.areaId), ticketId: file.ticketId }}
            written={draft}
            error={wrongAt(field.name)}
            onChange={change}
          />
        ))}
        {failure !== undefined && (
          <Failure error={failure} notes={stray.map(({ message }) => message)} found={found} reread={reread} closed={closed} />
        )}
      </div>
    </Modal>
  );
}

/** What an action decides on, in the words of those who asked: before one chooses, one has read them. */
function DecidedOn({ action, file }: { readonly action: TicketAction; readonly file: TicketFile['file'] }) {
  const now = useNow();
  if (action === 'decide-dispute') return <HandOver file={file} />;
  const asked = askedFor(action, file);
  const grant = grantOf(action, file);
  return asked ? <AskedWords asked={asked} notes={[grant && t.granted[grant.kind](duePhrase(grant.until, now))]} /> : null;
}

interface FieldProps {
  readonly field: ActionField;
  readonly ticket: TicketRef;
  readonly written: Written;
  readonly error: string | undefined;
  readonly onChange: (change: (written: Written) => Written) => void;
}

function Field({ field, ticket, written, error, onChange }: FieldProps) {
  const api = useApi();
  const { name, kind } = field;
  if (kind === 'photos') {
    return (
      <PhotoPicker
        label={field.must?.(written.words) ? field.label : `${field.label}${uiTexts.form.optional}`}
        photos={written.photos}
        max={field.max}
        error={error}
        upload={(file) => uploadPhoto(api, Number(ticket.areaId), 'reply', file)}
        onChange={(next) => onChange((before) => ({ ...before, photos: next(before.photos) }))}
      />
    );
  }
  const write = (value: string): void => onChange((before) => ({ ...before, words: { ...before.words, [name]: value } }));
  if (kind === 'office') {
    return (
      <FormField label={field.label} error={error}>
        {({ id, status }) => (
          <OfficeSelect
            id={id}
            ticket={ticket}
            label={field.label}
            value={written.words[name] || undefined}
            error={status === 'error'}
            onChange={write}
          />
        )}
      </FormField>
    );
  }
  return <ActionFieldInput field={{ ...field, kind }} value={written.words[name] ?? ''} error={error} onChange={write} />;
}

interface FailureProps {
  readonly error: unknown;
  readonly notes: readonly string[];
  readonly found: TicketFile;
  /** The ticket is read again, because somebody was faster. */
  readonly reread: Reread | undefined;
  readonly closed: boolean;
}

function Failure({ error, notes, found: { file }, reread, closed }: FailureProps) {
  const { title, next } = problemWords(error);
  const last = traceStepsOf(file).at(-1);
  const description = (
    <>
      {[next, ...notes].filter(Boolean).join(' ')}
      {reread &&
        addedAfter(file, reread.seenSeq).map((asked) => (
          <AskedWords key={asked.id} asked={asked} notes={[t.photosWith(asked.photos.length)]} />
        ))}
      {reread && (
        <p className={styles.now}>
          {t.now}
          <StateTag {...lookOf(file.state)} />
          {last && [last.title, last.by].filter(Boolean).join(' · ')}
        </p>
      )}
      {reread && <p>{closed ? t.noLongerOpen : t.reread}</p>}
    </>
  );
  return <Alert type="error" showIcon role="alert" title={title} description={description} />;
}
