import { OfflineError, ProblemError } from '@shequtong/api-client';
import { worthRepeating } from './query-client.js';

const problem = (status: number): ProblemError => new ProblemError({ status, code: 'x', title: 't', detail: '', errors: [] });

it.each([
  ['a lost answer', new OfflineError('x'), true],
  ['a failure of the server', problem(500), true],
  ['a refusal', problem(403), false],
  ['a mistake in the input', problem(422), false],
  ['a mistake of ours', new TypeError('x'), false],
])('of %s: %p', (_, error, worth) => expect(worthRepeating(error)).toBe(worth));
