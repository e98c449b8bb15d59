import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wholeRange } from './whole-range.js';

const ROOT = path.join(__dirname, '../../..');
const TAKES_IT = /\b(asSystem\(|systemActor\(\)|platformItself\(\))/;

const sources = readdirSync(path.join(ROOT, 'libs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => filesIn(path.join('libs', name, 'src')));

function filesIn(folder: string): string[] {
  try {
    return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  } catch {
    return [];
  }
}

describe('the platform’s right over every area', () => {
  const taken = sources
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\/testing\//.test(file))
    .filter((file) => TAKES_IT.test(readFileSync(path.join(ROOT, file), 'utf8')));

  test('is taken where the list says why, and nowhere else', () => {
    expect(taken.length).toBeGreaterThan(20);
    expect(taken.sort()).toEqual(Object.keys(wholeRange).sort());
  });

  test('and is made by the platform alone', () => {
    const made = sources.filter(
      (file) =>
        file.endsWith('.ts') &&
        !/\.spec\.ts$|\/testing\//.test(file) &&
        /kind: 'system', from/.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(made).toEqual([]);
  });
});
