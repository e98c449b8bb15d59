import { askForCode } from './sms-code.js';

const answer = (status: number, retryAfter?: number): Response =>
  new Response('{}', { status, headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) } });

/** Asks a server that gives these answers, one after the other. */
async function ask(...answers: Response[]): Promise<number[]> {
  const waited: number[] = [];
  await askForCode(
    () => Promise.resolve(answers.shift() ?? answer(500)),
    (seconds) => {
      waited.push(seconds);
      return Promise.resolve();
    },
  );
  return waited;
}

test('a code that is sent at once is waited for by nobody', async () => expect(await ask(answer(200))).toEqual([]));

test('within the minute of the last code the run goes on after it', async () =>
  expect(await ask(answer(429, 42), answer(200))).toEqual([43]));

test('where the hour is used up a sentence says when to try again', async () => {
  await expect(ask(answer(429, 3_000))).rejects.toThrow('try again in 50 minutes');
  await expect(ask(answer(429, 10), answer(429, 600))).rejects.toThrow('try again in 10 minutes');
});

test('any other refusal is told as it came', async () => expect(ask(answer(400))).rejects.toThrow('answers 400: {}'));
