import { lazy, Suspense, useState } from 'react';
import { sessionTexts as t } from '../../../texts/session.js';
import plain from '../../../ui/form/plain-form.module.css';
import { type EnrolmentDraft, enrolmentErrors, PASSWORD_LEAST, spacedSecret } from '../sign-in-draft.js';
import { type FirstSignIn, type useSignIn } from '../use-sign-in.js';
import { useSignInForm } from '../use-sign-in-form.js';
import { CodeField } from './code-field.js';
import { FailureNote } from './failure-note.js';
import { PasswordField } from './password-field.js';
import styles from './sign-in-page.module.css';

const QR_SIZE = 168;
const EMPTY: EnrolmentDraft = { newPassword: '', again: '', code: '', phoneCode: '' };

// Needed once in the life of an account, so it is not part of the sign-in page.
const QrPicture = lazy(() => import('../../../ui/qr/qr-picture.js').then((module) => ({ default: module.QrPicture })));

/** First sign-in: the account gets its authenticator and a password of the person's own. */
export function Enrolment({ signIn, first }: { readonly signIn: ReturnType<typeof useSignIn>; readonly first: FirstSignIn }) {
  const { draft, errors, edit, submit } = useSignInForm({
    empty: EMPTY,
    errorsOf: (one) => enrolmentErrors(one, first.credentials.password, first.offer),
    failure: signIn.failure,
    send: signIn.enrol,
  });
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="enrol-title">
      <h1 id="enrol-title" className={styles.title}>
        {t.enrolTitle}
      </h1>
      <p className={styles.lead}>{t.enrolWhy}</p>
      <Authenticator first={first} />
      {signIn.failure && <FailureNote failure={signIn.failure} waitSeconds={signIn.waitSeconds} />}
      <CodeField label={t.enrolCode} value={draft.code} error={errors.code} autoFocus onText={(code) => edit({ code })} />
      {first.offer.phone !== null && (
        <CodeField
          label={t.phoneCode}
          hint={t.phoneCodeHint(first.offer.phone)}
          value={draft.phoneCode}
          error={errors.phoneCode}
          onText={(phoneCode) => edit({ phoneCode })}
        />
      )}
      <PasswordField
        label={t.newPassword}
        autoComplete="new-password"
        hint={t.newPasswordHint(PASSWORD_LEAST)}
        value={draft.newPassword}
        error={errors.newPassword}
        onText={(newPassword) => edit({ newPassword })}
      />
      <PasswordField
        label={t.again}
        autoComplete="new-password"
        value={draft.again}
        error={errors.again}
        onText={(again) => edit({ again })}
      />
      <button type="submit" className={plain.primary} disabled={signIn.busy || signIn.waitSeconds > 0}>
        {signIn.busy ? t.working : t.enrolDone}
      </button>
      <p>
        <button type="button" className={plain.link} onClick={signIn.startAgain}>
          {t.back}
        </button>
      </p>
    </form>
  );
}

/** The secret as a QR code, and as a text for those who cannot scan. */
function Authenticator({ first: { offer } }: { readonly first: FirstSignIn }) {
  return (
    <>
      <div className={styles.enrol}>
        <div className={styles.qr} style={{ width: QR_SIZE + 22, height: QR_SIZE + 22 }}>
          <Suspense fallback={null}>
            <QrPicture value={offer.otpauthUri} size={QR_SIZE} label={t.qrLabel} />
          </Suspense>
        </div>
        <p className={styles.lead}>{t.enrolScan}</p>
      </div>
      <SecretText secret={offer.secret} />
    </>
  );
}

function SecretText({ secret }: { readonly secret: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    void navigator.clipboard.writeText(secret).then(() => setCopied(true));
  };
  return (
    <div>
      <p className={styles.foot}>{t.enrolType}</p>
      <p className={styles.secret}>
        <code>{spacedSecret(secret)}</code>
        {/* The clipboard is closed to pages on plain http, where one types the text. */}
        {'clipboard' in navigator && (
          <button type="button" className={plain.link} onClick={copy} aria-live="polite">
            {copied ? t.copied : t.copy}
          </button>
        )}
      </p>
    </div>
  );
}
