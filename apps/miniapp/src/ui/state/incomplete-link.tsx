import { View } from '@/platform/elements';
import { open, type RouteName } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from './state';

interface Props {
  page: string;
  /** What else leads there. */
  text: string;
  action: { word: string; opens: RouteName };
}

/** A link that lost a part on its way leads nowhere: another try would not help, so other ways are offered. */
export function IncompleteLink({ page, text, action: { word, opens } }: Props) {
  return (
    <PageFrame title={page}>
      <Empty picture="search" title={ui.lost.incomplete} text={text} primary action={{ word, onTap: () => void open(opens) }} />
      <View className="state__other">
        <Button look="quiet" word={ui.toHome} onTap={() => void open('home')} />
      </View>
    </PageFrame>
  );
}
