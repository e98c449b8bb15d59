import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import sharp from 'sharp';
import { Tokens } from '../auth/tokens.js';
import { PlatformModule } from '../platform.module.js';
import { openTestApplication, type TestApplication } from '../testing/test-application.js';
import { RECEIVED_AT_ONCE, WAITING_TO_BE_RECEIVED } from './media.controller.js';

const HERE = 310113003001;
const ME = '01900000-0000-7000-8000-000000000001';
const SESSION = '01900000-0000-7000-8000-00000000000a';

describe('uploads', () => {
  let running: TestApplication;
  /** Uploads of which half has been sent. */
  const half = new Set<ClientRequest>();
  beforeAll(async () => {
    running = await openTestApplication({ root: (options) => PlatformModule.forRoot(options) });
  });
  afterEach(() => half.forEach((upload) => upload.destroy()));
  afterAll(() => running.close());

  test('a flood of them is turned away at the door: no more than are let in are held in memory', async () => {
    const token = running.app
      .get(Tokens)
      .issue(
        { accountId: ME, sessionId: SESSION, grants: [{ role: 'resident', areaId: HERE, startsAt: new Date(0) }] },
        running.clock.now(),
      );
    const image = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\n'),
      image,
      Buffer.from('\r\n--x--\r\n'),
    ]);
    const middle = body.length / 2;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x', 'content-length': body.length };
    const beyond = 4;
    const codes: string[] = [];
    /** Sends half, as over a bad line; the rest comes as soon as those are turned away that were too many. */
    const send = async (): Promise<void> => {
      const upload = request(`${running.url}/api/communities/${HERE}/media`, { method: 'POST', headers });
      half.add(upload);
      upload.write(body.subarray(0, middle));
      const [answer] = (await once(upload, 'response')) as [IncomingMessage];
      codes.push(answer.statusCode === 201 ? 'taken' : ((await json(answer)) as { code: string }).code);
      half.delete(upload);
      upload.on('error', () => undefined).destroy();
      if (codes.length === beyond) for (const waiting of half) waiting.end(body.subarray(middle));
    };
    await Promise.all(Array.from({ length: RECEIVED_AT_ONCE + WAITING_TO_BE_RECEIVED + beyond }, send));
    expect(codes.slice(0, beyond)).toEqual(Array(beyond).fill('platform/too-busy'));
    expect(codes.slice(beyond)).toEqual(Array(RECEIVED_AT_ONCE + WAITING_TO_BE_RECEIVED).fill('taken'));
  });
});
