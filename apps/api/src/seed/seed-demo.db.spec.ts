import { mkdtemp, readFile, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { identityModules } from '@shequtong/identity/testing';
import { TicketingModule, TraceVerificationService, type Verified } from '@shequtong/ticketing';
import { pino } from 'pino';
import { seedDemo } from './seed-demo.js';
import { type SignIn, writeSignIns } from './sign-ins.js';
import { storiesOf } from './parts/tickets.js';
import { communities } from './world.js';

const secrets = { password: 'a-password-of-the-test', totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };

describe('the demo', () => {
  let context: TestContext;
  let signIns: SignIn[];
  const logLines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void logLines.push(line) });

  const seed = (killedBefore?: string): Promise<SignIn[]> =>
    seedDemo({
      config: context.config,
      logger,
      secrets,
      beforeMark: (name) => {
        if (name === killedBefore) throw new Error(`killed before ${name}`);
      },
    });

  const rows = <T extends object>(sql: string): Promise<T[]> => context.asOwner<T>(sql);
  const countOf = async (sql: string): Promise<number> => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? 0;

  /** How many rows every table of ours has. */
  const sizes = async (): Promise<Record<string, number>> => {
    const tables = await rows<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('platform', 'identity', 'ticketing', 'messaging') ORDER BY 1`,
    );
    const counted: Record<string, number> = {};
    for (const { name } of tables) counted[name] = await countOf(name);
    return counted;
  };

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    // Killed between a thing and its mark: while people join, when a card was printed, among the tickets, at what has no key.
    for (const mark of ['joined/tangwan/r05', 'card/xinjia', 'ticket/b07/3', 'record/correction/xinjia', 'record/colleague'])
      await expect(seed(mark)).rejects.toThrow(`killed before ${mark}`);
    signIns = await seed();
  }, 240_000);
  afterAll(() => context.close());

  test('has every real unit of the district with the code of its poster, and the buildings of its communities with theirs', async () => {
    const kinds = await rows<{ kind: string; n: number }>('SELECT kind, count(*)::int AS n FROM identity.area GROUP BY kind ORDER BY kind');
    expect(kinds).toEqual([
      { kind: 'district', n: 1 },
      { kind: 'neighbourhood', n: 464 },
      { kind: 'park', n: 1 },
      { kind: 'street', n: 12 },
      { kind: 'village', n: 103 },
    ]);
    expect(await countOf('identity.scene WHERE building_id IS NULL')).toBe(567);
    // And one that a community added itself.
    const buildings = communities.reduce((sum, plan) => sum + plan.buildings.length, 1);
    expect(await countOf('identity.building')).toBe(buildings);
    expect(await countOf('identity.scene WHERE building_id IS NOT NULL')).toBe(buildings);
  });

  test('has believable rosters, and some 25 residents in each community', async () => {
    for (const { areaId, people } of communities) {
      expect(await countOf(`identity.roster_entry WHERE area_id = ${areaId}`)).toBe(people);
      const verified = await countOf(`identity.membership WHERE area_id = ${areaId} AND state = 'verified'`);
      expect(verified).toBeGreaterThanOrEqual(24);
      expect(verified).toBeLessThanOrEqual(30);
    }
    const ways = await rows<{ way: string }>(`SELECT DISTINCT way FROM identity.membership WHERE state = 'verified' ORDER BY 1`);
    expect(ways.map(({ way }) => way)).toEqual(
      expect.arrayContaining(['enrolled-by-staff', 'home-visit', 'household', 'lease', 'neighbour', 'roster']),
    );
  });

  test.each(communities)('has people of $key who wait to be verified in each way', async ({ areaId }) => {
    const waiting = await rows<{ reasons: string[]; under14: boolean; evidence: string[] }>(
      `SELECT coalesce(c.reasons, '{}') AS reasons, m.under_14 AS under14,
         (SELECT coalesce(array_agg(e.kind), '{}') FROM identity.evidence e WHERE e.area_id = m.area_id AND e.membership_id = m.id) AS evidence
       FROM identity.membership m LEFT JOIN identity.review_case c ON c.area_id = m.area_id AND c.membership_id = m.id AND c.state = 'open'
       WHERE m.area_id = ${areaId} AND m.state = 'pending'`,
    );
    expect(waiting.map(({ reasons, under14, evidence }) => [reasons.join(), under14, evidence.join()].join(' ')).sort()).toEqual([
      ' true ',
      'conflict-roster-entry false ',
      'no-roster-entry false ',
      'no-roster-entry false lease',
      'roster-differs false ',
    ]);
    expect(await countOf(`identity.membership WHERE area_id = ${areaId} AND state = 'rejected'`)).toBe(1);
  });

  test('has offices, organisations, groups and people without a phone', async () => {
    const roles = await rows<{ role: string; n: number }>(
      'SELECT role, count(*)::int AS n FROM identity.role_grant WHERE ends_at IS NULL GROUP BY role',
    );
    const held = Object.fromEntries(roles.map(({ role, n }) => [role, n]));
    expect(held).toMatchObject({
      'community-secretary': 3,
      'community-staff': 15,
      'street-officer': 6,
      'liaison-officer': 4,
      'district-officer': 2,
      auditor: 1,
      administrator: 1,
      'building-lead': 10,
      representative: 7,
      volunteer: 7,
      'party-member': 6,
    });
    const groupStates = await rows<{ state: string; n: number }>(
      'SELECT state, count(*)::int AS n FROM identity.resident_group GROUP BY state ORDER BY state',
    );
    expect(groupStates).toEqual([
      { state: 'filed', n: 3 },
      { state: 'founded', n: 1 },
      { state: 'gathering', n: 1 },
    ]);
    const organised = await rows<{ kind: string; n: number }>('SELECT kind, count(*)::int AS n FROM identity.organisation GROUP BY kind');
    expect(organised).toEqual(
      expect.arrayContaining([
        { kind: 'property-manager', n: 3 },
        { kind: 'owners-committee', n: 2 },
        { kind: 'party-organisation', n: 3 },
        { kind: 'department', n: 10 },
      ]),
    );
    expect(held['department-officer']).toBe(9);
    expect(await countOf('identity.operator')).toBe(7);
    expect([
      await countOf('identity.paper_consent'),
      await countOf('identity.card WHERE ended_at IS NULL'),
      await countOf('identity.delegation WHERE ended_at IS NULL'),
    ]).toEqual([3, 3, 3]);
  });

  test('has somebody who lives in 泗塘七村 and works for its committee, with one account', async () => {
    const [both] = await rows<{ accountId: string; roles: string[] }>(
      `SELECT c.account_id AS "accountId", array_agg(DISTINCT g.role ORDER BY g.role) AS roles
       FROM identity.credential c JOIN identity.membership m ON m.account_id = c.account_id AND m.state = 'verified'
       JOIN identity.role_grant g ON g.account_id = c.account_id WHERE c.username = 'sitang.jin' GROUP BY 1`,
    );
    expect(both?.roles).toEqual(['community-staff', 'resident']);
    expect(await countOf('identity.membership m JOIN identity.credential c USING (account_id)')).toBe(1);
  });

  test('has somebody on duty at every desk, now and until the end of next week', async () => {
    const desks = await rows<{ area_id: number; n: number }>(
      `SELECT area_id::float8 AS area_id, count(*) FILTER (WHERE starts_at <= now() AND now() < ends_at)::int AS n FROM identity.duty_shift GROUP BY area_id`,
    );
    expect(desks).toHaveLength(7);
    expect(desks.filter(({ n }) => n !== 1)).toEqual([]);
    expect(await countOf('identity.line_of_work')).toBe(9);
    expect(await countOf('identity.duty_assignment WHERE building_id IS NOT NULL')).toBe(
      communities.reduce((sum, plan) => sum + plan.buildings.length, 0),
    );
  });

  test('has tickets in every state, on all three levels, each written once', async () => {
    expect(await countOf('ticketing.ticket')).toBe(communities.reduce((sum, plan) => sum + storiesOf(plan).length, 0));
    expect([
      await countOf('ticketing.ticket WHERE responsible_organisation_id IS NOT NULL'),
      await countOf('ticketing.ticket WHERE offered_organisation_id IS NOT NULL'),
    ]).toEqual([1, 1]);
    const states = await rows<{ state: string }>('SELECT DISTINCT state FROM ticketing.ticket ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual([
      'accepted',
      'closed',
      'declined',
      'escalated',
      'followed-up',
      'handling',
      'rated',
      'reopened',
      'resolved',
      'submitted',
      'suspended',
      'withdrawn',
    ]);
    const levels = await rows<{ level: string; open: boolean }>(
      `SELECT DISTINCT level, state IN ('escalated', 'handling', 'accepted') AS open FROM ticketing.ticket WHERE state <> 'withdrawn' ORDER BY 1, 2`,
    );
    expect(levels).toEqual(
      expect.arrayContaining([
        { level: 'community', open: true },
        { level: 'street', open: true },
        { level: 'district', open: true },
        { level: 'street', open: false },
        { level: 'district', open: false },
      ]),
    );
    expect(
      (await rows<{ ending: string }>('SELECT DISTINCT ending FROM ticketing.ticket WHERE ending IS NOT NULL ORDER BY 1')).map(
        ({ ending }) => ending,
      ),
    ).toEqual(['cannot', 'duplicate', 'fixed', 'not-ours']);
    expect(
      (await rows<{ stars: number }>('SELECT DISTINCT stars::int AS stars FROM ticketing.rating ORDER BY 1')).map(({ stars }) => stars),
    ).toEqual([1, 2, 3, 4, 5]);
    expect(await countOf('ticketing.follow WHERE me_too')).toBe(
      communities.reduce((sum, plan) => sum + storiesOf(plan).reduce((n, { sharedBy = [] }) => n + sharedBy.length, 0), 0),
    );
    expect(await countOf('ticketing.photo')).toBeGreaterThan(30);
    const steps = communities.reduce((sum, plan) => sum + storiesOf(plan).reduce((n, story) => n + 1 + story.steps.length, 0), 0);
    expect(await countOf(`ticketing.trace WHERE by_account_id IS NOT NULL`)).toBe(steps);
  });

  test('has one first reply that is overdue, others about to be, and a history of sixty working days', async () => {
    const live = await rows<{ breached: number; warned: number }>(
      `SELECT count(*) FILTER (WHERE breached_at IS NOT NULL)::int AS breached, count(*) FILTER (WHERE warned_at IS NOT NULL AND breached_at IS NULL)::int AS warned
       FROM ticketing.clock WHERE kind = 'first-reply' AND stopped_at IS NULL`,
    );
    expect(live[0]?.breached).toBeGreaterThanOrEqual(1);
    expect(live[0]?.warned).toBeGreaterThanOrEqual(1);
    const [span] = await rows<{ days: number; ahead: number }>(
      `SELECT extract(day FROM max(at) - min(at))::int AS days, count(*) FILTER (WHERE at > now())::int AS ahead FROM ticketing.trace`,
    );
    expect(span?.days).toBeGreaterThan(78);
    expect(span?.ahead).toBe(0);
  });

  test('has something for auditors in every record of the last month', async () => {
    const lately = (table: string, at = 'at'): Promise<number> =>
      countOf(`${table} WHERE ${at} > now() - interval '30 days' AND ${at} < now()`);
    const found = {
      looks: await lately('identity.access_record'),
      searches: await lately('identity.search_record'),
      given: await lately('identity.role_grant', 'given_at'),
      ended: await lately('identity.role_grant', `CASE WHEN end_reason IS NOT NULL THEN ends_at END`),
      rosters: await lately('identity.roster_change'),
      places: await lately('identity.place_change'),
      signIns: await lately('identity.credential_change'),
    };
    expect(Object.entries(found).filter(([, count]) => count === 0)).toEqual([]);
  });

  test('has told everybody, of which staff have read all but the newest few', async () => {
    expect(await countOf('platform.undelivered')).toBe(0);
    const staff = `(SELECT DISTINCT account_id FROM identity.credential) s`;
    const told = await rows<{ read: number; unread: number; inOrder: boolean }>(
      `SELECT count(i.read_at)::int AS read, (count(*) - count(i.read_at))::int AS unread,
         coalesce(min(i.id::text) FILTER (WHERE i.read_at IS NULL) > max(i.id::text) FILTER (WHERE i.read_at IS NOT NULL), true) AS "inOrder"
       FROM messaging.inbox_item i JOIN ${staff} ON s.account_id = i.account_id GROUP BY i.account_id`,
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(({ read }) => read > 3).length).toBeGreaterThan(3);
    for (const { unread, inOrder } of told) expect([unread >= 1 && unread <= 3, inOrder]).toEqual([true, true]);
  });

  test('has chains of traces that hold', async () => {
    const verified: Verified[] = [];
    while (await context.sweep('ticketing/tree'));
    await context.get(TraceVerificationService).verifyAll((one) => verified.push(one));
    expect(verified.length).toBeGreaterThan(60);
    expect(verified.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  test('lists who can sign in, with the link of each community, readable by its owner only', async () => {
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'shequtong-signins-')), 'people.json');
    await writeSignIns(file, signIns, secrets);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const written = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>[];
    expect(written.filter(({ start }) => /^\/j\/[A-Z0-9]{10}$/.test(start ?? ''))).toHaveLength(3);
    for (const person of written) expect(person.name).toMatch(/（演示）$/);
    const staff = written.filter(({ app }) => app === 'console');
    expect(staff).toHaveLength(41);
    expect(written.filter(({ first }) => first).map(({ role }) => role)).toEqual([
      '居民、楼组长（有一件已派到街道）',
      '书记',
      '街道城运中心主任',
      '系统管理员',
      '值班长',
      '街道市容所管理员',
    ]);
    for (const person of staff) expect(person).toMatchObject({ password: secrets.password, totpSecret: secrets.totpSecret });
    for (const person of written.filter(({ app }) => app === 'miniapp')) expect(person.phone).toMatch(/^1540000\d{4}$/);
  });

  test('marks everybody it invented as such, also who has no phone', async () => {
    const unmarked = await rows<{
      name: string;
    }>(`SELECT display_name AS name FROM identity.membership WHERE state <> 'ended' AND display_name NOT LIKE '%（演示）' UNION ALL
      SELECT public_name FROM identity.role_grant WHERE public_name NOT LIKE '%（演示）'`);
    expect(unmarked).toEqual([]);
  });

  test('is not made twice: a second run changes nothing', async () => {
    const before = await sizes();
    expect(before['ticketing.ticket']).toBeGreaterThan(60);
    await expect(seed()).resolves.toEqual(signIns);
    expect(await sizes()).toEqual(before);
  });

  test('logs its parts and no person', () => {
    expect(logLines.some((line) => line.includes('"part":"tickets"'))).toBe(true);
    expect(logLines.filter((line) => /1540000\d{4}|999999\d{4}|陈素芬|灯不亮/.test(line))).toEqual([]);
  });
});
