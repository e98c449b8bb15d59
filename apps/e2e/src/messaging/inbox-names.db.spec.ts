import { places } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town } from '../ticketing/town.js';

type Item = { kind: string; subjectId: string; number: string; topic: string | null; words: string | null; title: string; body: string };

describe('messages name what they are about', () => {
  let town: Town;
  let light: Ticket;
  let water: Ticket;

  beforeAll(async () => {
    town = await openTown();
    light = await report(town);
    water = await report(town, { ...aReport, text: '小区南门口\n一下雨就积水', visibility: 'public' });
    light = await done(step(town, light, town.duty, 'reply', bodies.reply));
    water = await done(step(town, water, town.duty, 'accept'));
  });
  afterAll(() => town.product.close());

  const inbox = async (person: Parameters<typeof get>[1]): Promise<Item[]> => {
    await town.product.drain();
    return ((await get(town.product, person, '/api/me/inbox').expect(200)).body as { items: Item[] }).items;
  };
  const of = (items: Item[], { ticketId }: Ticket): Item | undefined => items.find(({ subjectId }) => subjectId === ticketId);

  test('whoever reported two things tells their messages apart: the class, their own first words, and the office', async () => {
    const items = await inbox(town.reporter);
    expect(of(items, light)).toMatchObject({
      title: '有新的答复',
      body: expect.stringContaining('宝钢一村居委会'),
      topic: '路灯与照明',
      words: aReport.text,
      number: light.number,
    });
    expect(of(items, water)).toMatchObject({
      title: '已受理',
      body: expect.stringContaining('宝钢一村居委会'),
      words: '小区南门口 一下雨就积水',
      number: water.number,
    });
  });

  test('an office reads the class; words only where everybody may read them', async () => {
    const items = await inbox(town.secretary);
    expect(of(items, light)).toMatchObject({ kind: 'ticket.reported', topic: '路灯与照明', words: null });
    expect(of(items, water)).toMatchObject({ kind: 'ticket.reported', words: '小区南门口 一下雨就积水' });
  });

  test('words that were erased do not live on', async () => {
    light = await done(step(town, light, town.reporter, 'withdraw'));
    await post(town.product, town.reporter, `${pathOf(places.community)}/${light.ticketId}/erase-words`, {}).expect(200);
    expect(of(await inbox(town.reporter), light)).toMatchObject({ topic: '路灯与照明', words: null, number: light.number });
    const kept = JSON.stringify([
      await town.product.asOwner('SELECT * FROM messaging.inbox_item'),
      await town.product.asOwner('SELECT * FROM platform.event'),
    ]);
    expect(kept).not.toContain('楼道灯');
  });
});
