import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const released = JSON.parse(readFileSync(path.join(__dirname, 'released.json'), 'utf8')) as Record<string, string>;

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(path.join(__dirname, file))).digest('hex').slice(0, 16);

/**
 * A database that runs has the old form of a migration that was edited, a fresh one the new, and nothing tells them
 * apart. So what a release held stays as it was; a change is a migration of its own, and gets its line here.
 */
test('a migration stays as it was released, and each has its line in released.json', () => {
  const present = readdirSync(__dirname).filter((file) => /^\d+-.*(?<!\.spec)\.ts$/.test(file)).sort();
  expect(Object.fromEntries(present.map((file) => [file, digestOf(file)]))).toEqual(released);
});
