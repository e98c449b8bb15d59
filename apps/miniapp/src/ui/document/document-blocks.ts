interface DocumentBlock {
  kind: 'heading' | 'paragraph' | 'item';
  text: string;
}

/** A short line that ends like no sentence. */
const heading = /^[^。；：？.]{1,20}$/;
const item = /^[-*•]\s*/;

/** A text that is published, such as the privacy notice, in blocks: one line, one block; short lines that are no sentences are headings. */
export function documentBlocks(body: string): DocumentBlock[] {
  const lines = body.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line): DocumentBlock => {
    if (item.test(line)) return { kind: 'item', text: `· ${line.replace(item, '')}` };
    if (heading.test(line)) return { kind: 'heading', text: line };
    return { kind: 'paragraph', text: line };
  });
}
