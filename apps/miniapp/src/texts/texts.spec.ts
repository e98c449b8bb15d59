import fs from 'node:fs';
import path from 'node:path';
import { fields, neighboursMatters, steps } from './ticket-names';

const root = path.resolve(__dirname, '..');

const sources = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|\.d\.ts$/.test(file));

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

const read = (file: string) => withoutComments(fs.readFileSync(path.join(root, file), 'utf8'));

test('words a person reads stand in src/texts only, so that another language can be added', () => {
  const own = /^(texts|packages[\\/]gallery)[\\/]/; // the gallery's samples are invented, not said by the product
  const strays = sources.filter((file) => !own.test(file) && /[\u4e00-\u9fff]/.test(read(file)));
  expect(strays).toEqual([]);
});

test('nobody is shouted at', () => {
  expect(sources.filter((file) => /！/.test(read(file)))).toEqual([]);
});

test('what is called alike everywhere is written once, in the table of names', () => {
  const table = path.join('texts', 'ticket-names.ts');
  const names = [neighboursMatters, ...Object.values(fields), ...Object.values(steps)];
  const twice = sources
    .filter((file) => file.startsWith('texts') && file !== table)
    .flatMap((file) => names.filter((name) => read(file).includes(`'${name}'`)).map((name) => `${file}: ${name}`));
  expect(twice).toEqual([]);
});
