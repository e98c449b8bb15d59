import { type ReactNode } from 'react';
import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { type Tone } from '@/ui/chip/chip';
import { Icon } from '@/ui/icon/icon';
import { type IconName } from '@/ui/icon/icon-names';
import './notice.scss';

interface Props {
  tone: Tone;
  title?: string;
  children?: ReactNode;
  /** Read aloud at once, for something that just went wrong. */
  urgent?: boolean;
}

const icons: Record<Tone, IconName> = { green: 'check-circle', amber: 'info', red: 'alert', grey: 'info' };

/** A tinted block inside a page that says one thing worth knowing here. */
export function Notice({ tone, title, children, urgent }: Props) {
  return (
    <View className={`notice notice--${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <View className="notice__words">
        {title ? <View className="notice__title">{title}</View> : null}
        {children ? <View>{children}</View> : null}
      </View>
    </View>
  );
}

/** What went wrong with something just done, read aloud at once; nothing when nothing did. */
export function Problem({ words }: { words: string | null | undefined }) {
  if (!words) return null;
  return (
    <Notice tone="red" urgent>
      {words}
    </Notice>
  );
}

/** A deadline computed while that year's holidays are unannounced is provisional, and says so. */
export function ProvisionalNotice() {
  return (
    <Notice tone="amber" title={ui.provisional.title}>
      {ui.provisional.text}
    </Notice>
  );
}
