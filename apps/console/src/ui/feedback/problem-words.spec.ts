import { OfflineError, ProblemError } from '@shequtong/api-client';
import { problemWords } from './problem-words.js';

const problem = (status: number): ProblemError =>
  new ProblemError({ status, code: 'x/y', title: '标题', detail: '下一步', errors: [], requestId: 'r-1' });

it('passes on the server’s words and its request id', () =>
  expect(problemWords(problem(500))).toEqual({ title: '标题', next: '下一步', requestId: 'r-1', retry: true }));

it.each([403, 404, 410])('offers no retry for %p, which cannot help', (status) => expect(problemWords(problem(status)).retry).toBe(false));

it('says offline when no answer came', () =>
  expect(problemWords(new OfflineError('x'))).toMatchObject({ title: '网络断开了', retry: true }));

it('never shows a technical text', () =>
  expect(problemWords(new TypeError('undefined is not a function'))).toEqual({ title: '没有读到内容', next: '请再试一次。', retry: true }));
