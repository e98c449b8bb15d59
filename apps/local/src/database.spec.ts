import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type EmbeddedPostgres, removeEmbeddedPostgres } from '@shequtong/platform/embedded-postgres';
import { Client } from 'pg';
import { startDatabase } from './database.js';
import { demoSecrets } from './demo/secrets.js';
import { checkExternal } from './external-database.js';

describe('the demo’s own database', () => {
  let folder: string;
  const servers: EmbeddedPostgres[] = [];
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-local-'));
    fs.chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    await removeEmbeddedPostgres(path.join(folder, 'pg'));
    expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
    fs.rmSync(folder, { recursive: true });
  });

  const open = (): ReturnType<typeof startDatabase> =>
    startDatabase(path.join(folder, 'pg'), demoSecrets(path.join(folder, 'secrets.json')), async (server) => void servers.push(server));

  it('is one the start-up checks accept, and the same after a restart', async () => {
    const urls = await open();
    await expect(checkExternal(urls)).resolves.toEqual({ version: 18, appRole: 'shequtong_app' });
    const owner = new Client({ connectionString: urls.owner });
    await owner.connect();
    await owner.query('CREATE TABLE kept (n int)');
    await owner.end();
    await servers[0]?.stop();

    const again = await open();
    const second = new Client({ connectionString: again.owner });
    await second.connect();
    expect((await second.query('SELECT count(*)::int AS n FROM kept')).rows).toEqual([{ n: 0 }]);
    await second.end();
  });
});
