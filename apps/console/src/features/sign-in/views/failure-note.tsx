import { sessionTexts as t } from '../../../texts/session.js';
import plain from '../../../ui/form/plain-form.module.css';
import { waitPhrase } from '../sign-in-draft.js';
import { type SignInFailure } from '../use-sign-in.js';

/** Why it did not work and what to do next; a locked account counts down to when it opens again. */
export function FailureNote({ failure, waitSeconds }: { readonly failure: SignInFailure; readonly waitSeconds: number }) {
  const locked = failure.waitSeconds !== undefined;
  return (
    <div className={plain.alert}>
      <p role="alert">
        <strong>{failure.title}</strong>
        {failure.detail && <span>{failure.detail}</span>}
      </p>
      {/* Beside the alert, or it would be read aloud again every second. */}
      {locked && <p>{waitSeconds > 0 ? t.lockedFor(waitPhrase(waitSeconds)) : t.tryNow}</p>}
    </div>
  );
}
