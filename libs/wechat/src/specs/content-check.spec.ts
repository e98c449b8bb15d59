import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { miniAppid, startFixture, startPushTarget, type Fixture, type PushTarget } from '../testing/fixture.js';

const textPath = '/wxa/msg_sec_check';
const mediaPath = '/wxa/media_check_async';

describe('the text check', () => {
  let at: Fixture;
  let openid: string;

  beforeEach(async () => {
    at = await startFixture();
    openid = at.sandbox.control.touch({ personId: 'wang' }).openid;
  });
  afterEach(async () => at.sandbox.stop());

  const check = async (content: string, more = {}): ReturnType<typeof at.mini.checkText> =>
    at.mini.checkText({ openid, place: 'forum', content, ...more });

  it('lets harmless words pass', async () => {
    const verdict = await check('3 号楼的路灯坏了两天');
    expect(verdict).toEqual({ suggest: 'pass', label: 100, keywords: [], traceIds: [expect.any(String)] });
  });

  it('names what it objects to, and counts only rows that were judged', async () => {
    await expect(check('这里代开发票')).resolves.toMatchObject({ suggest: 'risky', label: 20006, keywords: ['代开发票'] });
    await expect(check('有事加我微信')).resolves.toMatchObject({ suggest: 'review', label: 10001, keywords: ['加我微信'] });
  });

  it('looks at title and nickname too', async () => {
    await expect(check('好', { title: '代开发票' })).resolves.toMatchObject({ suggest: 'risky' });
    await expect(check('', { nickname: '代开发票' })).resolves.toMatchObject({ suggest: 'risky' });
    expect(at.sandbox.control.calls(textPath)).toBe(2);
  });

  it('asks nothing when there is nothing to read', async () => {
    await expect(check('  ')).resolves.toMatchObject({ suggest: 'pass', traceIds: [] });
    expect(at.sandbox.control.calls(textPath)).toBe(0);
  });

  it('cuts long texts; the worst piece decides, and a word on the border is seen', async () => {
    const review = `加我微信${'好'.repeat(2_494)}`;
    const verdict = await check(`${review}代开发票${'好'.repeat(3_000)}`);
    expect(verdict).toMatchObject({ suggest: 'risky', label: 20006, keywords: ['加我微信', '代开发票'] });
    expect(verdict.traceIds).toHaveLength(3);
    expect(at.sandbox.control.calls(textPath)).toBe(3);
  });

  it('keeps the label of the first of equally bad pieces', async () => {
    await expect(check(`代开发票${'好'.repeat(3_000)}刷单返利`)).resolves.toMatchObject({
      label: 20006,
      keywords: ['代开发票', '刷单返利'],
    });
  });

  it('needs an author who was in the app within two hours', async () => {
    await at.sandbox.control.advance(7_200);
    await expect(check('好')).resolves.toBeDefined();
    await at.sandbox.control.advance(1);
    await expect(check('好')).rejects.toMatchObject({ kind: 'inactive', errcode: 61010 });
    const { code } = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await at.mini.code2session(code);
    await expect(check('好')).resolves.toBeDefined();
  });

  it('refuses an author nobody knows, or of another application', async () => {
    await expect(check('好', { openid: 'oNobody' })).rejects.toMatchObject({ kind: 'bad-argument', errcode: 40003 });
    const foreign = at.sandbox.control.touch({ personId: 'wang', appid: 'wxsomebodyelse0001' }).openid;
    await expect(check('好', { openid: foreign })).rejects.toMatchObject({ kind: 'bad-argument', errcode: 43104 });
  });

  it.each([
    [44991, 'rate'],
    [45009, 'quota'],
    [47001, 'bad-argument'],
  ])('is not tried again after %d', async (errcode, kind) => {
    at.sandbox.control.fail({ path: textPath, times: 1, fault: { mode: 'errcode', errcode } });
    await expect(check('好')).rejects.toMatchObject({ kind, errcode });
    expect(at.sandbox.control.calls(textPath)).toBe(1);
  });

  it('follows a word list that can be changed', async () => {
    at.sandbox.control.setWords([{ word: '晒被子', label: 21000, suggest: 'review' }]);
    await expect(check('天好晒被子')).resolves.toMatchObject({ suggest: 'review', label: 21000 });
  });
});

