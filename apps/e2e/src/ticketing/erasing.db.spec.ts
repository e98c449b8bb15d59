import { readdirSync } from 'node:fs';
import { places } from '@shequtong/identity/testing';
import { aReport, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town, uploaded } from './town.js';

type Picture = { mediaId: string; url: string };

describe('an author erases what they wrote and photographed on a ticket that has ended', () => {
  let town: Town;
  let ticket: Ticket;
  let theirs: Picture;
  let offices: Picture;

  beforeAll(async () => {
    town = await openTown();
    ticket = await report(town, { ...aReport, photos: [await uploaded(town.product, town.reporter, places.community, 40)] });
    ticket = await done(
      step(town, ticket, town.duty, 'reply', { ...bodies.reply, photos: [await uploaded(town.product, town.duty, places.community, 80)] }),
    );
    [theirs, offices] = (await pictures()) as [Picture, Picture];
    ticket = await done(step(town, ticket, town.reporter, 'withdraw'));
    await post(town.product, town.reporter, `${pathOf(places.community)}/${ticket.ticketId}/erase-words`, {}).expect(200);
  });
  afterAll(() => town.product.close());

  async function pictures(): Promise<Picture[]> {
    const { body } = await get(town.product, town.duty, `${pathOf(places.community)}/${ticket.ticketId}/file`).expect(200);
    return (body.timeline as { photos: Picture[] }[]).flatMap(({ photos }) => photos);
  }

  const stored = (picture: Picture): string[] =>
    readdirSync(town.product.config.media.folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes(picture.mediaId));

  test('no link opens their picture any more, and the file shows the office’s alone', async () => {
    await get(town.product, undefined, theirs.url).expect(404);
    await get(town.product, undefined, offices.url).expect(200);
    expect((await pictures()).map(({ mediaId }) => mediaId)).toEqual([offices.mediaId]);
  });

  test('its bytes are gone after the next sweep, the others stay', async () => {
    expect(stored(theirs)).toHaveLength(2);
    expect(await town.product.sweep('platform/erased-media')).toBe(1);
    expect(stored(theirs)).toEqual([]);
    expect(stored(offices)).toHaveLength(2);
    expect(await town.product.sweep('platform/erased-media')).toBe(0);
  });

  test('the same picture may be sent again', async () => {
    const again = await uploaded(town.product, town.reporter, places.community, 40);
    expect(again).not.toBe(theirs.mediaId);
    await report(town, { ...aReport, photos: [again] });
  });

  test('the trace still verifies', async () => {
    const { body } = await get(town.product, town.secretary, `${pathOf(places.community)}/${ticket.ticketId}/verification`).expect(200);
    expect(body).toMatchObject({ faults: [] });
  });
});
