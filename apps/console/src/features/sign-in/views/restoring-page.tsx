import { useSessionServices } from '../../../session/session-context.js';
import { sessionTexts as t } from '../../../texts/session.js';
import { Emblem } from '../../../ui/emblem/emblem.js';
import plain from '../../../ui/form/plain-form.module.css';
import styles from './restoring-page.module.css';

/** While a kept session is taken up again; usually gone before it is read. */
export function RestoringPage() {
  return (
    <main className={styles.page} aria-busy="true">
      <Emblem size={48} />
      <p className={styles.late} role="status">
        {t.restoring}
      </p>
    </main>
  );
}

/** The server does not answer at the start: nobody is signed out by a broken network. */
export function UnreachablePage() {
  const { store } = useSessionServices();
  return (
    <main className={styles.page}>
      <Emblem size={48} />
      <h1 className={styles.title}>{t.unreachable}</h1>
      <p className={styles.lead}>{t.unreachableNext}</p>
      <button type="button" className={`${plain.primary} ${styles.retry}`} onClick={() => void store.restore()} autoFocus>
        {t.retry}
      </button>
    </main>
  );
}
