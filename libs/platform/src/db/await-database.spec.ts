import { openLine } from '../testing/severed-line.js';
import { awaitDatabase } from './await-database.js';

test('a database that does not come is told of by what the connection says', async () => {
  const line = await openLine('postgres://nobody@127.0.0.1:1/none');
  const url = line.through('postgres://nobody@127.0.0.1:1/none');
  await line.close();
  const told: string[] = [];
  await expect(awaitDatabase(url, (text) => told.push(text), 0)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(told).toEqual([]);
});
