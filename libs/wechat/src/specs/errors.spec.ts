import { kindOfCode, ridOf, WechatError } from '../client/errors.js';

/** Every code WeChat documents for the calls we make. */
const documented = [
  -1, 40001, 40003, 40004, 40013, 40014, 40029, 40037, 40097, 40125, 40129, 40163, 40164, 40169, 40226, 41001, 41002, 41004, 41030, 42001,
  43002, 43101, 43104, 43107, 43108, 44002, 44991, 45009, 45011, 45168, 47001, 47003, 48001, 61010, 85096, 87014, 87020,
];

describe('the meaning of error codes', () => {
  it.each(documented)('%d has a meaning', (errcode) => {
    expect(kindOfCode(errcode)).not.toBe('unknown');
  });

  it('is unknown for codes nobody told us about, and can be configured', () => {
    expect(kindOfCode(99999)).toBe('unknown');
    expect(kindOfCode(99999, { 99999: 'rate' })).toBe('rate');
    expect(kindOfCode(45011, { 45011: 'busy' })).toBe('busy');
  });

  it('finds the request id at the end of WeChat’s sentence', () => {
    expect(ridOf('invalid code hint: [xxxx] rid: 634e1343-76efe972-48531bd5')).toBe('634e1343-76efe972-48531bd5');
    expect(ridOf('ok')).toBeUndefined();
  });

  it('keeps WeChat’s sentence out of what loggers print', () => {
    const error = new WechatError({ kind: 'bad-argument', path: '/x', errcode: 47003, detail: '王桂兰' });
    expect(`${String(error)}${JSON.stringify(error)}${JSON.stringify(Object.entries(error))}`).not.toContain('王');
    expect(error.detail).toBe('王桂兰');
  });
});
