import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
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

/** Something could not be fetched: says so without blame, and offers another try. */
export function Failed({ title = ui.failed.title, problem, busy, onRetry }: FailedProps) {
  return (
    <View className="state" role="alert">
      <View className="state__picture state__picture--cloud" decorative />
      <View className="state__title">{title}</View>
      <View className="state__text">{problem ?? ui.failed.text}</View>
      <View className="state__action">
        <Button word={ui.retry} icon="retry" busy={busy} onTap={onRetry} />
      </View>
    </View>
  );
}
