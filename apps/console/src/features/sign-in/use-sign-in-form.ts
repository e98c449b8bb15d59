import { type FormEvent, useEffect, useState } from 'react';
import { type ErrorsOf } from './sign-in-draft.js';

interface Draft {
  readonly code: string;
}

interface SignInFormProps<D extends Draft> {
  readonly empty: D;
  readonly errorsOf: (draft: D) => ErrorsOf<D>;
  /** Why the last sending failed; a new one each time. */
  readonly failure: unknown;
  readonly send: (draft: D) => Promise<void>;
}

/** A form that ends with a code of the authenticator: sent once nothing is missing. */
export function useSignInForm<D extends Draft>({ empty, errorsOf, failure, send }: SignInFormProps<D>) {
  const [draft, setDraft] = useState(empty);
  const [errors, setErrors] = useState<ErrorsOf<D>>({});
  // A code is good once: after a failure the next one is needed.
  useEffect(() => setDraft((kept) => ({ ...kept, code: '' })), [failure]);
  const edit = (change: Partial<D>): void => {
    setDraft({ ...draft, ...change });
    setErrors({});
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = errorsOf(draft);
    setErrors(found);
    if (Object.keys(found).length === 0) void send(draft);
  };
  return { draft, errors, edit, submit };
}
