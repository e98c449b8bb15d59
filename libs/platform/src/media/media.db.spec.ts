import { promises as fs } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { type Actor, actingIn } from '../db/actor.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { MEDIA_STORE, type MediaStore } from './media-store.js';
import { type MediaPurpose, MediaService, type StoredMedia } from './media.service.js';

const HERE = 310113003001;
const ME = '01900000-0000-7000-8000-000000000001';
const me: Actor = { kind: 'person', accountId: ME, more: [], up: [] };

describe('pictures', () => {
  let context: TestContext;
  let shade = 0;

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
  });
  afterAll(() => context.close());
  beforeEach(() => context.asOwner('DELETE FROM platform.rate_window'));

  const picture = (): Promise<Buffer> =>
    sharp({ create: { width: 8 + (shade += 1), height: 8, channels: 3, background: '#393' } })
      .png()
      .toBuffer();
  const keep = (bytes: Buffer, areaId = HERE, purpose: MediaPurpose = 'ticket'): Promise<StoredMedia> =>
    context.get(MediaService).keep(me, areaId, { bytes, claimedType: 'image/png', purpose });
  const attach = (ids: readonly string[], purpose: MediaPurpose = 'ticket', areaId = HERE): Promise<boolean> =>
    context.transactions.transact(actingIn(me, areaId), (tx) => context.get(MediaService).attach(tx, areaId, ME, ids, [purpose]));
  /** Ids of the pictures any file lies in the store for. */
  const stored = async (): Promise<Set<string>> => {
    const files = await fs.readdir(context.config.media.folder, { recursive: true, withFileTypes: true });
    return new Set(files.filter((file) => file.isFile()).map((file) => file.name.slice(0, 36)));
  };
  const known = async (): Promise<Set<string>> =>
    new Set((await context.asOwner<{ id: string }>('SELECT id FROM platform.media')).map(({ id }) => id));
  const storeThat = <K extends keyof MediaStore>(name: K, does: MediaStore[K]): jest.SpyInstance =>
    jest.spyOn(context.get<MediaStore>(MEDIA_STORE), name).mockImplementation(does as never);

  test('the same bytes are one picture, also when they come at once, until they are attached', async () => {
    const bytes = await picture();
    const [a, b, c] = await Promise.all([keep(bytes), keep(bytes), keep(bytes)]);
    const again = await keep(bytes);
    expect(new Set([a, b, c, again].map(({ mediaId }) => mediaId)).size).toBe(1);
    expect(await attach([a.mediaId])).toBe(true);
    expect((await keep(bytes)).mediaId).not.toBe(a.mediaId);
    expect(await stored()).toEqual(await known());
  });

  test('one of too many pixels is said to be too large, not to be none', async () => {
    const vast = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#393' } })
      .png()
      .toBuffer();
    await expect(keep(vast)).rejects.toMatchObject({ code: 'platform/media-too-large' });
  });

  test('what is beyond the limit leaves nothing in the store, whatever area it is sent to', async () => {
    const before = await stored();
    const first = await picture();
    const { mediaId } = await keep(first);
    for (let i = 1; i < 60; i += 1) await keep(await picture(), HERE + (i % 3));
    await expect(keep(await picture(), HERE + 3)).rejects.toMatchObject({ code: 'platform/rate-limited' });
    expect((await stored()).size).toBe(before.size + 60);
    // What the account's limit refuses is not counted for its neighbours.
    expect(await context.asOwner('SELECT 1 FROM platform.rate_window WHERE bucket = $1', [`media|area|${HERE + 3}`])).toEqual([]);
    // A repeat of what arrived is no new picture.
    expect((await keep(first)).mediaId).toBe(mediaId);
    expect(await stored()).toEqual(await known());
  });

  test('one whose bytes never came is attached to nothing, and sending it again brings them under the same row', async () => {
    const bytes = await picture();
    const put = storeThat('put', () => Promise.reject(new Error('the disk is full')));
    await expect(keep(bytes)).rejects.toThrow('the disk is full');
    put.mockRestore();
    const [row] = await context.asOwner<{ id: string }>('SELECT id FROM platform.media WHERE stored_at IS NULL');
    expect(await attach([row?.id ?? ''])).toBe(false);
    expect((await keep(bytes)).mediaId).toBe(row?.id);
    expect(await attach([row?.id ?? ''])).toBe(true);
  });

  test('a picture is part of one thing, for the purpose it was uploaded for', async () => {
    const lease = await keep(await picture(), HERE, 'evidence');
    expect(await attach([lease.mediaId], 'ticket')).toBe(false);
    expect(await attach([lease.mediaId], 'evidence')).toBe(true);
    expect(await attach([lease.mediaId], 'evidence')).toBe(false);
  });

  test('what was never attached is gone after a day, with anything a crash left of it', async () => {
    context.clock.set('2026-11-20T10:00:00+08:00');
    const [used, unused] = [await keep(await picture()), await keep(await picture())];
    await attach([used.mediaId]);
    const [file] = (await fs.readdir(context.config.media.folder, { recursive: true })).filter((name) =>
      name.endsWith(`${unused.mediaId}-full.jpg`),
    );
    await fs.writeFile(path.join(context.config.media.folder, `${file}.0.part`), 'half');
    context.clock.advance({ hours: 23 });
    await context.sweep('platform/unattached-media');
    expect(await stored()).toContain(unused.mediaId);
    context.clock.advance({ hours: 2 });
    await context.sweep('platform/unattached-media');
    expect(await attach([unused.mediaId])).toBe(false);
    await context.sweep('platform/erased-media');
    expect(await stored()).not.toContain(unused.mediaId);
    expect(await stored()).toContain(used.mediaId);
    expect(await known()).not.toContain(unused.mediaId);
  });

  test('one sent again within its day waits a day from then', async () => {
    context.clock.set('2026-12-20T10:00:00+08:00');
    const bytes = await picture();
    const { mediaId } = await keep(bytes);
    context.clock.advance({ hours: 20 });
    expect((await keep(bytes)).mediaId).toBe(mediaId);
    context.clock.advance({ hours: 20 });
    await context.sweep('platform/unattached-media');
    expect(await attach([mediaId])).toBe(true);
  });
});
