import { chinaDateOf, clockTimeOf, formatInstant, momentPhrase } from '@shequtong/kernel';
import { uiTexts as t } from '../../texts/ui.js';
import { useNow } from './now.js';

/** What stands under the pointer where a time is told in words. */
export const exactly = (at: Date): string => t.exactTime(`${chinaDateOf(at)} ${clockTimeOf(at)}`);

/** An instant as people say it, with the exact one under the pointer. */
export function Moment({ at }: { readonly at: Date }) {
  const now = useNow();
  return (
    <time dateTime={formatInstant(at)} title={exactly(at)}>
      {momentPhrase(at, now)}
    </time>
  );
}
