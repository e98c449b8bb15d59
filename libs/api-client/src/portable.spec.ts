import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The mini-program runs these files in WeChat, where the following do not exist. */
const ABSENT =
  /\b(fetch|URLSearchParams|new URL|TextEncoder|TextDecoder|FormData|Blob|window|document|localStorage|Buffer|process)\b(?!['`])/;

const files = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !/\.(spec|gen)\.ts$/.test(name));

it('has files to look at', () => expect(files.length).toBeGreaterThan(5));

it.each(files)('%s needs nothing that WeChat lacks', (name) => {
  const code = readFileSync(path.join(__dirname, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(code).not.toMatch(ABSENT);
  expect(code).not.toContain('node:');
});
