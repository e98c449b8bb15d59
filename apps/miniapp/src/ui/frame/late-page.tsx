import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { routes as paths } from '@/platform/navigation';
import { mayFetchAhead, useBackOnline, useOnline, whenIdle } from '@/platform/network';
import { ui } from '@/texts/ui';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { PageFrame } from './page-frame';
import { tabNames } from './tab-marks';

/**
 * In a browser the code of a page is fetched when the page is first opened. Without a network it does not come, and on a
 * slow one it takes long: the page then opens at once, says so, and becomes itself when its code is there.
 */

interface PageModule {
  default: ComponentType;
}

/** A page as Taro's router knows it in a browser; what `load` is given it hands on behind the page's code. */
export interface PageRoute {
  path: string;
  navigationBarTitleText?: string;
  load: (...handedOn: unknown[]) => [Promise<PageModule>, ...unknown[]];
}

/** Longest a tap on a link may show nothing. */
const PATIENCE_MS = 800;

const tabOf = ({ path }: PageRoute) => tabNames.find((name) => paths[name] === `/${path}`);

/** What a person without a network still comes for: the tabs, and a report, which is kept on the phone until it can be sent. */
const wantedOffline = (route: PageRoute) => tabOf(route) !== undefined || paths.report === `/${route.path}`;

/** The same pages, each of which opens also before its code is there. What is wanted offline is fetched once the first page stands. */
export function openAtOnce(all: readonly PageRoute[]): PageRoute[] {
  let first = true;
  const fetchAhead = () => {
    if (first && mayFetchAhead()) whenIdle(() => all.filter(wantedOffline).forEach((route) => void route.load()[0].catch(() => undefined)));
    first = false;
  };
  return all.map((route): PageRoute => {
    const late: PageModule = { default: () => <LatePage route={route} /> };
    return {
      ...route,
      load: (...given) => {
        const [coming, ...handedOn] = route.load(...given);
        coming.then(fetchAhead, () => undefined);
        const waited = new Promise<PageModule>((resolve) => setTimeout(() => resolve(late), PATIENCE_MS));
        return [Promise.race([coming.catch(() => late), waited]), ...handedOn];
      },
    };
  });
}

function LatePage({ route }: { route: PageRoute }) {
  const online = useOnline();
  const [Page, setPage] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchPage = useCallback(async () => {
    setFailed(false);
    try {
      const { default: arrived } = await route.load()[0];
      setPage(() => arrived);
    } catch {
      setFailed(true);
    }
  }, [route]);
  useEffect(() => void fetchPage(), [fetchPage]);
  useBackOnline(() => void fetchPage());
  if (Page) return <Page />;
  return (
    <PageFrame title={route.navigationBarTitleText ?? ''} tab={tabOf(route)}>
      {failed ? (
        <Failed title={online ? ui.late.failed : undefined} onRetry={() => void fetchPage()} />
      ) : (
        <Skeleton shape="card" count={3} />
      )}
    </PageFrame>
  );
}
