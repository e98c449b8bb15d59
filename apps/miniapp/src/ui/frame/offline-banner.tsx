import { createContext, useContext, useEffect } from 'react';
import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';

/** What is true of a page without a network, besides that there is none; `said`: the page itself says already that there is none. */
export type OfflineFact = Exclude<keyof typeof ui.offline, 'plain'> | 'said';

/** The page's frame hears of facts here; what it is given back takes the fact back. */
export const OfflineFacts = createContext<(fact: OfflineFact) => () => void>(() => () => undefined);

/** Has the page's banner say so while there is no network: one notice, and only what is true there. */
export function useOfflineFact(fact: OfflineFact | null): void {
  const tell = useContext(OfflineFacts);
  useEffect(() => (fact === null ? undefined : tell(fact)), [fact, tell]);
}

/** Says that there is no network, and what that means for this page; nothing where the page says just that itself. */
export function OfflineBanner({ facts }: { facts: readonly OfflineFact[] }) {
  const known = (['kept', 'stale'] as const).find((one) => facts.includes(one));
  if (!known && facts.includes('said')) return null;
  const fact = known ?? 'plain';
  return (
    <View className="offline" role="status">
      <Icon name="offline" />
      <View className="offline__words">{ui.offline[fact]}</View>
    </View>
  );
}
