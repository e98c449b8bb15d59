import { useShareAppMessage } from '@tarojs/taro';
import { copy } from './device';
import { inWechat } from './environment';

export interface ShareCard {
  title: string;
  /** Page path with its query, as in app.config.ts. */
  path: string;
  imageUrl?: string;
}

/** What WeChat's own share menu sends from this page. */
export function useShareCard(card: ShareCard): void {
  useShareAppMessage(() => card);
}

/** The browser's share sheet, or the link on the clipboard. @returns how it went. */
export async function shareLink(title: string): Promise<'shared' | 'copied' | 'failed'> {
  if (inWechat) return 'failed';
  const url = window.location.href;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      if ((error as Error).name === 'AbortError') return 'failed';
    }
  }
  return (await copy(url)) ? 'copied' : 'failed';
}
