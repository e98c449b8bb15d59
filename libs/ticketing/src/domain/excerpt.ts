/** Characters of a text shown in lists; PostgreSQL's `left` and `excerptOf` count alike. */
export const EXCERPT = 80;

/** The beginning of a text, never half of a character: an emoji is two units of a JavaScript string. */
export const excerptOf = (text: string): string =>
  Array.from(text.slice(0, EXCERPT * 2))
    .slice(0, EXCERPT)
    .join('');
