import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.js';

const { scripts } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the two commands under npm', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-npm-'));
    const program = `process.on('SIGINT', () => { console.log('stopped in order'); process.exit(0); }); setInterval(() => {}, 1000); console.log('up');`;
    fs.mkdirSync(path.join(folder, 'apps/local/bin'), { recursive: true });
    for (const name of ['start', 'test']) fs.writeFileSync(path.join(folder, `apps/local/bin/${name}.mjs`), program);
    fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ scripts: { start: scripts.start, test: scripts.test } }));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  /** What the command printed when a signal for npm alone, as a script sends it, has ended it. */
  async function interrupted(name: string): Promise<string> {
    const npm: ChildProcess = spawn('npm', [name], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const ended = new Promise((resolve) => npm.once('close', resolve));
    npm.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/^up$/m.test(said)) npm.kill('SIGINT');
    });
    await ended;
    return said;
  }

  it.each(['start', 'test'])(
    'npm %s passes an interruption on, although no terminal sends it to everybody',
    async (name) => {
      expect(await interrupted(name)).toContain('stopped in order');
    },
    60_000,
  );
});
