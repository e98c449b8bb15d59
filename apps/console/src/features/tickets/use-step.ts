import { type FieldError, newDraftKey, ProblemError } from '@shequtong/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useApi } from '../../calls/services.js';
import { sendStep, type TicketFile } from './calls/ticket-calls.js';
import { type Draft, fieldOfRefusal, type TicketAction } from './ticket-actions.js';

/**
 * Sends one step under one key: pressed twice, or again after a lost answer, it is taken once. It names the version and
 * the last step the person saw when the dialog opened; when a colleague was faster, or the resident said more before what
 * ends the ticket, the file is read again and they decide anew.
 */
export function useStep(action: TicketAction, found: TicketFile, doneWords: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(() => newDraftKey());
  const [seen, setSeen] = useState(found);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [reread, setReread] = useState<Reread>();
  const { areaId, ticketId } = found.file;
  const fileKey = ['ticket-file', `${areaId}.${ticketId}`];

  const refresh = async (): Promise<void> => {
    await Promise.all([queries.invalidateQueries({ queryKey: fileKey }), queries.invalidateQueries({ queryKey: ['tickets'] })]);
  };
  const send = async (draft: Draft, photos: readonly string[]): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    setReread(undefined);
    try {
      await sendStep(api, { action, areaId: String(areaId), ticketId, draft, photos, ifMatch: seen.etag, seenSeq: lastSeq(seen), key });
      message.success(doneWords);
      onDone();
      void refresh();
    } catch (error) {
      setFailure(error);
      // Refused, nothing happened: what is sent next may hold other words, and another command needs another key.
      if (error instanceof ProblemError && error.status < 500) setKey(newDraftKey());
      if (!isOutdated(error)) return;
      await refresh();
      const fresh = queries.getQueryData<TicketFile>(fileKey) ?? seen;
      if (fresh.etag !== seen.etag || lastSeq(fresh) > lastSeq(seen)) setReread({ seenSeq: lastSeq(seen) });
      setSeen(fresh);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, failure, reread, refusedAt: refusedAt(action, failure) };
}

/** The file was read again; the person had seen it up to here. */
export interface Reread {
  readonly seenSeq: number;
}

const lastSeq = ({ file }: TicketFile): number => file.timeline.at(-1)?.seq ?? 0;

/** The ticket is not as it was seen: another version, or a state in which this step is no longer open. */
const isOutdated = (error: unknown): boolean => error instanceof ProblemError && (error.status === 412 || error.status === 409);

/** What the server says of single fields; of a refusal that is about one field, its next step stands there. */
function refusedAt(action: TicketAction, failure: unknown): readonly FieldError[] {
  if (!(failure instanceof ProblemError)) return [];
  const field = fieldOfRefusal(action, failure.code);
  return failure.errors.length > 0 || field === undefined ? failure.errors : [{ field, message: failure.detail }];
}
