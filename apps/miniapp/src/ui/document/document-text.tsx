import { View } from '@/platform/elements';
import { documentBlocks } from './document-blocks';
import './document-text.scss';

/** A published text in full, with its headings, to be read before something is agreed to. */
export function DocumentText({ text }: { text: string }) {
  return (
    <>
      {documentBlocks(text).map(({ kind, text: words }, index) => (
        <View key={index} as={kind === 'heading' ? 'h3' : 'p'} className={`document__${kind}`}>
          {words}
        </View>
      ))}
    </>
  );
}
