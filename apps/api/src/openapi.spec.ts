import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openApiText } from './openapi.js';

const committed = path.join(__dirname, '../../../libs/api-client/openapi.json');

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
}
const { paths, tags } = JSON.parse(readFileSync(committed, 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string; description: string }[];
};
const operations = Object.values(paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  test('is the one the clients were made from; if not, run `npm run openapi`', async () => {
    expect(readFileSync(committed, 'utf8')).toBe(await openApiText());
  });

  test('says what the controllers say; if not, run `npm run openapi`', () => {
    expect(
      execFileSync(process.execPath, [path.join(__dirname, '../write-words.mjs'), '--check'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    ).toBe('');
  });

  test('says of every operation in one sentence what it is for, and who may call it', () => {
    expect(operations.length).toBeGreaterThan(150);
    expect(operations.filter(({ summary }) => !summary || !/^[^a-z].*[.!?]$/.test(summary)).map(({ operationId }) => operationId)).toEqual(
      [],
    );
    expect(operations.filter(({ description }) => !description?.includes('Permission `')).map(({ operationId }) => operationId)).toEqual(
      [],
    );
  });

  test('says of every group what it is about', () => {
    expect(tags.map(({ name }) => name).sort()).toEqual([...new Set(operations.flatMap((operation) => operation.tags ?? []))].sort());
    expect(tags.filter(({ description }) => !description)).toEqual([]);
  });
});
