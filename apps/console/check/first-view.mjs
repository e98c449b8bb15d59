/**
 * Measures what the sign-in page loads from the built console, gzipped, and fails when it has grown: that page opens on
 * the slowest machine of every office. Runs with each build.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 115;
const DIST = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const base = process.env.CONSOLE_BASE ?? '/';

const html = await readFile(path.join(DIST, 'index.html'), 'utf8');
const parts = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address]) => address.slice(base.length));
const sizes = await Promise.all(
  ['index.html', ...parts].map(async (part) => [part, gzipSync(await readFile(path.join(DIST, part))).length]),
);
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1024;
console.log(
  `Sign-in page: ${total.toFixed(1)} KB gzip of ${LIMIT_KB} KB (${sizes.map(([part, bytes]) => `${path.basename(part)} ${(bytes / 1024).toFixed(1)}`).join(', ')})`,
);
if (parts.length === 0 || total > LIMIT_KB) {
  console.error(
    parts.length === 0
      ? 'index.html names no script: the build is broken.'
      : `The sign-in page is over its limit of ${LIMIT_KB} KB gzip: find what it imports that only pages behind the sign-in need.`,
  );
  process.exitCode = 1;
}
