/** Lines a folded text keeps, and how many more it must have before folding spares anything. */
const linesKept = 8;
const linesSpared = 2;

/** Signs of one line on a phone of usual width, as the letters are set. */
export const signsPerLine = { standard: 20, elder: 14 } as const;

/**
 * The beginning of a long text, cut by counting signs: no platform has to be asked how many lines it drew.
 * @returns null where the text is short enough to stand whole
 */
export function beginningOf(text: string, perLine: number): string | null {
  const paragraphs = text.split('\n').map((paragraph) => Array.from(paragraph));
  const linesOf = (signs: string[]) => Math.max(1, Math.ceil(signs.length / perLine));
  const all = paragraphs.reduce((lines, signs) => lines + linesOf(signs), 0);
  if (all <= linesKept + linesSpared) return null;
  const kept: string[] = [];
  let left = linesKept;
  for (const signs of paragraphs) {
    if (left === 0) break;
    kept.push(signs.slice(0, left * perLine).join(''));
    left = Math.max(0, left - linesOf(signs));
  }
  return `${kept.join('\n').trimEnd()}…`;
}
