import { spawn } from 'node:child_process';
import { inData, inRoot } from '../paths.js';

/** Runs the command line of the test server (libs/platform) from source. @throws Error with the sentence it ended with */
async function testDatabase(...words: string[]): Promise<string> {
  const register = inRoot('libs/tooling/node/register-source.mjs');
  const program = inRoot('libs/platform/src/embedded/test-database.main.ts');
  const child = spawn(process.execPath, ['--import', register, program, ...words], {
    cwd: inRoot(),
    // Ctrl-C is ours to handle: the server is stopped in order afterwards.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0) throw new Error(said.err.trim() || `test database: exit ${String(code)}`);
  return said.out;
}

const dataDir = inData('test-pg');

/** Starts the server every database suite of this run shares. @returns the superuser's connection string */
export const acquireTestServer = (): Promise<string> => testDatabase('acquire', dataDir, String(process.pid));

/** Stops it, unless another test run uses it too; the last one stops it then. */
export async function releaseTestServer(): Promise<void> {
  await testDatabase('release', dataDir, String(process.pid));
}
