import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { migrationNames } from '@shequtong/api/migrations';
import { type Member, places, resident, staff } from '@shequtong/identity/testing';
import { report } from '../faults/reporting.js';
import { type ApiProcess, startApi } from '../support/api-process.js';
import { openWithProcesses, type ProductWithProcesses } from '../support/processes.js';

interface Readiness {
  readonly status: number;
  readonly problems: string[];
}

describe('a process that starts', () => {
  let product: ProductWithProcesses;

  beforeAll(async () => {
    product = await openWithProcesses();
  });
  afterAll(() => product.close());

  test('refuses a role that row-level security does not bind, with what to do', async () => {
    const { ownerUrl } = product.database;
    const role = new URL(ownerUrl).username;
    await expect(startApi({ ...product.environment, DATABASE_URL: ownerUrl })).rejects.toThrow(
      `the program ended with 1: DATABASE_URL uses the role "${role}", which row-level security does not bind; use the application role, and keep the owner for MIGRATE_DATABASE_URL.`,
    );
  });

  test('refuses to find people with another key than the database was set up with', async () => {
    await expect(startApi({ ...product.environment, BLIND_INDEX_KEY: randomBytes(32).toString('base64') })).rejects.toThrow(
      'the program ended with 1: BLIND_INDEX_KEY is not the key this database finds people with; put back the one it was set up with.',
    );
  });

  test('whose database holds people and remembers no key asks one of them before it records its own', async () => {
    const wrong = { ...product.environment, BLIND_INDEX_KEY: randomBytes(32).toString('base64') };
    const recorded = (): Promise<object[]> => product.asOwner('SELECT fingerprint FROM platform.index_key');
    const [before] = await recorded();
    await staff(product.services, { areaId: places.community, role: 'community-secretary' });
    for (const known of ['a user name', 'a phone']) {
      if (known === 'a phone') await resident(product.services);
      await product.asOwner('DELETE FROM platform.index_key');
      await expect(startApi(wrong)).rejects.toThrow('BLIND_INDEX_KEY is not the key this database finds people with');
      expect([known, await recorded()]).toEqual([known, []]);
      await (await product.start()).stop();
      expect([known, await recorded()]).toEqual([known, [before]]);
    }
  });

  test('whose database is not brought up to it says what to run', async () => {
    const newest = migrationNames.at(-1) ?? '';
    await product.asOwner('UPDATE platform.schema_migration SET name = $2 WHERE name = $1', [newest, 'SomebodyElses1']);
    await expect(product.start()).rejects.toThrow(
      `the program ended with 1: The database lacks migrations of this build, 1 in all from ${newest} on: run \`docker compose run --rm migrate\`, or \`node apps/api/dist/programs/migrate.js\`, and start again.`,
    );
    await product.asOwner('UPDATE platform.schema_migration SET name = $1 WHERE name = $2', [newest, 'SomebodyElses1']);
  });

  test('ends with a sentence for every mistake in its configuration', async () => {
    await expect(startApi({ ...product.environment, LINK_KEY: 'short', PUBLIC_URL: '' })).rejects.toThrow(
      'the program ended with 78: PUBLIC_URL is missing: where phones reach the product, such as https://sqt.example.gov.cn.\nLINK_KEY must hold keys of 32 bytes in base64.\n',
    );
  });

  describe('and is asked whether it is ready', () => {
    let api: ApiProcess;
    let person: Member;

    beforeAll(async () => {
      api = await product.start();
      person = await resident(product.services);
    });
    afterAll(() => api.stop());

    const readiness = async (): Promise<Readiness> => {
      const answer = await fetch(`${api.url}/readyz`);
      return { status: answer.status, problems: ((await answer.json()) as Readiness).problems };
    };

    test('says so when it is', async () => expect(await readiness()).toEqual({ status: 200, problems: [] }));

    test('has the OpenAPI document the clients were made from, and the pages to read it', async () => {
      const document = path.resolve(__dirname, '../../../../libs/api-client/openapi.json');
      expect(await (await fetch(`${api.url}/api/openapi.json`)).json()).toEqual(JSON.parse(readFileSync(document, 'utf8')));
      const page = await (await fetch(`${api.url}/api/docs`)).text();
      const parts = [...page.matchAll(/(?:src|href)="\.?([^"]+\.(?:js|css))"/g)].map(([, file]) => file?.replace(/^\/docs/, '') ?? '');
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) expect([part, (await fetch(`${api.url}/api/docs${part}`)).status]).toEqual([part, 200]);
    });

    test('draws posters in every form, and a book of them', async () => {
      const secretary = await staff(product.services, { areaId: places.community, role: 'community-secretary' });
      const ask = (path: string): Promise<Response> =>
        fetch(`${api.url}/api/communities/${places.community}/${path}`, { headers: { Authorization: `Bearer ${secretary.accessToken}` } });
      const { posters } = (await (await ask('posters')).json()) as { posters: { code: string }[] };
      const code = posters[0]?.code ?? '';
      for (const path of [...['pdf', 'png', 'svg'].map((format) => `posters/${code}/${format}`), 'poster-book']) {
        expect([path, (await ask(path)).status]).toEqual([path, 200]);
      }
    });

    test('names migrations the database does not know, and is ready again when they are there', async () => {
      const newest = migrationNames.at(-1) ?? '';
      await product.asOwner('UPDATE platform.schema_migration SET name = $2 WHERE name = $1', [newest, 'SomebodyElses1']);
      expect(await readiness()).toEqual({ status: 503, problems: [`migrations not applied: ${newest}`] });
      await product.asOwner('UPDATE platform.schema_migration SET name = $1 WHERE name = $2', [newest, 'SomebodyElses1']);
      expect((await readiness()).status).toBe(200);
    });

    test('says when events wait longer than five minutes, also as a figure', async () => {
      expect((await report(api.url, person, 'nobody-delivers-this'))?.status).toBe(201);
      expect((await readiness()).status).toBe(200);
      await product.asOwner(`UPDATE platform.undelivered SET written_at = now() - interval '301 seconds'`);
      const { status, problems } = await readiness();
      expect(status).toBe(503);
      expect(problems).toEqual([expect.stringMatching(/^events wait since 30\d s$/)]);
      const figures = await (await fetch(`${api.url}/metrics`)).text();
      expect(Number(/^\w*lag\w* (\d+)/m.exec(figures)?.[1])).toBeGreaterThanOrEqual(301);
    });
  });
});
