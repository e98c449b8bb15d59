import { reasonError } from './reason-draft.js';

it.each([
  ['', 2, '请写原因'],
  [' \n ', 2, '请写原因'],
  ['不', 2, '请再写具体些，至少 2 个字'],
  ['不归我们管', 4, undefined],
  ['𠮷', 2, '请再写具体些，至少 2 个字'],
])('of %p with at least %p characters says %p', (reason, least, words) => expect(reasonError(reason, least)).toBe(words));
