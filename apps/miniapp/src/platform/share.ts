import { useEffect } from 'react';
import Taro, { useShareAppMessage } from '@tarojs/taro';
import { copy } from './device';
import { inWechat } from './environment';
import { pathOf, type RouteName } from './navigation';

interface ShareCard {
  title: string;
  route: RouteName;
  query?: Record<string, string>;
}

/**
 * What WeChat's share menu sends from this page. Without a card the page is not for others: the menu is hidden, and
 * what a phone sends all the same is the home page.
 */
export function useSharing(card: ShareCard | null, plainTitle: string): void {
  const shared = card !== null;
  useShareAppMessage(() =>
    card ? { title: card.title, path: pathOf(card.route, card.query) } : { title: plainTitle, path: pathOf('home') },
  );
  useEffect(() => {
    if (!inWechat) return;
    const change = shared ? Taro.showShareMenu({ withShareTicket: false }) : Taro.hideShareMenu();
    change.catch(() => undefined); // an old WeChat: its menu stays as it is
  }, [shared]);
}

/** The browser's share sheet, or the link on the clipboard. @returns how it went. */
export async function shareLink(title: string): Promise<'shared' | 'copied' | 'failed' | 'cancelled'> {
  if (inWechat) return 'failed';
  const url = window.location.href;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      if ((error as Error).name === 'AbortError') return 'cancelled';
    }
  }
  return (await copy(url)) ? 'copied' : 'failed';
}
