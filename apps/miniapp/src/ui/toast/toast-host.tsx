import { useEffect, useSyncExternalStore } from 'react';
import { View } from '@/platform/elements';
import { useInFront } from '@/platform/lifecycle';
import { dismissToast, feedback, type Toast } from '@/ui/feedback';
import { Icon } from '@/ui/icon/icon';
import { useElder } from '@/ui/theme/theme';
import './toast.scss';

const current = () => feedback.current().toast;

/** Long enough to be read: people over sixty read a line in about four seconds. */
const shownMilliseconds = { normal: 2600, elder: 4600 };

export function ToastHost() {
  const toast = useSyncExternalStore(feedback.subscribe, current, current);
  const front = useInFront();
  const elder = useElder();
  useEffect(() => {
    if (!toast || !front) return undefined;
    const timer = setTimeout(dismissToast, elder ? shownMilliseconds.elder : shownMilliseconds.normal);
    return () => clearTimeout(timer);
  }, [toast, front, elder]);
  return <View live="polite">{toast && front ? <ToastView {...toast} /> : null}</View>;
}

export function ToastView({ words, tone }: Toast) {
  return (
    <View className="toast" role="status">
      <Icon name={tone === 'done' ? 'check-circle' : 'info'} />
      <View className="toast__words">{words}</View>
    </View>
  );
}
