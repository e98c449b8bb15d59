/** WeChat takes at most this many characters in one text check. */
const maxCheckedChars = 2_500;

/** Pieces share this many characters, so that a word cut by a border is whole in one of them. */
const overlapChars = 20;

/**
 * Cuts a text into overlapping pieces for the text check, never through a character of two units. A blank text has
 * no piece: there is nothing to check, and WeChat refuses it.
 * @param limit characters (UTF-16 units) per piece
 */
export function textPieces(text: string, limit: number = maxCheckedChars): string[] {
  if (text.trim() === '') return [];
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const to = border(text, Math.min(from + limit, text.length));
    pieces.push(text.slice(from, to));
    if (to >= text.length) return pieces;
    from = border(text, Math.max(to - overlapChars, from + 1));
  }
}

/** The nearest position at or before `at` that does not split a surrogate pair. */
function border(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
