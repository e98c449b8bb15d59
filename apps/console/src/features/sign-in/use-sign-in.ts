import { OfflineError, ProblemError } from '@shequtong/api-client';
import { useCallback, useEffect, useState } from 'react';
import { type EnrolmentOffer, type StaffCredentials } from '../../session/session-calls.js';
import { useSessionServices } from '../../session/session-context.js';
import { sessionTexts as t } from '../../texts/session.js';
import { type EnrolmentDraft, type SignInDraft } from './sign-in-draft.js';

export interface SignInFailure {
  readonly title: string;
  readonly detail: string;
  /** Seconds until it makes sense to try again, counted down. */
  readonly waitSeconds?: number;
  /** Whom the waiting is for: others of the same computer go on. */
  readonly username?: string;
}

/** An account's first sign-in, half-way: the password was right, the authenticator is still to be bound. */
export interface FirstSignIn {
  readonly credentials: StaffCredentials;
  readonly offer: EnrolmentOffer;
}

/** The steps of signing in: credentials, then at the first sign-in binding an authenticator. */
export function useSignIn() {
  const { calls, store } = useSessionServices();
  const [first, setFirst] = useState<FirstSignIn>();
  const [failure, setFailure] = useState<SignInFailure>();
  const [busy, setBusy] = useState(false);
  const waitSeconds = useCountdown(failure);

  const attempt = useCallback(async (username: string | undefined, work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure({ ...failureOf(error), username });
    } finally {
      setBusy(false);
    }
  }, []);

  const signIn = ({ username, password, code, firstTime }: SignInDraft): Promise<void> =>
    attempt(username.trim(), async () => {
      const credentials = { username: username.trim(), password };
      const outcome = await calls.signIn(firstTime ? credentials : { ...credentials, code });
      if (outcome.kind === 'signed-in') await store.begin(outcome.tokens);
      else setFirst({ credentials, offer: outcome.offer });
    });

  const enrol = ({ newPassword, code, phoneCode }: EnrolmentDraft): Promise<void> =>
    attempt(first?.credentials.username, async () => {
      if (first)
        await store.begin(await calls.enrol({ ...first.credentials, newPassword, code, ...(first.offer.phone !== null && { phoneCode }) }));
    });

  const startAgain = (): void => {
    setFirst(undefined);
    setFailure(undefined);
  };

  return { first, failure, busy, waitSeconds, signIn, enrol, startAgain };
}

/** The server's words; where it has none, ours. */
function failureOf(error: unknown): SignInFailure {
  if (error instanceof ProblemError) return { title: error.title, detail: error.detail, waitSeconds: error.retryAfterSeconds };
  if (error instanceof OfflineError) return { title: error.message, detail: '' };
  return { title: t.unknownFailure, detail: '' };
}

/** Counts a failure's waiting time down once a second; zero when one may try again. */
function useCountdown(failure: SignInFailure | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = failure?.waitSeconds ?? 0;
    setLeft(seconds);
    if (seconds === 0) return undefined;
    const endsAt = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [failure]);
  return left;
}
