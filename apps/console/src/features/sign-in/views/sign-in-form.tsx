import { type FormEvent, useEffect, useState } from 'react';
import { sessionTexts as t } from '../../../texts/session.js';
import { PlainField } from '../../../ui/form/plain-field.js';
import plain from '../../../ui/form/plain-form.module.css';
import { codeDigits, type ErrorsOf, signInErrors, type SignInDraft } from '../sign-in-draft.js';
import { type useSignIn } from '../use-sign-in.js';
import { FailureNote } from './failure-note.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in-page.module.css';

const EMPTY: SignInDraft = { username: '', password: '', code: '', firstTime: false };

interface Props {
  readonly signIn: ReturnType<typeof useSignIn>;
  readonly because: 'never' | 'left' | 'ended';
}

export function SignInForm({ signIn, because }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [errors, setErrors] = useState<ErrorsOf<SignInDraft>>({});
  const edit = (change: Partial<SignInDraft>): void => {
    setDraft({ ...draft, ...change });
    setErrors({});
  };
  // A code is good once: after a failure the next one is needed.
  useEffect(() => setDraft((kept) => ({ ...kept, code: '' })), [signIn.failure]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = signInErrors(draft);
    setErrors(found);
    if (Object.keys(found).length === 0) void signIn.signIn(draft);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="sign-in-title">
      <h1 id="sign-in-title" className={styles.title}>
        {t.title}
      </h1>
      {because !== 'never' && !signIn.failure && <p className={plain.note}>{because === 'ended' ? t.ended : t.left}</p>}
      {signIn.failure && <FailureNote failure={signIn.failure} waitSeconds={signIn.waitSeconds} />}
      <PlainField
        label={t.username}
        name="username"
        value={draft.username}
        onText={(username) => edit({ username })}
        error={errors.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        maxLength={40}
      />
      <PasswordField label={t.password} autoComplete="current-password" value={draft.password} error={errors.password} onText={(password) => edit({ password })} />
      <CodeField draft={draft} error={errors.code} edit={edit} />
      <button type="submit" className={plain.primary} disabled={signIn.busy || (signIn.waitSeconds > 0 && signIn.failure?.username === draft.username.trim())}>
        {signIn.busy ? t.working : draft.firstTime ? t.next : t.signIn}
      </button>
      <p className={styles.foot}>{t.forgotten}</p>
    </form>
  );
}

function CodeField({ draft, error, edit }: { readonly draft: SignInDraft; readonly error?: string; readonly edit: (change: Partial<SignInDraft>) => void }) {
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {!draft.firstTime && (
        <PlainField
          label={t.code}
          name="code"
          value={draft.code}
          onText={(code) => edit({ code: codeDigits(code) })}
          placeholder={t.codeHint}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      {draft.firstTime && <p className={plain.note}>{t.firstTimeHint}</p>}
      <p>
        <button type="button" className={plain.link} onClick={() => edit({ firstTime: !draft.firstTime, code: '' })}>
          {draft.firstTime ? t.haveCode : t.firstTime}
        </button>
      </p>
    </div>
  );
}
