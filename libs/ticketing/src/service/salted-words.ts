import { newSalt } from '@shequtong/kernel';
import { type SaltedWords } from '../domain/seal.js';

/** What a person wrote with a step, made ready to be sealed. The domain draws no lot, so the salts come from here. */
export const saltedWords = (words: Readonly<Record<string, string>> = {}): SaltedWords[] =>
  Object.entries(words).map(([field, body]) => ({ field, body, salt: newSalt() }));