describe.each([
  ['plain', undefined],
  ['secure', 'k'.repeat(43)],
])('the media check, pushed in %s mode', (_, encodingAesKey) => {
  let at: Fixture;
  let openid: string;
  let target: PushTarget;
  let files: Server;
  let fileUrl: string;

  beforeEach(async () => {
    at = await startFixture({ rules: { mediaMaxBytes: 100, mediaCheckPerMinute: 9 } });
    openid = at.sandbox.control.touch({ personId: 'wang' }).openid;
    target = await startPushTarget({ appid: miniAppid, token: 'push-token', encodingAesKey });
    await at.sandbox.control.setPush(miniAppid, { url: target.url, token: 'push-token', encodingAesKey });
    files = createServer((request, response) => response.end('x'.repeat(request.url?.includes('large') ? 101 : 100)));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    fileUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    files.closeAllConnections();
    files.close();
    await target.stop();
    await at.sandbox.stop();
  });

  const check = async (name: string, kind: 'image' | 'audio' = 'image'): Promise<string> =>
    (await at.mini.checkMedia({ openid, place: 'forum', mediaUrl: `${fileUrl}/${name}`, kind })).traceId;

  it('answers later, by push', async () => {
    const traceId = await check('a.jpg');
    await at.sandbox.control.advance(7);
    expect(target.messages).toEqual([]);
    await at.sandbox.control.advance(1);
    expect(target.messages).toHaveLength(1);
    expect(target.messages[0]?.event).toEqual({
      kind: 'media-checked',
      traceId,
      errcode: 0,
      verdict: { suggest: 'pass', label: 100, keywords: [], traceIds: [traceId] },
    });
  });

  it('ends as ordered, or as the file’s name says', async () => {
    at.sandbox.control.orderMediaVerdicts({ suggest: 'review', label: 20001 });
    await check('a.jpg');
    await check('sandbox-risky.mp3', 'audio');
    await check('sandbox-review.jpg');
    await at.sandbox.control.advance(8);
    const verdicts = target.messages.map(({ event }) => (event.kind === 'media-checked' ? event.verdict?.label : event));
    expect(verdicts).toEqual([20001, 20002, 20006]);
  });

  it('tells when the file could not be fetched or is too large', async () => {
    await at.mini.checkMedia({ openid, place: 'forum', mediaUrl: 'http://127.0.0.1:1/gone.jpg', kind: 'image' });
    await check('large.jpg');
    await at.sandbox.control.advance(8);
    expect(target.messages.map(({ event }) => event)).toMatchObject([
      { errcode: -1008, verdict: undefined },
      { errcode: -1008, verdict: undefined },
    ]);
  });

  it('refuses a repetition, and is not repeated after a lost answer', async () => {
    await check('a.jpg');
    await expect(check('a.jpg')).rejects.toMatchObject({ kind: 'repeated', errcode: 87020 });
    at.sandbox.control.fail({ path: mediaPath, times: 1, fault: { mode: 'lose' } });
    await expect(check('b.jpg')).rejects.toMatchObject({ kind: 'unreachable' });
    expect(at.sandbox.control.calls(mediaPath)).toBe(3);
  });

  it('has a limit of a minute', async () => {
    for (let n = 0; n < 9; n += 1) await check(`${n}.jpg`);
    await expect(check('last.jpg')).rejects.toMatchObject({ kind: 'rate', errcode: 44991 });
  });

  it('is delivered twice and out of order on demand, with the same id each time', async () => {
    const first = await check('a.jpg');
    const second = await check('b.jpg');
    at.sandbox.control.doublePushes(1);
    at.sandbox.control.reversePushes(true);
    await at.sandbox.control.advance(8);
    const seen = target.messages.map(({ event }) => (event.kind === 'media-checked' ? event.traceId : ''));
    expect(seen).toEqual([second, second, first]);
    expect(target.messages[0]?.dedupeId).toBe(target.messages[1]?.dedupeId);
    expect(target.messages[0]?.dedupeId).not.toBe(target.messages[2]?.dedupeId);
  });

  it('comes again up to three times while nobody takes it', async () => {
    target.answers.push(
      () => 500,
      () => 500,
      () => 500,
      () => 500,
    );
    await check('a.jpg');
    await at.sandbox.control.advance(8);
    for (let n = 0; n < 5; n += 1) await at.sandbox.control.advance(5);
    expect(target.messages).toHaveLength(4);
    expect(new Set(target.messages.map(({ dedupeId }) => dedupeId)).size).toBe(1);
    expect(at.sandbox.control.pushes().map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'given-up']);
  });
});
