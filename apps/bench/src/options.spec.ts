import { readOptions } from './options.js';

const rows = ['B1', 'B2', 'B3'];

describe('the command line', () => {
  test('without words measures everything and writes the page', () => {
    expect(readOptions([], rows)).toEqual({ quick: false, only: [], profile: false, check: false, keepPage: false });
  });

  test('never writes the page from a run that is not whole', () => {
    expect(readOptions(['--quick'], rows).keepPage).toBe(true);
    expect(readOptions(['--only', 'b1, B3'], rows)).toMatchObject({ only: ['B1', 'B3'], keepPage: true });
    expect(readOptions(['--profile'], rows).keepPage).toBe(true);
    expect(readOptions(['--keep-page'], rows).keepPage).toBe(true);
  });

  test('measures nothing where only answers are compared', () => {
    expect(readOptions(['--check'], rows)).toMatchObject({ check: true });
  });

  test('says what it knows when it does not know a word or a row', () => {
    expect(() => readOptions(['--quik'], rows)).toThrow('npm run bench');
    expect(() => readOptions(['--only', 'B9'], rows)).toThrow('there are B1, B2, B3');
  });
});
