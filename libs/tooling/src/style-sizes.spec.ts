import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Style sheets are held to the same size as code, where eslint does not read: a long one is of several views. */

const root = path.resolve(__dirname, '../../..');
const MOST = 300;

const linesOf = (sheet: string): number => sheet.replace(/\n$/, '').split('\n').length;

const sheets = readdirSync(path.join(root, 'apps')).flatMap((app) => {
  const from = path.join('apps', app, 'src');
  return readdirSync(path.join(root, from), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.s?css$/.test(file))
    .map((file) => path.join(from, file));
});

test(`no style sheet has more than ${MOST} lines`, () => {
  expect(sheets.length).toBeGreaterThan(50);
  expect(sheets.filter((file) => linesOf(readFileSync(path.join(root, file), 'utf8')) > MOST)).toEqual([]);
});

test('lines are counted as eslint counts them: the last break begins none', () => {
  expect(linesOf('.a {\n}\n')).toBe(2);
});
