import { useState } from 'react';
import { View } from '@/platform/elements';
import { useOnline } from '@/platform/network';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { useOfflineFact } from '@/ui/frame/offline-banner';
import { Notice } from './notice';

interface Props {
  /** Why the latest did not come; nothing is said where it did. */
  problem: string | undefined;
  onRetry: () => Promise<void>;
}

/** What is shown was read before: says so, and reads anew on a tap. Without a network the page's banner says it. */
export function StaleNotice({ problem, onRetry }: Props) {
  const online = useOnline();
  const [busy, setBusy] = useState(false);
  useOfflineFact(problem === undefined ? null : 'stale');
  if (problem === undefined || !online) return null;
  const retry = () => {
    setBusy(true);
    void onRetry().finally(() => setBusy(false));
  };
  return (
    <Notice tone="grey">
      <View>{ui.stale(problem)}</View>
      <Button small look="quiet" icon="retry" word={ui.retry} busy={busy} onTap={retry} />
    </Notice>
  );
}
