import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { privacyNotice } from './data-files.js';

/** What people agreed to is never edited: a change is the next version, in a file of its own, from which on consent is asked anew. */
const published: Readonly<Record<string, string>> = {
  'privacy-notice-1.json': '228355118b49fcb0',
  'privacy-notice-2.json': 'e06132da2e451262',
};

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

test('the one a new place begins with is the newest, each can be read, and a newer one says what it is called on the pages', async () => {
  const versions = await Promise.all(Object.keys(published).map((_, i) => privacyNotice(i + 1)));
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  const newest = await privacyNotice();
  expect(newest).toEqual(versions.at(-1));
  // A place that publishes it is asked from then on, not from a day before it had the words.
  expect(newest.inForceAt).toBeUndefined();
  expect(newest.body).not.toContain('入驻');
});
