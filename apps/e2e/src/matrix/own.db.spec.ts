import { type Member, resident } from '@shequtong/identity/testing';
import { aKey } from '../support/product.js';
import { openWorld, type World } from '../identity/world.js';
import { expected } from './expected.js';
import { own, shared } from './own.js';
import { type Own, ownRows } from './own-scene.js';

/** Routes whose guard lets neighbours through, about a row with an id. */
const openToNeighbours = Object.entries(expected)
  .filter(
    ([name, audience]) => /\/:(?!area\b|areaId|code)\w+/.test(name) && (typeof audience === 'string' || audience.join() === 'resident'),
  )
  .map(([name]) => name);

describe('what is one’s own, between neighbours', () => {
  let world: World;
  let neighbour: Member;
  let rows: Readonly<Record<string, Own>>;

  beforeAll(async () => {
    world = await openWorld();
    neighbour = await resident(world.product.services);
    rows = await ownRows(world, neighbour);
  });
  afterAll(() => world.close());

  test('every route about a row that neighbours get to stands in the table, or is for all of them', () => {
    expect([...Object.keys(own), ...shared].sort()).toEqual([...openToNeighbours].sort());
  });

  test.each(Object.entries(own))('%s: the neighbour is told %s, the person gets on', async (name, told) => {
    const row = rows[name];
    if (!row) throw new Error('nobody has one');
    const refused = await ask(name, row, row.other ?? neighbour, row.bodyOfNeighbour);
    expect({ code: (refused.body as { code?: string }).code, refused: [403, 404].includes(refused.status) }).toEqual({
      code: told,
      refused: true,
    });
    const { status, body } = await ask(name, row, row.self);
    expect({ status: Math.floor(status / 100), body: status < 300 ? undefined : body }).toEqual({ status: 2, body: undefined });
  });

  async function ask(name: string, row: Own, person: { accessToken: string }, body = row.body): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${world.product.url}/api/${row.path}`, {
      method: name.split(' ')[0],
      headers: {
        Authorization: `Bearer ${person.accessToken}`,
        'Idempotency-Key': aKey(),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : {} };
  }
});
