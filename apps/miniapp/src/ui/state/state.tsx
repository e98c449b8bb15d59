import { View } from '@/platform/elements';
import { useOnline } from '@/platform/network';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { useOfflineFact } from '@/ui/frame/offline-banner';
import './state.scss';

export type PictureName = 'houses' | 'paper' | 'tea' | 'cloud' | 'lock' | 'search';

interface Action {
  word: string;
  onTap: () => void;
}

interface Props {
  picture: PictureName;
  title: string;
  /** What to do, or what happens next. */
  text?: string;
  action?: Action;
  primary?: boolean;
}

/** A screen or list with nothing to show: our own picture, what it means and what to do. */
export function Empty({ picture, title, text, action, primary }: Props) {
  return (
    <View className="state">
      <View className={`state__picture state__picture--${picture}`} decorative />
      <View className="state__title">{title}</View>
      {text ? <View className="state__text">{text}</View> : null}
      {action ? (
        <View className="state__action">
          <Button word={action.word} look={primary ? 'primary' : 'plain'} onTap={action.onTap} />
        </View>
      ) : null}
    </View>
  );
}

interface FailedProps {
  /** What it was that failed, where that is known better than 「没有打开」. */
  title?: string;
  /** What the server said to do; without it, the network is the likely cause. */
  problem?: string;
  busy?: boolean;
  onRetry: () => void;
}

/** Something could not be fetched: says so without blame, and offers another try. Without a network that is the one thing said. */
export function Failed({ title, problem = ui.failed.text, busy, onRetry }: FailedProps) {
  const online = useOnline();
  useOfflineFact(online ? null : 'said');
  const { offline } = ui.failed;
  const words = online
    ? { title: title ?? ui.failed.title, text: problem }
    : { title: title ?? offline.title, text: title ? offline.why : offline.text };
  return (
    <View className="state" role="alert">
      <View className="state__picture state__picture--cloud" decorative />
      <View className="state__title">{words.title}</View>
      <View className="state__text">{words.text}</View>
      <View className="state__action">
        <Button word={ui.retry} icon="retry" busy={busy} onTap={onRetry} />
      </View>
    </View>
  );
}
