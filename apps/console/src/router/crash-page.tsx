import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { uiTexts } from '../texts/ui.js';
import { EmptyPicture } from '../ui/feedback/empty-picture.js';
import plain from '../ui/form/plain-form.module.css';
import { NotFoundPage } from './message-pages.js';
import styles from './message-pages.module.css';

const t = uiTexts.states;

const reloadPage = (): void => window.location.reload();

/** The error boundary of a route: the frame around it stays, the page says what to do. */
export function CrashPage({ reload = reloadPage }: { readonly reload?: () => void }) {
  const error = useRouteError();
  useEffect(() => {
    // The browser's console is where whoever looks into it will look; nothing of a person is in an error of ours.
    // eslint-disable-next-line no-console -- an error shown to a person must not vanish for the developer
    console.error(error);
  }, [error]);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  if (isMissingChunk(error) && !navigator.onLine) return <UnreadPage reload={reload} />;
  const outdated = isMissingChunk(error);
  return (
    <section className={styles.page} role="alert">
      <EmptyPicture name="broken" />
      <h1>{outdated ? t.newVersionTitle : t.crashTitle}</h1>
      <p>{outdated ? t.newVersionNext : t.crashNext}</p>
      <button type="button" className={plain.primary} onClick={reload}>
        {t.reload}
      </button>
    </section>
  );
}

/** Without a network a page that was never opened cannot even be fetched; it is, as soon as there is one. */
function UnreadPage({ reload }: { readonly reload: () => void }) {
  useEffect(() => {
    window.addEventListener('online', reload, { once: true });
    return () => window.removeEventListener('online', reload);
  }, [reload]);
  return (
    <section className={styles.page} role="alert">
      <EmptyPicture name="broken" />
      <h1>{t.offlineTitle}</h1>
      <p>{t.offlineNothing}</p>
    </section>
  );
}

/** After an update the parts an open page still wants are gone from the server; without a network none can be fetched. */
export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|module script failed|Failed to fetch dynamically|error loading dynamically|preload CSS/i.test(error.message);
