import { newDraftKey, ProblemError } from '@shequtong/api-client';
import { useState } from 'react';
import { problemWords } from '../feedback/problem-words.js';

/**
 * One act of a dialog under one key: pressed twice, or again after a lost answer, it is done once. After a refusal
 * nothing was done, and what is sent next is another command. What the server says of a field is given by its name.
 * An act that answers false has found something missing and was not sent.
 */
export function useAct(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [key, setKey] = useState(() => newDraftKey());
  const run = async (act: (key: string) => Promise<unknown> | false): Promise<void> => {
    if (busy) return;
    setFailure(undefined);
    const acting = act(key);
    if (acting === false) return;
    setBusy(true);
    try {
      await acting;
      onDone();
    } catch (error) {
      setFailure(error);
      if (error instanceof ProblemError && error.status < 500) setKey(newDraftKey());
    } finally {
      setBusy(false);
    }
  };
  const errors = failure instanceof ProblemError ? failure.errors : [];
  return {
    busy,
    run,
    wrongAt: (field: string): string | undefined => errors.find((error) => error.field === field)?.message,
    /** The refusal as a whole, with what it says of fields that are not on the screen. */
    refusal: (shown: readonly string[] = []): Refusal | undefined =>
      failure === undefined
        ? undefined
        : refusalOf(
            failure,
            errors.filter(({ field }) => !shown.includes(field)).map(({ message }) => message),
          ),
  };
}

export interface Refusal {
  readonly title: string;
  readonly next: string;
}

function refusalOf(failure: unknown, stray: readonly string[]): Refusal {
  const { title, next } = problemWords(failure);
  return { title, next: [next, ...stray].filter(Boolean).join(' ') };
}
