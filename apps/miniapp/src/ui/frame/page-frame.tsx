import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { BackCatcher } from '@/platform/back-catcher';
import { View } from '@/platform/elements';
import { inWechat } from '@/platform/environment';
import { setTitle } from '@/platform/navigation';
import { useOnline } from '@/platform/network';
import { useElderMode } from '@/platform/preferences';
import { DialogHost } from '@/ui/dialog/dialog-host';
import { PhotosHost } from '@/ui/media/photos-host';
import { Theme } from '@/ui/theme/theme';
import { ToastHost } from '@/ui/toast/toast-host';
import { OfflineBanner, type OfflineFact, OfflineFacts } from './offline-banner';
import { TabBar } from './tab-bar';
import { type TabName } from './tab-marks';
import { TopBar } from './top-bar';
import './page-frame.scss';

interface Props {
  title: string;
  /** The home page says its name itself, so there the browser's top bar would say it twice. */
  ownHead?: boolean;
  /** Set on the pages of the tab bar. */
  tab?: TabName;
  /** The page's one primary action, kept within the thumb's reach. */
  footer?: ReactNode;
  children: ReactNode;
}

/** What the parts of a page say about it for the time without a network. */
function useOfflineFacts() {
  const [facts, setFacts] = useState<readonly OfflineFact[]>([]);
  const tell = useCallback((fact: OfflineFact) => {
    setFacts((before) => [...before, fact]);
    return () => setFacts((before) => before.filter((_, index) => index !== before.indexOf(fact)));
  }, []);
  return { facts, tell };
}

/** What every page stands in: theme, top bar (browser), offline banner, safe areas, tab bar, toasts and dialogs. */
export function PageFrame({ title, ownHead, tab, footer, children }: Props) {
  const elder = useElderMode();
  const online = useOnline();
  const { facts, tell } = useOfflineFacts();
  useEffect(() => void setTitle(title), [title]);
  return (
    <Theme elder={elder} className="frame">
      <View className="frame__top">
        {inWechat || ownHead ? null : <TopBar title={title} canGoBack={!tab} />}
        {online ? null : <OfflineBanner facts={facts} />}
      </View>
      <View as="main" className="frame__main">
        <OfflineFacts.Provider value={tell}>{children}</OfflineFacts.Provider>
      </View>
      {footer ? <View className={`frame__footer ${tab ? '' : 'frame__footer--last'}`}>{footer}</View> : null}
      {tab ? <TabBar active={tab} /> : null}
      <ToastHost />
      <DialogHost />
      {inWechat ? null : <PhotosHost />}
      <BackCatcher />
    </Theme>
  );
}
