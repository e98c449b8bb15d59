import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..');
const fixture = path.join(root, 'fixtures', 'openapi.json');
const committed = path.join(root, 'fixtures', 'fixture.gen.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shequtong-types-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const generate = (...args: string[]): Promise<{ code: number; stderr: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [path.join(root, 'generate.mjs'), ...args], { cwd: root }, (error, _, stderr) => {
      done({ code: error ? Number(error.code) : 0, stderr });
    });
  });

const sentences = (text: string): number => text.trim().split('\n').length;

it('writes the same types again from the same document', async () => {
  const to = path.join(folder, 'made.ts');
  expect(await generate('--from', fixture, '--to', to)).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(to, 'utf8')).toBe(readFileSync(committed, 'utf8'));
}, 30_000);

it('accepts committed types that agree with the document, those of the API included', async () => {
  expect((await generate('--check', '--from', fixture, '--to', committed)).code).toBe(0);
  expect((await generate('--check')).code).toBe(0);
}, 30_000);

it('fails with one sentence when the committed types differ, and leaves them alone', async () => {
  const to = path.join(folder, 'old.ts');
  writeFileSync(to, 'export type paths = never;\n');
  const { code, stderr } = await generate('--check', '--from', fixture, '--to', to);
  expect(code).toBe(1);
  expect(stderr).toContain('differs from the OpenAPI document');
  expect(sentences(stderr)).toBe(1);
  expect(readFileSync(to, 'utf8')).toBe('export type paths = never;\n');
}, 30_000);

it.each([
  ['missing', undefined, 'is missing'],
  ['broken', '{"openapi":', 'is not JSON'],
  ['of another kind', '{"swagger":"2.0"}', 'is not an OpenAPI 3 document'],
])(
  'fails with one sentence when the document is %s',
  async (_, content, words) => {
    const from = path.join(folder, 'openapi.json');
    if (content !== undefined) writeFileSync(from, content);
    const { code, stderr } = await generate('--from', from, '--to', path.join(folder, 'made.ts'));
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(sentences(stderr)).toBe(1);
  },
  30_000,
);
