import { normalisePhone } from '@shequtong/kernel';
import { type Clue } from './calls/find-calls.js';

/** What somebody typed into the one box: eleven digits are a phone, words are a name. */
export function clueOf(typed: string): Clue | undefined {
  const text = typed.replace(/\s+/g, '');
  const phone = normalisePhone(text);
  if (phone !== undefined) return { phone };
  const length = [...text].length;
  return length < 2 || length > 30 || /\d/.test(text) ? undefined : { name: text };
}
