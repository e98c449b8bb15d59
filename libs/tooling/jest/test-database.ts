import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** Where the test server keeps its data when no TEST_DATABASE_ADMIN_URL names another server. */
export const testDataDir = path.join(root, '.data', 'test-pg');
export const migrationsDir = path.join(root, 'apps', 'api', 'src', 'migrations');

/**
 * Runs the command line of the test server (libs/platform) in a process of its own: jest loads this file as
 * CommonJS, the sources are ES modules.
 *
 * @throws Error with the sentence that process ended with
 */
export function testDatabase(...words: string[]): string {
  const register = path.join(root, 'libs/tooling/node/register-source.mjs');
  const program = path.join(root, 'libs/platform/src/embedded/test-database.main.ts');
  try {
    return execFileSync(process.execPath, ['--import', register, program, ...words], {
      encoding: 'utf8',
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim();
    throw new Error(said || String(error), { cause: error });
  }
}
