import { parseOptions, PlainError, portsFrom } from './options.js';

describe('the words after npm start --', () => {
  it('are none in the common case', () => {
    expect(parseOptions([], {})).toEqual({
      fresh: false,
      open: true,
      ports: { api: 4300, miniapp: 4301, console: 4302, sandbox: 4303 },
    });
  });

  it('reset the demo and leave the browser alone', () => {
    expect(parseOptions(['--no-open', '--fresh'], { PORT: '5000' })).toMatchObject({
      fresh: true,
      open: false,
      ports: { api: 5000, sandbox: 5003 },
    });
  });

  it('are named when nobody knows them', () => {
    expect(() => parseOptions(['--fesh'], {})).toThrow(/“--fesh”.*--fresh/);
  });

  it.each(['80', '65533', 'abc', '4300.5', '-1', ' '])('the base port %p is refused in one sentence', (base) => {
    expect(() => portsFrom(base)).toThrow(PlainError);
  });
});
