import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, post, report, step, type Town } from '../ticketing/town.js';

const AREA = places.ofOtherStreet;

type Item = { id: string; asWhom: string; read: boolean };

describe('the inbox of a secretary who lives where she works', () => {
  let town: Town;
  let member: Member;
  let desk: StaffMember;
  beforeAll(async () => {
    town = await openTown();
    const { services } = town.product;
    member = await resident(services, { areaId: AREA });
    desk = await staff(services, { areaId: AREA, role: 'community-secretary', accountId: member.accountId });
    const colleague = await staff(services, { areaId: AREA, role: 'community-staff' });
    const neighbour = await resident(services, { areaId: AREA });
    await report(town, aReport, neighbour);
    let own = await report(town, aReport, member);
    own = await done(step(town, own, colleague, 'reply', bodies.reply));
    await report(town, { ...aReport, text: '小区南门口一下雨就积水' }, neighbour);
    own = await done(step(town, own, colleague, 'accept'));
    await done(step(town, own, colleague, 'start-handling', bodies['start-handling']));
    await town.product.drain();
  });
  afterAll(() => town.product.close());

  const list = async (query: string): Promise<{ items: Item[]; next?: string }> =>
    (await get(town.product, desk, `/api/me/inbox?${query}`).expect(200)).body as never;
  const unread = async (side: string): Promise<number> =>
    ((await get(town.product, desk, `/api/me/inbox/unread?side=${side}`).expect(200)).body as { unread: number }).unread;
  const ofOffice = async (): Promise<Item[]> => (await list('side=office')).items;

  test('tells at work what her office is told, on her phone what she is told herself, and each by itself page by page', async () => {
    const office = await ofOffice();
    const own = (await list('side=own')).items;
    expect(new Set(office.map(({ asWhom }) => asWhom))).toEqual(new Set(['duty']));
    expect(own.map(({ asWhom }) => asWhom)).toEqual(['reporter', 'reporter', 'reporter']);
    const all = (await list('')).items;
    expect(all.map(({ id }) => id)).toEqual(
      [...office, ...own]
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect({ office: await unread('office'), own: await unread('own') }).toEqual({ office: office.length, own: 3 });
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await list(`side=own&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual(own.map(({ id }) => id));
    const { next } = await list('side=own&limit=1');
    await get(town.product, desk, `/api/me/inbox?side=office&cursor=${next}`).expect(400);
  });

  test('reading all at work leaves what is her own unread, and the other way round', async () => {
    const office = await ofOffice();
    const [newest] = (await list('')).items;
    const one = await post(town.product, desk, `/api/me/inbox/${office[0]?.id}/read?side=office`, {}).expect(200);
    expect(one.body).toEqual({ unread: office.length - 1 });
    const all = await post(town.product, desk, '/api/me/inbox/read?side=office', { upTo: newest?.id }).expect(200);
    expect(all.body).toEqual({ unread: 0 });
    expect(await unread('own')).toBe(3);
    expect((await list('side=own')).items.map(({ read }) => read)).toEqual([false, false, false]);
    await post(town.product, member, '/api/me/inbox/read?side=own', { upTo: newest?.id }).expect(200);
    expect(await unread('own')).toBe(0);
  });

  test('a side that is none is refused', async () => {
    expect((await get(town.product, desk, '/api/me/inbox?side=both')).status).toBe(400);
  });
});
