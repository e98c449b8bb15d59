import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { askAnything, useConnectionLost } from '../../calls/connection.js';
import { followConnection, isFree, makeQueryClient } from '../../calls/query-client.js';
import { useServices } from '../../calls/services.js';
import { mayAny, useAccount } from '../../session/session-context.js';
import { shellTexts as t } from '../../texts/shell.js';
import { LoadingState } from '../../ui/feedback/states.js';
import { OfflineBar } from '../../ui/feedback/offline-bar.js';
import { ShortcutProvider } from '../../ui/shortcuts/shortcuts.js';
import { useModeOf, useModeStore } from '../../ui/theme/mode.js';
import { ThemeProvider } from '../../ui/theme/theme-provider.js';
import { NowProvider } from '../../ui/time/now.js';
import { sections } from '../sections.js';
import { Background } from './background.js';
import { NotStaffPage } from './not-staff-page.js';
import styles from './shell.module.css';
import { SideNav } from './side-nav.js';
import { TopBar } from './top-bar.js';
import { useReadSoFar } from './use-read-so-far.js';
import { useWorkArea, WorkAreaProvider } from '../../session/work-area.js';

/** How often a connection that is lost is tried. */
const PROBE_MS = 15_000;

/** The frame of every page behind the sign-in: one cache of answers per person, so that nobody sees another's. */
export function Shell() {
  const mode = useModeStore();
  const { accountId } = useAccount();
  return (
    <ThemeProvider mode={useModeOf(mode)}>
      <AccountQueries key={accountId}>
        <NowProvider>
          <ShortcutProvider>
            <WorkAreaProvider>
              <Frame />
            </WorkAreaProvider>
          </ShortcutProvider>
        </NowProvider>
      </AccountQueries>
    </ThemeProvider>
  );
}

function AccountQueries({ children }: { readonly children: ReactNode }) {
  const { connection } = useServices();
  const [client] = useState(() => makeQueryClient(connection));
  useEffect(() => followConnection(connection), [connection]);
  useEffect(() => () => client.clear(), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function Frame() {
  const account = useAccount();
  const open = sections.filter((section) => mayAny(account, section.permissions));
  const main = useMainFocus();
  if (!mayAny(account, ['staff.work'])) return <NotStaffPage />;
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      <SideNav sections={open} />
      <div className={styles.column}>
        <TopBar />
        <div>
          <Offline />
          <Background />
        </div>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

function Offline() {
  const { api, connection } = useServices();
  const queries = useQueryClient();
  const { area } = useWorkArea();
  const lost = useConnectionLost(connection);
  // Not every page asks by itself; somebody has to notice that the server answers again.
  useEffect(() => {
    if (!lost) return undefined;
    const timer = setInterval(() => void askAnything(api, area.areaId), PROBE_MS);
    return () => clearInterval(timer);
  }, [lost, api, area.areaId]);
  const read = useReadSoFar();
  return <OfflineBar lost={lost} read={read} onRetry={() => void queries.refetchQueries({ type: 'active', predicate: isFree })} />;
}

/** Another page: its name in the title, and the keyboard goes on from its beginning. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef('/');
  useEffect(() => {
    const section = sections.find(({ path }) => pathname.startsWith(path));
    document.title = section ? t.title(section.name) : t.product;
    // From the address alone one is led on to one's own work; that is an arrival, and the keyboard begins at the top.
    if (before.current !== '/') main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
