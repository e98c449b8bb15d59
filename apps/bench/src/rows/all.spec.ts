import { allRows } from './all.js';

describe('the rows', () => {
  test('are found by their names, each with an id of its own', async () => {
    const ids = (await allRows()).map(({ id }) => id);
    expect(ids).toEqual(['B1', 'B2', 'B3']);
  });

  test('ask of reads 0.60 and of commands 0.40, as quality.md promises', async () => {
    for (const { twin, target } of await allRows()) expect(target.throughput).toBe(twin.method === 'GET' ? 0.6 : 0.4);
  });

  test('of one path and method have one twin', async () => {
    const routes = (await allRows()).map(({ twin }) => `${twin.method} ${twin.path.source}`);
    expect(new Set(routes).size).toBe(routes.length);
  });
});
