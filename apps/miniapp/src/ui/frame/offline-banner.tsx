import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';

/** Says that there is no network and what happens to what was typed. */
export function OfflineBanner() {
  return (
    <View className="offline" role="status">
      <Icon name="offline" />
      <View className="offline__words">{ui.offline}</View>
    </View>
  );
}
