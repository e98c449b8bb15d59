import { chinaDateOf, clockTimeOf, formatInstant, momentPhrase } from '@shequtong/kernel';
import { uiTexts as t } from '../../texts/ui.js';
import { useNow } from './now.js';

/** An instant as people say it, with the exact one under the pointer. */
export function Moment({ at }: { readonly at: Date }) {
  const now = useNow();
  return (
    <time dateTime={formatInstant(at)} title={t.exactTime(`${chinaDateOf(at)} ${clockTimeOf(at)}`)}>
      {momentPhrase(at, now)}
    </time>
  );
}
