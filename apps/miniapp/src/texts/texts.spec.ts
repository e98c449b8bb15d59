import fs from 'node:fs';
import path from 'node:path';

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
