import { Tap, Text, View } from '@/platform/elements';
import { back } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';

interface Props {
  title: string;
  canGoBack: boolean;
}

/** The browser's top bar; WeChat draws its own. The way back has a word, not only an arrow. */
export function TopBar({ title, canGoBack }: Props) {
  return (
    <View as="header" className="top-bar">
      {canGoBack ? (
        <Tap className="top-bar__back" onTap={() => void back()}>
          <Icon name="back" />
          <Text>{ui.back}</Text>
        </Tap>
      ) : (
        <View className="top-bar__balance" />
      )}
      <View as="h1" className="top-bar__title">
        {title}
      </View>
      <View className="top-bar__balance" />
    </View>
  );
}
