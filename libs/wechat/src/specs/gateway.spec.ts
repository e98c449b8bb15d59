import { gatewaySignature, HttpMessageGateway } from '../gateway/http-message.gateway.js';
import { startedAt, startFixture, type Fixture } from '../testing/fixture.js';

const message = { to: '13800000001', template: 'sign-in-code', parameters: { code: '482913' }, idempotencyId: 'id-1' };

describe('SMS and calls', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture({ rules: { smsPerNumberPerMinute: 3 } });
  });
  afterEach(async () => at.sandbox.stop());

  it('arrive where a person can read them, newest first, by number', async () => {
    const sms = await at.gateway.sendSms(message);
    await at.sandbox.control.advance(1);
    const call = await at.gateway.placeCall({
      ...message,
      template: 'urgent',
      parameters: { place: '友谊路', what: '树枝压顶' },
      idempotencyId: 'id-2',
    });
    await at.gateway.sendSms({ ...message, to: '02156780000', idempotencyId: 'id-3' });
    const answer = (await (await fetch(`${at.sandbox.url}/__inbox?phone=13800000001`)).json()) as { items: unknown[] };
    expect(answer.items).toEqual([
      {
        id: call.providerId,
        kind: 'call',
        to: '13800000001',
        template: 'urgent',
        parameters: { place: '友谊路', what: '树枝压顶' },
        text: '【urgent】place：友谊路，what：树枝压顶',
        at: '2026-11-23T04:00:01.000Z',
      },
      {
        id: sms.providerId,
        kind: 'sms',
        to: '13800000001',
        template: 'sign-in-code',
        parameters: { code: '482913' },
        text: '您的验证码是482913，5 分钟内有效。',
        at: '2026-11-23T04:00:00.000Z',
      },
    ]);
    expect(at.sandbox.control.inbox()).toHaveLength(3);
  });

  it('are sent once, however often the same id is sent, also at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => at.gateway.sendSms(message)));
    expect(new Set(answers.map(({ providerId }) => providerId)).size).toBe(1);
    expect(at.sandbox.control.inbox()).toHaveLength(1);
    await expect(at.gateway.sendSms({ ...message, parameters: { code: '1' } })).rejects.toMatchObject({
      kind: 'refused',
      code: 'id-used-for-another-message',
    });
  });

  it.each(['drop', 'lose'] as const)('are sent again after a lost answer (%s), and arrive once', async (mode) => {
    at.sandbox.control.fail({ path: '/gateway/sms', times: 2, fault: { mode } });
    await expect(at.gateway.sendSms(message)).resolves.toBeDefined();
    expect(at.pauses).toEqual([300, 600]);
    expect(at.sandbox.control.inbox()).toHaveLength(1);
  });

  it('give up when nobody answers', async () => {
    at.sandbox.control.fail({ path: '/gateway/sms', times: 3, fault: { mode: 'status', status: 503 } });
    await expect(at.gateway.sendSms(message)).rejects.toMatchObject({ kind: 'unreachable', code: 'HTTP 503' });
    expect(at.sandbox.control.calls('/gateway/sms')).toBe(3);
  });

  it('stop waiting at the time-out', async () => {
    const config = { baseUrl: at.sandbox.url, keyId: 'key-1', secret: 'gateway-secret', timeoutMs: 80, retries: 0 };
    const gateway = new HttpMessageGateway(config, { now: () => startedAt });
    at.sandbox.control.fail({ path: '/gateway/sms', times: 1, fault: { mode: 'hold' } });
    await expect(gateway.sendSms(message)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('are refused above the limit of a number, until the next minute; repetitions do not count', async () => {
    for (const idempotencyId of ['a', 'b', 'c', 'c', 'a']) await at.gateway.sendSms({ ...message, idempotencyId });
    await expect(at.gateway.sendSms({ ...message, idempotencyId: 'd' })).rejects.toMatchObject({ kind: 'rate' });
    await expect(at.gateway.placeCall({ ...message, idempotencyId: 'e' })).resolves.toBeDefined();
    await at.sandbox.control.advance(60);
    await expect(at.gateway.sendSms({ ...message, idempotencyId: 'd' })).resolves.toBeDefined();
  });

  it.each([
    ['bad-number', { to: '12345' }],
    ['bad-number', { to: '138 0000 0001' }],
    ['bad-template', { template: '' }],
    ['missing-parameter', { parameters: {} }],
    ['bad-parameter', { parameters: { code: 'x'.repeat(201) } }],
    ['bad-request', { idempotencyId: '' }],
  ])('are refused: %s', async (code, wrong) => {
    await expect(at.gateway.sendSms({ ...message, ...wrong })).rejects.toMatchObject({ kind: 'bad-argument', code });
    expect(at.sandbox.control.inbox()).toEqual([]);
  });

  it('are refused when wrongly signed, signed long ago, or changed on the way', async () => {
    const config = { baseUrl: at.sandbox.url, keyId: 'key-1', secret: 'gateway-secret' };
    const refusal = { kind: 'credentials', code: 'bad-signature' };
    for (const [wrong, now] of [
      [{ secret: 'other' }, startedAt],
      [{ keyId: 'key-2' }, startedAt],
      [{}, startedAt - 300_001],
      [{}, startedAt + 300_001],
      [{}, Number.NaN],
    ] as const) {
      const gateway = new HttpMessageGateway({ ...config, ...wrong }, { now: () => now });
      await expect(gateway.sendSms(message)).rejects.toMatchObject(refusal);
    }
    const stamp = String(startedAt);
    const headers = {
      'Idempotency-Key': 'x',
      'X-Gateway-Key': 'key-1',
      'X-Gateway-Timestamp': stamp,
      'X-Gateway-Signature': gatewaySignature('gateway-secret', stamp, '/gateway/sms', '{"to":"13800000001"}'),
    };
    const response = await fetch(`${at.sandbox.url}/gateway/sms`, { method: 'POST', headers, body: '{"to":"13800000002"}' });
    expect(response.status).toBe(401);
  });

  it('never name the number or the text in an error', async () => {
    const error: unknown = await at.gateway
      .sendSms({ ...message, to: '1380000000199', parameters: { code: '998877' } })
      .catch((caught: unknown) => caught);
    expect(`${String(error)}${JSON.stringify(error)}`).not.toMatch(/1380000|998877/);
  });
});
