import { numberOf, readReply, textOf } from '../client/reply.js';

const read = (body: string | Buffer, status = 200): unknown => readReply('/x', status, Buffer.from(body));

describe('reading an answer', () => {
  it('takes a missing errcode for success, also as text', () => {
    expect(read('{"openid":"o1"}')).toEqual({ kind: 'json', json: { openid: 'o1' } });
    expect(read('{"errcode":"0"}')).toMatchObject({ kind: 'json' });
  });

  it('tells a picture by its first bytes', () => {
    expect(read(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]))).toMatchObject({ image: { contentType: 'image/jpeg' } });
    expect(read(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'))).toMatchObject({ image: { contentType: 'image/png' } });
  });

  it.each(['', '[]', 'null', '"text"', '{', 'GIF89a', '<html></html>'])('takes %j for nothing WeChat says', (body) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ kind: 'malformed' }));
    expect(() => read(body, 503)).toThrow(expect.objectContaining({ kind: 'unreachable' }));
  });

  it('reads numbers written as text and texts written as numbers, and nothing else', () => {
    expect([numberOf('86'), numberOf(86), numberOf('8 6'), numberOf(1.5), numberOf(null)]).toEqual([
      86,
      86,
      undefined,
      undefined,
      undefined,
    ]);
    expect([textOf(86), textOf('86'), textOf(''), textOf({})]).toEqual(['86', '86', undefined, undefined]);
  });
});
