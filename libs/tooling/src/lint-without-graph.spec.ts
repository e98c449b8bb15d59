import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

describe('lint where Nx has not yet read the projects, as in a fresh clone', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'no-graph-'));
  afterAll(() => rmSync(empty, { recursive: true }));

  test('refuses to begin and says what to run, because the rules about walls would skip themselves', () => {
    const ran = spawnSync(process.execPath, [path.join(root, 'node_modules/eslint/bin/eslint.js'), 'libs/kernel/src/people/phone.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_DATA_DIRECTORY: empty },
    });
    expect({ signal: ran.signal, status: ran.status, skipped: ran.stdout.includes('will be skipped') }).toEqual({
      signal: null,
      status: 2,
      skipped: false,
    });
    expect(ran.stderr).toContain('run `npx nx show projects` once');
    expect(ran.stderr).not.toContain('project-graph.mjs');
  }, 60_000);
});
