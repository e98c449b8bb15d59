import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from './paths.js';

test('the twins answer what the API answers, from the statements it sends today', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [inRoot('apps', 'bench', 'dist', 'main.js'), '--check'], {
    cwd: inRoot(),
  });
  expect(stdout).toBe('B1, B2, B3: both sides answer the same\n');
}, 180_000);
