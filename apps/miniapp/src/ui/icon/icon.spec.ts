import fs from 'node:fs';
import path from 'node:path';
import { iconNames } from './icon-names';

test('every name has a drawing and every drawing a name', () => {
  const scss = fs.readFileSync(path.join(__dirname, 'icon.scss'), 'utf8');
  expect(Array.from(scss.matchAll(/^ {2}'([a-z-]+)':/gm), (match) => match[1])).toEqual(iconNames);
});
