import { normalisePhone, plainPersonName } from '@shequtong/kernel';
import { type Clue } from './calls/find-calls.js';

/** What somebody typed into the one box: eleven digits are a phone, words are a name. */
export function clueOf(typed: string): Clue | undefined {
  const phone = normalisePhone(typed);
  if (phone !== undefined) return { phone };
  const name = plainPersonName(typed);
  const length = [...name].length;
  return length < 2 || length > 30 || /\d/.test(name) ? undefined : { name };
}
