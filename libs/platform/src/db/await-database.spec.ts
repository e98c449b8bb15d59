import { pino } from 'pino';
import { openLine } from '../testing/severed-line.js';
import { awaitDatabase } from './await-database.js';

const log = pino({ level: 'silent' });

test('a database that does not come is told of by what the connection says', async () => {
  const line = await openLine('postgres://nobody@127.0.0.1:1/none');
  const url = line.through('postgres://nobody@127.0.0.1:1/none');
  await line.close();
  await expect(awaitDatabase(url, log, 0)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
