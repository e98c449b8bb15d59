import { sessionTexts as t } from '../../../texts/session.js';
import { PlainField } from '../../../ui/form/plain-field.js';
import plain from '../../../ui/form/plain-form.module.css';
import { signInErrors, type SignInDraft } from '../sign-in-draft.js';
import { type useSignIn } from '../use-sign-in.js';
import { useSignInForm } from '../use-sign-in-form.js';
import { CodeField } from './code-field.js';
import { FailureNote } from './failure-note.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in-page.module.css';

const EMPTY: SignInDraft = { username: '', password: '', code: '', firstTime: false };

interface Props {
  readonly signIn: ReturnType<typeof useSignIn>;
  readonly because: 'never' | 'left' | 'ended';
}

export function SignInForm({ signIn, because }: Props) {
  const { draft, errors, edit, submit } = useSignInForm({
    empty: EMPTY,
    errorsOf: signInErrors,
    failure: signIn.failure,
    send: signIn.signIn,
  });
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
      <PasswordField
        label={t.password}
        autoComplete="current-password"
        value={draft.password}
        error={errors.password}
        onText={(password) => edit({ password })}
      />
      <CodeOrFirstTime draft={draft} error={errors.code} edit={edit} />
      <button
        type="submit"
        className={plain.primary}
        disabled={signIn.busy || (signIn.waitSeconds > 0 && signIn.failure?.username === draft.username.trim())}
      >
        {signIn.busy ? t.working : draft.firstTime ? t.next : t.signIn}
      </button>
      <p className={styles.foot}>{t.forgotten}</p>
    </form>
  );
}

/** The code, or what to do without an authenticator. */
function CodeOrFirstTime({
  draft,
  error,
  edit,
}: {
  readonly draft: SignInDraft;
  readonly error?: string;
  readonly edit: (change: Partial<SignInDraft>) => void;
}) {
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {!draft.firstTime && (
        <CodeField label={t.code} value={draft.code} error={error} placeholder={t.codeHint} onText={(code) => edit({ code })} />
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
