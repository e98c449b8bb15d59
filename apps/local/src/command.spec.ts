import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from './paths.js';

const run = promisify(execFile);

/** Stands in for Nx: what it builds says what lies in the source, and it keeps count. */
const nx = `
const fs = require('node:fs');
fs.appendFileSync('asked', '1');
if (!fs.existsSync('libs/kernel/src/calendar.txt')) { console.log('the source is gone'); process.exit(1); }
fs.mkdirSync('apps/api/dist/programs', { recursive: true });
fs.writeFileSync('apps/api/dist/programs/deadline.js', 'console.log(' + JSON.stringify(fs.readFileSync('libs/kernel/src/calendar.txt', 'utf8')) + ', ...process.argv.slice(2))');
`;

describe('a command of the API under npm', () => {
  let folder: string;
  let source: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-command-'));
    source = path.join(folder, 'libs/kernel/src/calendar.txt');
    const write = (file: string, text: string): void => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    };
    for (const name of ['command', 'bootstrap'])
      write(`apps/local/bin/${name}.mjs`, fs.readFileSync(inRoot(`apps/local/bin/${name}.mjs`), 'utf8'));
    write('node_modules/.bin/nx', nx);
    for (const project of ['apps/api', 'libs/kernel']) write(`${project}/package.json`, '{}');
    write('libs/kernel/src/calendar.txt', 'the first edition');
    age();
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  /** As if all that is there had been written a minute earlier. */
  function age(): void {
    for (const entry of ['.', ...(fs.readdirSync(folder, { recursive: true }) as string[])]) {
      const file = path.join(folder, entry);
      const at = new Date(fs.statSync(file).mtimeMs - 60_000);
      fs.utimesSync(file, at, at);
    }
  }
  const command = async (...words: string[]): Promise<string> =>
    (await run(process.execPath, [path.join(folder, 'apps/local/bin/command.mjs'), 'deadline', ...words])).stdout;
  const asked = (): number => fs.readFileSync(path.join(folder, 'asked'), 'utf8').length;

  it('is built once, says nothing but its own words, and is built again after an edit', async () => {
    expect(await command('a', 'b')).toBe('the first edition a b\n');
    expect(await command()).toBe('the first edition\n');
    expect(asked()).toBe(1);
    age();
    fs.writeFileSync(source, 'the second edition');
    expect(await command()).toBe('the second edition\n');
    expect(asked()).toBe(2);
  });

  it('is built again when something was taken out, and does not run as it was when that fails', async () => {
    await command();
    age();
    fs.rmSync(source);
    await expect(command()).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('the source is gone') });
  });
});
