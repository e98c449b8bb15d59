import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { openScene, type Scene } from '../fuzz/scene.js';
import { AccessGuard, type Actor, actorFor, anonymous, Transactions } from '@shequtong/platform';
import { type Product } from '../support/product.js';
import { nameOf, routesOfNest } from '../matrix/routes.js';
import { NAMES_A_ROW, PUBLIC_ROWS, strangersRequests } from './families.js';
import { type Rows, theirRows } from './rows.js';
import { leakingTables, securedTables, writableTables } from './tables.js';

/**
 * Two walls keep areas apart. Each is tried with the other one taken away: a resident of another community reads and
 * writes nothing, but for what is public.
 */
describe('the walls between communities', () => {
  let scene: Scene;
  let product: Product;
  let owner: Member;
  let stranger: Member;
  let colleague: StaffMember;
  let rows: Rows;
  let ticketId = '';
  let publicId = '';
  const path = `/api/communities/${places.community}/tickets`;
  const report = { text: '三号楼楼道灯坏了', categoryCode: 'estate.light', place: '三号楼一楼' };

  beforeAll(async () => {
    scene = await openScene();
    ({ product } = scene);
    owner = await resident(product.services, { areaId: places.community });
    stranger = await resident(product.services, { areaId: places.neighbouring });
    colleague = await staff(product.services, { areaId: places.neighbouring, role: 'community-secretary' });
    const answer = await product.as(owner).post(path, report);
    expect(answer.body).toMatchObject({ ticketId: expect.any(String) });
    ticketId = answer.body.ticketId as string;
    publicId = (
      await product
        .as(owner)
        .post(path, { ...report, visibility: 'public' })
        .expect(201)
    ).body.ticketId as string;
    rows = await theirRows(scene, owner);
  });
  afterAll(() => scene.close());

  const seen = async (person: Member | undefined): Promise<string[]> =>
    ((await product.as(person).get(path)).body.tickets as { ticketId: string }[]).map((ticket) => ticket.ticketId);
  const tickets = (): Promise<{ n: number }[]> => product.asOwner('SELECT count(*)::int AS n FROM ticketing.ticket');

  /** What stays to be held whichever wall is gone. */
  const noRouteTells =
    (alsoOpen?: RegExp): (() => Promise<void>) =>
    async () => {
      const before = await rowsThere(product);
      // Who holds an office elsewhere gets further than who holds none: no service refuses them for having no office at all.
      for (const visitor of [stranger, colleague])
        expect(await strangersRequests(scene, rows, visitor, routesOfNest(product), alsoOpen)).toEqual([]);
      expect(await rowsThere(product)).toEqual(before);
    };

  describe('both walls up', () => {
    test('the owner reads the ticket, the stranger the public one only, and nothing is written', async () => {
      expect((await product.as(owner).get(`${path}/${ticketId}`)).status).toBe(200);
      const before = await tickets();
      for (const visitor of [stranger, undefined]) {
        expect((await product.as(visitor).get(`${path}/${ticketId}`)).body).toMatchObject({ status: 404, code: 'platform/not-found' });
        expect((await product.as(visitor).get(`${path}/${publicId}`)).status).toBe(200);
        expect(await seen(visitor)).toEqual([publicId]);
      }
      expect((await product.as(stranger).get(`${path}/${publicId}/file`)).status).toBe(403);
      expect((await product.as(stranger).post(path, report)).status).toBe(403);
      expect(await tickets()).toEqual(before);
    });
  });

  describe('both walls up, and in a place of one’s own', () => {
    test('no row of another community is found there by its id', async () => {
      const before = await rowsThere(product);
      const naming = routesOfNest(product).filter((route) => NAMES_A_ROW.test(nameOf(route)));
      for (const visitor of [stranger, colleague])
        expect(await strangersRequests(scene, rows, visitor, naming, undefined, places.neighbouring)).toEqual([]);
      expect(await rowsThere(product)).toEqual(before);
    });
  });

  describe('with the permission guard switched off, row-level security alone', () => {
    let allowed: jest.SpyInstance;

    beforeAll(() => {
      // The guard still works out who calls and with which scope; only its refusal is gone.
      allowed = jest.spyOn(AccessGuard, 'mayPass').mockReturnValue(true);
    });
    afterAll(() => allowed.mockRestore());

    test('the stranger finds what is public and writes nothing', async () => {
      const before = await tickets();
      expect((await product.as(stranger).get(`${path}/${ticketId}`)).status).toBe(404);
      expect(await seen(stranger)).toEqual([publicId]);
      // The row is public; its file, with the words for the offices, is behind the wall.
      expect((await product.as(stranger).get(`${path}/${publicId}/file`)).status).toBe(404);
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

    test('no table lets the stranger, or nobody, change, remove or add a row of another community', async () => {
      const actor = actorFor(stranger.principal, 'ticket.read', places.neighbouring, new Date());
      for (const who of [actor, anonymous]) expect(await writableTables(product, who, places.community)).toEqual([]);
    });

    test('no route of any family tells the stranger of the other community, or changes anything there', noRouteTells(PUBLIC_ROWS));
  });

  describe('with row-level security switched off, the permission guard alone', () => {
    beforeAll(async () => {
      await product.asOwner(`DO $$ DECLARE t record; BEGIN FOR t IN ${securedTables} LOOP
        EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t.name); END LOOP; END $$`);
    });

    test('the database would now tell the stranger; the guard refuses, and what is not public stays unread', async () => {
      const bare = await product.services.get(Transactions).read(anonymous, (db) => db.query('SELECT id FROM ticketing.ticket'));
      expect(bare.length).toBeGreaterThan(0);
      const before = await tickets();
      expect((await product.as(stranger).get(`${path}/${ticketId}`)).status).toBe(404);
      expect(await seen(stranger)).toEqual([publicId]);
      expect((await product.as(stranger).get(`${path}/${ticketId}/file`)).status).toBe(403);
      expect((await product.as(stranger).post(path, report)).status).toBe(403);
      expect((await product.as(stranger).post(`${path}/${ticketId}/rate`, { stars: 5 })).status).toBe(403);
      expect((await product.as(undefined).get(`${path}/${ticketId}`)).status).toBe(404);
      expect((await product.as(undefined).get(`${path}/${ticketId}/file`)).status).toBe(401);
      expect(await tickets()).toEqual(before);
    });

    test('no route of any family tells the stranger of the other community, or changes anything there', noRouteTells());
  });

  describe('with both switched off', () => {
    test('what the services ask nobody about comes through: these requests would do something, and it would be seen', async () => {
      const allowed = jest.spyOn(AccessGuard, 'mayPass').mockReturnValue(true);
      const through = await strangersRequests(scene, rows, stranger, routesOfNest(product), PUBLIC_ROWS);
      allowed.mockRestore();
      expect(through.map((line) => line.replace(/: .*/s, ''))).toEqual(expect.arrayContaining([...HELD_BY_THE_WALLS_ALONE]));
    });
  });
});

/** Where a service asks nothing of its own about who may. */
const HELD_BY_THE_WALLS_ALONE = [
  'GET /api/communities/:areaId/members/:membershipId',
  'GET /api/communities/:areaId/roster-entries/:rosterEntryId',
  'GET /api/communities/:areaId/verification-cases/:caseId',
  'POST /api/areas/:areaId/merge',
  'POST /api/areas/:areaId/organisations',
  'POST /api/areas/:areaId/rename',
  'POST /api/communities/:areaId/buildings',
  'POST /api/communities/:areaId/card-scans',
  'POST /api/communities/:areaId/members/:membershipId/cards',
  'POST /api/communities/:areaId/tickets',
  'PUT /api/areas/:areaId/group-rule',
  'PUT /api/communities/:areaId/buildings/:buildingId/name',
] as const;

/** A digest of every row of the community in every table that has an area, but for what asking itself leaves, and of its own row. */
async function rowsThere(product: Product): Promise<Record<string, string>> {
  const tables = await product.asOwner<{
    name: string;
  }>(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'area_id' WHERE c.relkind = 'r' AND n.nspname IN ('identity', 'ticketing', 'platform') ORDER BY 1`);
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await product.asOwner<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS digest FROM ${name} t WHERE area_id = $1`,
        [places.community],
      );
      return [name, row?.digest ?? ''] as const;
    }),
  );
  const [own] = await product.asOwner<{ digest: string }>('SELECT md5(t::text) AS digest FROM identity.area t WHERE id = $1', [
    places.community,
  ]);
  return { ...Object.fromEntries(digests), 'identity.area': own?.digest ?? '' };
}
