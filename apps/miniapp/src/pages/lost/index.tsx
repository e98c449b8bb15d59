import { open } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from '@/ui/state/state';

/** Where an address leads that no page has: an old link, or one typed by hand. */
export default function LostPage() {
  const { page, title, text } = ui.lost;
  return (
    <PageFrame title={page}>
      <Empty picture="search" title={title} text={text} primary action={{ word: ui.toHome, onTap: () => void open('home') }} />
    </PageFrame>
  );
}
