import { type ApiWords } from '@shequtong/platform';
import { operationTags } from './operation-tags.js';
import { operationWords } from './operation-words.gen.js';

/** What the API document says in words. */
export const apiWords: ApiWords = { operations: operationWords, tags: operationTags };
