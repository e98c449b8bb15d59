import { eachAlone } from './each-alone.js';

describe('a sweep over many areas', () => {
  test('adds up what was handled', async () => {
    expect(await eachAlone([1, 2, 3], async (n) => n)).toBe(6);
  });

  test('goes on after one that fails, and says so at the end', async () => {
    const done: number[] = [];
    const sweep = eachAlone([1, 2, 3], async (n) => {
      if (n === 2) throw new Error('broken rows of 2');
      return done.push(n);
    });
    await expect(sweep).rejects.toMatchObject({ errors: [new Error('broken rows of 2')] });
    expect(done).toEqual([1, 3]);
  });
});
