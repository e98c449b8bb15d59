import { PushCipher } from '../client/push/cipher.js';
import { PushReceiver, type PushQuery } from '../client/push/receiver.js';
import { pushSignature } from '../client/push/signature.js';
import { readFlatXml, writeFlatXml } from '../client/push/xml.js';

/** The examples of WeChat's own documentation. */
const token = 'AAAAA';
const encodingAesKey = 'A'.repeat(43);
const appid = 'wxba5fad812f8e6fb9';
const encrypted =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';

const plain = new PushReceiver({ appid, token });
const secure = new PushReceiver({ appid, token, encodingAesKey });
const refused = expect.objectContaining({ kind: 'bad-signature' });
const unreadable = expect.objectContaining({ kind: 'malformed' });

const signed = (timestamp = '1714037059', nonce = '486452656'): PushQuery => ({
  timestamp,
  nonce,
  signature: pushSignature(token, timestamp, nonce),
});
const open = (message: object): ReturnType<typeof plain.open> =>
  plain.open(signed(), JSON.stringify({ ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1714037059, MsgType: 'event', ...message }));

describe('WeChat’s documented examples', () => {
  it('the check of the address', () => {
    const query = {
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      echostr: '4375120948345356249',
      timestamp: '1714036504',
      nonce: '1514711492',
    };
    expect(plain.verify(query)).toBe('4375120948345356249');
    expect(secure.verify(query)).toBe('4375120948345356249');
    expect(() => plain.verify({ ...query, nonce: '1' })).toThrow(refused);
  });

  it('a plain push', () => {
    const query = { signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78', timestamp: '1714037059', nonce: '486452656' };
    const body =
      '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714037059,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';
    expect(plain.open(query, body)).toMatchObject({
      openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      account: 'gh_97417a04a28d',
      at: new Date(1714037059000),
      event: { kind: 'other', name: 'debug_demo' },
    });
  });

  it('a secure push', () => {
    const query = {
      timestamp: '1714112445',
      nonce: '415670741',
      encrypt_type: 'aes',
      msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
    };
    const message = secure.open(query, JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: encrypted }));
    expect(message).toMatchObject({ openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', at: new Date(1714112445000), event: { name: 'debug_demo' } });
  });

  it('a secure answer', () => {
    const sealed = secure.seal('{"demo_resp":"good luck"}', 1713424427, '415670741', Buffer.from('707722b803182950'));
    expect(sealed).toEqual({
      Encrypt: 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
      MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    });
  });
});

describe('a push that is not WeChat’s', () => {
  const query = (body: string): PushQuery => ({ ...signed(), msg_signature: pushSignature(token, '1714037059', '486452656', body) });

  it('is refused without a right signature', () => {
    expect(() => plain.open({}, '{}')).toThrow(refused);
    expect(() => plain.open({ ...signed(), signature: ['a', 'b'] }, '{}')).toThrow(refused);
    expect(() => plain.open({ ...signed(), timestamp: '1' }, '{}')).toThrow(refused);
  });

  it('is refused in secure mode when it is not encrypted, or signed by the part that does not cover the body', () => {
    expect(() => secure.open(signed(), '{"FromUserName":"o1","CreateTime":1}')).toThrow(refused);
    expect(() => secure.open(signed(), JSON.stringify({ Encrypt: encrypted }))).toThrow(refused);
  });

  it('is refused when made for another application or with another key', () => {
    const message = '{"FromUserName":"o1","CreateTime":1}';
    for (const cipher of [new PushCipher(encodingAesKey, 'wxother'), new PushCipher('B'.repeat(43), appid)]) {
      const text = cipher.encrypt(message, Buffer.alloc(16, 7));
      expect(() => secure.open(query(text), JSON.stringify({ Encrypt: text }))).toThrow(refused);
    }
    const own = new PushCipher(encodingAesKey, appid).encrypt(message, Buffer.alloc(16, 7));
    expect(secure.open(query(own), JSON.stringify({ Encrypt: own }))).toMatchObject({ openid: 'o1' });
  });

  it.each(['', 'AAAA', encrypted.slice(0, 24), encrypted.slice(0, 44), Buffer.alloc(64).toString('base64')])(
    'is refused when its text is damaged (%#)',
    (text) => {
      expect(() => secure.open(query(text), JSON.stringify({ Encrypt: text }))).toThrow(refused);
    },
  );

  it('is refused when it cannot be read, has no sender or is far too long', () => {
    expect(() => plain.open(signed(), 'hello')).toThrow(unreadable);
    expect(() => open({ FromUserName: undefined })).toThrow(unreadable);
    expect(() => open({ CreateTime: 'now' })).toThrow(unreadable);
    expect(() => open({ Event: 'wxa_media_check' })).toThrow(unreadable);
    expect(() => plain.open(signed(), ' '.repeat(70_000))).toThrow(unreadable);
  });

  it('cannot come with a key of the wrong length', () => {
    expect(() => new PushReceiver({ appid, token, encodingAesKey: 'short' })).toThrow(/43/);
  });
});

describe('what a push says', () => {
  const row = { TemplateId: 't1', SubscribeStatusString: 'accept' };
  const answered = (List: unknown): unknown => open({ Event: 'subscribe_msg_popup_event', List }).event;

  it('reads a list of one item, of several and of none', () => {
    const item = { templateId: 't1', accepted: true };
    expect(answered(row)).toEqual({ kind: 'subscription-answered', items: [item] });
    expect(answered([row, { ...row, SubscribeStatusString: 'reject' }])).toMatchObject({ items: [item, { accepted: false }] });
    expect(answered(undefined)).toEqual({ kind: 'subscription-answered', items: [] });
  });

  it('tells a message that was not delivered', () => {
    const List = { TemplateId: 't1', MsgID: '7', ErrorCode: '1', ErrorStatus: 'failed' };
    expect(open({ Event: 'subscribe_msg_sent_event', List }).event).toMatchObject({ items: [{ messageId: '7', delivered: false }] });
  });

  it('has an id that stays the same when delivered again and differs for anything else', () => {
    const id = (more: object): string => open({ Event: 'subscribe_msg_popup_event', List: row, ...more }).dedupeId;
    expect(id({})).toBe(id({}));
    expect(id({ ToUserName: 'gh_1', extra: 1 })).toBe(id({}));
    const others = [
      id({ CreateTime: 1714037060 }),
      id({ FromUserName: 'o2' }),
      id({ Event: 'x' }),
      id({ List: [row, row] }),
      id({ MsgId: '1' }),
      id({ MsgId: '2' }),
    ];
    expect(new Set([id({}), ...others]).size).toBe(7);
    expect(id({})).not.toContain('o1');
  });
});

describe('the flat XML of the official account', () => {
  it('is read with sections, entities and numbers', () => {
    const xml = '<xml>\n<A><![CDATA[<b>&amp;]]></A><B>1 &lt; 2 &amp;lt;</B><C></C></xml>';
    expect(readFlatXml(xml)).toEqual({ A: '<b>&amp;', B: '1 < 2 &lt;', C: '' });
  });

  it('keeps any text whole', () => {
    const text = ']]><Event>fake</Event>&<![CDATA[';
    expect(readFlatXml(writeFlatXml({ Content: text, CreateTime: 12 }))).toEqual({ Content: text, CreateTime: '12' });
  });

  it('expands nothing and reads nothing else', () => {
    expect(readFlatXml('<!DOCTYPE x [<!ENTITY e "boom">]><xml><A>&e;</A></xml>')).toBeUndefined();
    expect(readFlatXml('<xml><A>&e;</A></xml>')).toEqual({ A: '&e;' });
    expect(readFlatXml('{}')).toBeUndefined();
    expect(readFlatXml('<xml><A>1</A></xml>rest')).toBeUndefined();
    expect(readFlatXml('<xml><A>1</A>')).toBeUndefined();
    expect(readFlatXml('<xml><A>1</A></xml><xml><B>2</B></xml>')).toBeUndefined();
  });

  it('takes the first of two fields with one name and skips what is nested', () => {
    expect(readFlatXml('<?xml version="1.0"?>\n<xml><A>1</A><A>2</A><B><C>3</C>4</B><__proto__>5</__proto__></xml>')).toEqual(
      Object.fromEntries([
        ['A', '1'],
        ['__proto__', '5'],
      ]),
    );
  });

  it('is read in time proportional to its length, whatever it is made of', () => {
    const hostile = [
      `<xml><a>${'<![CDATA[]]>'.repeat(5_000)}</xml>`,
      `<xml>${'<a>'.repeat(20_000)}</xml>`,
      '<'.repeat(60_000),
      `<xml>${'<![CDATA['.repeat(6_000)}`,
    ];
    // The first of them, read by what tries every division of it, outlives the test's own limit by ages.
    expect(hostile.map(readFlatXml)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
