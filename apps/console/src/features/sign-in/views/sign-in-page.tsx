import { Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../../session/session-context.js';
import { sessionTexts as t } from '../../../texts/session.js';
import { Emblem } from '../../../ui/emblem/emblem.js';
import { placeAfter } from '../sign-in-draft.js';
import { useSignIn } from '../use-sign-in.js';
import { Enrolment } from './enrolment.js';
import { RestoringPage, UnreachablePage } from './restoring-page.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in-page.module.css';
import { Town } from './town.js';

/** Password and authenticator; the first page a member of staff sees, so it loads without the component library. */
export function SignInPage() {
  const session = useSession();
  const [search] = useSearchParams();
  const signIn = useSignIn();
  switch (session.kind) {
    case 'signed-in':
      return <Navigate to={placeAfter(search.get('to'))} replace />;
    case 'restoring':
      return <RestoringPage />;
    case 'unreachable':
      return <UnreachablePage />;
    case 'signed-out':
      return (
        <div className={styles.page}>
          <Side />
          <main className={styles.main}>
            {signIn.first ? <Enrolment signIn={signIn} first={signIn.first} /> : <SignInForm signIn={signIn} because={session.because} />}
          </main>
        </div>
      );
  }
}

function Side() {
  return (
    <aside className={styles.side} aria-label={t.product}>
      <p className={styles.brand}>
        <Emblem size={40} />
        <span>
          {t.product}
          <span>{t.console}</span>
        </span>
      </p>
      <div style={{ position: 'relative', zIndex: 1, paddingBottom: 210 }}>
        <p className={styles.slogan}>
          {t.slogan.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <ul className={styles.steps}>
          {t.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </div>
      <Town className={styles.town} />
    </aside>
  );
}
