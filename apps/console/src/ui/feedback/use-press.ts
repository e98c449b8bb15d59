import { App } from 'antd';
import { useCallback, useState } from 'react';
import { problemWords } from './problem-words.js';

/** Does a thing at the press of a button; a refusal is said in the server's words. */
export function usePress(): { readonly busy: boolean; readonly press: (work: () => Promise<void>) => void } {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const press = useCallback(
    (work: () => Promise<void>): void => {
      setBusy(true);
      work()
        .catch((error: unknown) => {
          const { title, next } = problemWords(error);
          message.error(`${title}。${next}`);
        })
        .finally(() => setBusy(false));
    },
    [message],
  );
  return { busy, press };
}
