import { openTestContext } from '@shequtong/platform/testing';
import { type QueryRunner } from 'typeorm';
import { IdentityPlainNames1764000000122 } from './122-identity-plain-names.js';

const [HERE, THERE] = [310113000000, 310114000000];

test('names from before are brought into the one form, and of two that are one the second keeps its own', async () => {
  const context = await openTestContext({ imports: [] });
  try {
    await context.asOwner(`INSERT INTO identity.area (id, kind, name, initials, valid_from) VALUES ($1, 'district', '宝钢\u3000一村(东)', 'bg', '2020-01-01'), ($2, 'district', '北街', 'bj', '2020-01-01')`, [HERE, THERE]);
    await context.asOwner(
      `INSERT INTO identity.building (area_id, id, name, position, made_at)
       SELECT area_id, gen_random_uuid(), name, position, now() FROM unnest($1::bigint[], $2::text[], $3::int[]) AS b (area_id, name, position)`,
      [[HERE, HERE, HERE, HERE, THERE], ['1 号楼', '2号楼', '２号楼', 'Tower\u3000A 3\u200b 号楼', '1 号楼'], [0, 1, 2, 3, 0]],
    );
    const runner = { query: (sql: string, values?: unknown[]) => context.asOwner(sql, values) } as unknown as QueryRunner;
    const migration = new IdentityPlainNames1764000000122();
    for (let time = 0; time < 2; time += 1) {
      await migration.up(runner);
      const buildings = await context.asOwner<{ name: string }>('SELECT name FROM identity.building ORDER BY area_id, position');
      expect(buildings.map(({ name }) => name)).toEqual(['1号楼', '2号楼', '２号楼', 'Tower A 3号楼', '1号楼']);
      expect(await context.asOwner('SELECT name FROM identity.area ORDER BY id')).toEqual([{ name: '宝钢一村（东）' }, { name: '北街' }]);
    }
  } finally {
    await context.close();
  }
});
