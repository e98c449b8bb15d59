import { fillPath, queryString } from './address.js';

describe('queryString', () => {
  it('leaves out what is empty but keeps false and zero', () => {
    expect(queryString({ a: undefined, b: null, c: false, d: 0, e: '', f: [] })).toBe('?c=false&d=0&e=');
  });

  it('is empty without values', () => {
    expect(queryString()).toBe('');
    expect(queryString({ a: undefined })).toBe('');
  });
});

describe('fillPath', () => {
  it('takes numbers, zero included', () => {
    expect(fillPath('/a/{b}/c/{d}', { b: 0, d: 'x y' })).toBe('/a/0/c/x%20y');
  });

  it.each([[undefined], [null], [''], [{}]])('refuses %p', (value) => {
    expect(() => fillPath('/a/{b}', { b: value })).toThrow(TypeError);
  });
});
