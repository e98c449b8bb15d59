import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What people agreed to is never edited: a change is the next version, in a file of its own, from which on consent is asked anew. */
const published: Readonly<Record<string, string>> = { 'privacy-notice-1.json': '26da5fff05003384' };

const folder = path.resolve(import.meta.dirname, '../data');

test('every version of the privacy notice says what it said when it was published', () => {
  const files = fs.readdirSync(folder).filter((name) => name.startsWith('privacy-notice-'));
  const found = files.map((name) => [
    name,
    createHash('sha256')
      .update(fs.readFileSync(path.join(folder, name)))
      .digest('hex')
      .slice(0, 16),
  ]);
  expect(Object.fromEntries(found)).toEqual(published);
});
