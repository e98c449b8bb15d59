/** Longest value WeChat takes for the kinds whose text may be shortened without becoming wrong. */
const maxChars: Readonly<Record<string, number>> = { thing: 20, phrase: 5 };

/**
 * Makes values fit a subscribe message: free texts are shortened (thing to 19 characters and "…", phrase to 5), and
 * an empty free text becomes 无, because WeChat refuses empty values. Times, numbers, names and the like are left as
 * they are: a shortened one would say something else, so a wrong one must fail.
 * @param values by field key as in the template, such as `thing1` or `time3`
 */
export function fitSubscribeValues(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fit(key, value)]));
}

function fit(key: string, value: string): string {
  const kind = key.replace(/\d+$/, '');
  const limit = maxChars[kind];
  const text = value.trim();
  if (limit === undefined) return text;
  if (text === '') return '无';
  const chars = [...text.replace(/\s+/g, ' ')];
  if (chars.length <= limit) return chars.join('');
  return kind === 'thing' ? `${chars.slice(0, limit - 1).join('')}…` : chars.slice(0, limit).join('');
}
