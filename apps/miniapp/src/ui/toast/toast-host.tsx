import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { View } from '@/platform/elements';
import { useInFront } from '@/platform/lifecycle';
import { dismissToast, feedback, type Toast } from '@/ui/feedback';
import { Icon } from '@/ui/icon/icon';
import { useElder } from '@/ui/theme/theme';
import './toast.scss';

const current = () => feedback.current().toast;

/** Long enough to be read: people over sixty read a line in about four seconds. */
const shownMilliseconds = { normal: 2600, elder: 4600 };

/** The pages a toast has been shown on: its own, and the next one where it was said for that. */
const shownOn = new WeakMap<Toast, object[]>();

/** The toast that this page shows. One that was said on another page goes, unless it was said for this one. */
function useOwnToast(front: boolean): Toast | null {
  const toast = useSyncExternalStore(feedback.subscribe, current, current);
  const page = useRef({}).current;
  const [own, setOwn] = useState<Toast | null>(null);
  useEffect(() => {
    if (!toast || !front) return setOwn(null);
    const pages = shownOn.get(toast) ?? [];
    if (pages.indexOf(page) < 0) {
      if (pages.length === (toast.forNext ? 2 : 1)) return dismissToast();
      shownOn.set(toast, [...pages, page]);
    }
    setOwn(toast);
  }, [toast, front, page]);
  return own === toast ? own : null;
}

export function ToastHost() {
  const front = useInFront();
  const toast = useOwnToast(front);
  const elder = useElder();
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(dismissToast, elder ? shownMilliseconds.elder : shownMilliseconds.normal);
    return () => clearTimeout(timer);
  }, [toast, elder]);
  return <View live="polite">{toast ? <ToastView {...toast} /> : null}</View>;
}

function ToastView({ words, tone }: Toast) {
  return (
    <View className="toast" role="status">
      <Icon name={tone === 'done' ? 'check-circle' : 'info'} />
      <View className="toast__words">{words}</View>
    </View>
  );
}
