import { miniAppid, startFixture, startPushTarget, type Fixture, type PushTarget } from '../testing/fixture.js';

const path = '/cgi-bin/message/subscribe/send';
const templateId = 'tpl-reply';
const values = { thing1: '路灯不亮', time2: '2026年11月23日 21:30', phrase3: '已答复' };

describe('subscribe messages', () => {
  let at: Fixture;
  let target: PushTarget;
  let openid: string;

  beforeEach(async () => {
    at = await startFixture();
    target = await startPushTarget({ appid: miniAppid, token: 't' });
    await at.sandbox.control.setPush(miniAppid, { url: target.url, token: 't' });
    openid = at.sandbox.control.touch({ personId: 'wang' }).openid;
  });
  afterEach(async () => {
    await target.stop();
    await at.sandbox.stop();
  });

  const accept = (times = 1, id = templateId): void =>
    at.sandbox.control.answerSubscription({ personId: 'wang' }, [{ templateId: id, accepted: true, times }]);
  const send = async (more: object = {}): Promise<{ messageId: string | undefined }> =>
    at.mini.sendSubscribeMessage({ openid, templateId, values, ...more });

  it('arrive where a person can read them, and spend one acceptance each', async () => {
    accept(2);
    const { messageId } = await send({ page: 'packages/ticket/pages/file/index?id=7' });
    await send();
    await expect(send()).rejects.toMatchObject({ kind: 'not-subscribed', errcode: 43101 });
    const delivered = at.sandbox.control.messages(openid);
    expect(delivered).toHaveLength(2);
    expect(delivered[1]).toMatchObject({ id: messageId, values, page: 'packages/ticket/pages/file/index?id=7' });
  });

  it('of a long-term template need one acceptance for ever', async () => {
    accept(1, 'tpl-notice');
    const notice = { templateId: 'tpl-notice', values: { thing1: '停水通知' } };
    await send(notice);
    await expect(send(notice)).resolves.toBeDefined();
    at.sandbox.control.rejectSubscription({ personId: 'wang' }, 'tpl-notice');
    await expect(send(notice)).rejects.toMatchObject({ kind: 'not-subscribed' });
  });

  it('do not go to somebody who never accepted, and a refused one spends nothing', async () => {
    await expect(send()).rejects.toMatchObject({ errcode: 43101 });
    accept();
    await expect(send({ values: { ...values, thing1: '' } })).rejects.toMatchObject({ errcode: 47003 });
    await expect(send()).resolves.toBeDefined();
  });

  it.each([
    ['an unknown template', { templateId: 'none' }, 40037, 'bad-argument'],
    ['an unknown person', { openid: 'oNobody' }, 40003, 'bad-argument'],
    ['an unknown page', { page: 'pages/none/index' }, 41030, 'bad-argument'],
    ['a missing field', { values: { thing1: '路灯' } }, 47003, 'bad-argument'],
    ['a field the template lacks', { values: { ...values, thing9: '多' } }, 47003, 'bad-argument'],
    ['a value that does not fit', { values: { ...values, time2: '今晚' } }, 47003, 'bad-argument'],
    ['a sensitive word', { values: { ...values, thing1: '中奖链接' } }, 45168, 'risky'],
  ])('are refused with %s', async (_, wrong, errcode, kind) => {
    accept();
    await expect(send(wrong)).rejects.toMatchObject({ kind, errcode });
  });

  it('name the field that does not fit', async () => {
    accept();
    await expect(send({ values: { ...values, time2: '今晚' } })).rejects.toMatchObject({
      detail: expect.stringMatching(/^argument invalid! data\.time2\.value invalid rid: /),
    });
  });

  it('go to a person one at a time; the second is tried again after a pause', async () => {
    accept(2);
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'hold' } });
    const first = send();
    await at.sandbox.control.untilHeld(1);
    await expect(send()).rejects.toMatchObject({ kind: 'concurrent', errcode: 43108 });
    expect(at.pauses).toEqual([200, 400, 800]);
    at.sandbox.control.release();
    await expect(first).resolves.toBeDefined();
    await expect(send()).resolves.toBeDefined();
  });

  it('are not sent twice when the answer was lost', async () => {
    accept(2);
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'lose' } });
    await expect(send()).rejects.toMatchObject({ kind: 'unreachable' });
    expect(at.sandbox.control.messages(openid)).toHaveLength(1);
  });

  it('tell by push what was answered and what arrived; one item or several', async () => {
    at.sandbox.control.answerSubscription({ personId: 'wang' }, [
      { templateId, accepted: true },
      { templateId: 'tpl-notice', accepted: false },
    ]);
    const { messageId } = await send();
    at.sandbox.control.rejectSubscription({ personId: 'wang' }, templateId);
    await at.sandbox.control.flush();
    expect(target.messages.map((message) => [message.openid, message.event])).toEqual([
      [
        openid,
        {
          kind: 'subscription-answered',
          items: [
            { templateId, accepted: true },
            { templateId: 'tpl-notice', accepted: false },
          ],
        },
      ],
      [openid, { kind: 'message-sent', items: [{ templateId, messageId, delivered: true, errorCode: '0' }] }],
      [openid, { kind: 'subscription-changed', items: [{ templateId, accepted: false }] }],
    ]);
  });
});
