import { type Member, places, resident } from '@shequtong/identity/testing';
import { AccessGuard, type Actor, actorFor, anonymous, systemActor, Transactions } from '@shequtong/platform';
import { openProduct, type Product } from '../support/product.js';

/**
 * Two walls keep areas apart. Each is tried with the other one taken away: a resident of another community reads and
 * writes nothing.
 */
describe('the walls between communities', () => {
  let product: Product;
  let owner: Member;
  let stranger: Member;
  let ticketId = '';
  const path = `/api/communities/${places.community}/tickets`;
  const report = { text: '三号楼楼道灯坏了', categoryCode: 'estate.light', place: '三号楼一楼' };

  beforeAll(async () => {
    product = await openProduct();
    owner = await resident(product.services, { areaId: places.community });
    stranger = await resident(product.services, { areaId: places.neighbouring });
    const answer = await product.as(owner).post(path, report);
    expect(answer.body).toMatchObject({ ticketId: expect.any(String) });
    ticketId = answer.body.ticketId as string;
  });
  afterAll(() => product.close());

  const tickets = (): Promise<{ n: number }[]> => product.asOwner('SELECT count(*)::int AS n FROM ticketing.ticket');

  describe('both walls up', () => {
    test('the owner reads the ticket, the stranger is refused and nothing is written', async () => {
      expect((await product.as(owner).get(`${path}/${ticketId}`)).status).toBe(200);
      const before = await tickets();
      expect((await product.as(stranger).get(`${path}/${ticketId}`)).body).toMatchObject({ status: 403, code: 'platform/forbidden' });
      expect((await product.as(stranger).post(path, report)).status).toBe(403);
      expect(await tickets()).toEqual(before);
    });
  });

  describe('with the permission guard switched off, row-level security alone', () => {
    let allowed: jest.SpyInstance;

    beforeAll(() => {
      // The guard still works out who calls and with which scope; only its refusal is gone.
      allowed = jest.spyOn(AccessGuard, 'mayPass').mockReturnValue(true);
    });
    afterAll(() => allowed.mockRestore());

    test('the stranger finds nothing and writes nothing', async () => {
      const before = await tickets();
      expect((await product.as(stranger).get(`${path}/${ticketId}`)).status).toBe(404);
      expect((await product.as(stranger).get(path)).body).toMatchObject({ tickets: [] });
      expect((await product.as(stranger).post(path, report)).status).toBeGreaterThanOrEqual(400);
      expect((await product.as(stranger).post(`${path}/${ticketId}/rate`, { stars: 5 })).status).toBeGreaterThanOrEqual(400);
      expect(await tickets()).toEqual(before);
    });

    test('no table hands a row of another community to the stranger', async () => {
      const actor: Actor = actorFor(stranger.principal, 'ticket.read', places.neighbouring, new Date());
      const leaks = await leakingTables(product, actor, places.community);
      expect(leaks).toEqual([]);
    });

    test('nor to somebody who is not signed in, except what is public', async () => {
      expect(await leakingTables(product, anonymous, places.community)).toEqual([]);
    });
  });

  describe('with row-level security switched off, the permission guard alone', () => {
    beforeAll(async () => {
      await product.asOwner(`DO $$ DECLARE t record; BEGIN FOR t IN ${securedTables} LOOP
        EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t.name); END LOOP; END $$`);
    });

    test('the database would now tell the stranger, and the guard refuses', async () => {
      const bare = await product.services.get(Transactions).read(anonymous, (db) => db.query('SELECT id FROM ticketing.ticket'));
      expect(bare.length).toBeGreaterThan(0);
      const before = await tickets();
      expect((await product.as(stranger).get(`${path}/${ticketId}`)).status).toBe(403);
      expect((await product.as(stranger).get(path)).status).toBe(403);
      expect((await product.as(stranger).post(path, report)).status).toBe(403);
      expect((await product.as(stranger).post(`${path}/${ticketId}/rate`, { stars: 5 })).status).toBe(403);
      expect((await product.as(undefined).get(`${path}/${ticketId}`)).status).toBe(401);
      expect(await tickets()).toEqual(before);
    });
  });
});

/** Names of buildings stand in the join form, which is filled in before anybody is a member. */
const readByEverybody = new Set(['identity.building']);

const securedTables = `SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relrowsecurity AND c.relkind IN ('r', 'p') AND n.nspname NOT IN ('graphile_worker')`;

/** Tables with an area from which the actor can read rows of `areaId` that are not public. */
async function leakingTables(product: Product, actor: Actor, areaId: number): Promise<string[]> {
  const tables = await product.asOwner<{ name: string }>(`${securedTables} AND EXISTS
    (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'area_id' AND NOT a.attisdropped)`);
  expect(tables.length).toBeGreaterThan(10);
  const transactions = product.services.get(Transactions);
  const visible = await Promise.all(
    tables.map(async ({ name }) => {
      const count = (as: Actor): Promise<{ n: number }> =>
        transactions.read(as, (db) => db.one<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE area_id = $1`, [areaId]));
      return { name, seen: (await count(actor)).n, there: (await count(systemActor(areaId))).n };
    }),
  );
  expect(visible.some((table) => table.there > 0)).toBe(true);
  return visible.filter((table) => table.seen > 0 && !readByEverybody.has(table.name)).map((table) => table.name);
}
