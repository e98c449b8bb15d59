import { replayOf, ReplayText } from './replay.js';

const at = new Date('2026-11-24T00:00:00.000Z');
const later = new Date('2026-11-24T06:00:00.000Z');

describe('a recorded text', () => {
  test('is filled with what is known by name, wherever it stands', () => {
    const text = new ReplayText(
      '{"id":"t-1","number":"003001-2026-00007"}',
      new Map([
        ['t-1', 'ticket'],
        ['003001-2026-00007', 'number'],
      ]),
      at,
    );
    expect(text.fill({ ticket: 't-2', number: '003002-2026-00001' }, later)).toBe('{"id":"t-2","number":"003002-2026-00001"}');
  });

  test('takes the longer of two values that begin alike', () => {
    const text = new ReplayText(
      '310113003001 310113003',
      new Map([
        ['310113003', 'short'],
        ['310113003001', 'long'],
      ]),
      at,
    );
    expect(text.fill({ short: 'S', long: 'L' }, later)).toBe('L S');
  });

  test('moves instants by the time that has passed, in the form they had', () => {
    const text = new ReplayText('2026-11-24T00:00:00.000+00:00 until 2026-11-24T15:00:00.000Z', new Map(), at);
    expect(text.fill({}, later)).toBe('2026-11-24T06:00:00.000+00:00 until 2026-11-24T21:00:00.000Z');
  });

  test('reads values as text, not as a pattern', () => {
    expect(new ReplayText('a.c abc', new Map([['a.c', 'x']]), at).fill({ x: '!' }, later)).toBe('! abc');
  });

  test('misses no value silently', () => {
    expect(() => new ReplayText('k', new Map([['k', 'key']]), at).fill({}, later)).toThrow('key');
  });
});

test('a recorded statement keeps its text and its nulls', () => {
  const [statement] = replayOf([{ text: 'INSERT', name: 'n', params: ['k', null, ''] }], new Map([['k', 'key']]), at);
  expect(statement?.text).toBe('INSERT');
  expect(statement?.fill({ key: 'new' }, later)).toEqual(['new', null, '']);
});
