import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { printedBy } from './printed-by.js';

const root = path.resolve(__dirname, '../../..');
const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');

/** A file of the kernel, and one that imports it: what the first imports of the second closes a circle. */
const below = 'libs/kernel/src/people/plain-names.ts';
const above = 'libs/kernel/src/people/phone.ts';

/** What lint must refuse: the rule, the file whose place the sample takes, and the sample. */
const samples: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['import-x/no-cycle', below, `import { normalisePhone } from './phone.js';\nexport const withoutBlanks = normalisePhone;\n`],
  ['import-x/no-cycle', 'libs/ticketing/src/domain/ladder.ts', `import { illegal } from './step-persons.js';\nexport const x = illegal;\n`],
  [
    'import-x/no-cycle',
    'apps/miniapp/src/platform/lifecycle.ts',
    `import { usePublicCommunity } from '@/calls/use-public-community';\nexport const x = usePublicCommunity;\n`,
  ],
  [
    'import-x/no-cycle',
    'apps/console/src/ui/table/batch-bar.tsx',
    `import { KeysetTable } from './keyset-table.js';\nexport const x = KeysetTable;\n`,
  ],
  ['import-x/no-default-export', below, 'export default 1;\n'],
  ['max-lines', below, `${lines(301, '//')}\nexport const x = 1;\n`],
  ['max-lines-per-function', below, `export function x(): void {\n${lines(61, '  void 0;')}\n}\n`],
  ['max-params', below, 'export const x = (a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7) => [a, b, c, d, e, f, g];\n'],
  ['@typescript-eslint/no-floating-promises', below, 'export function x(): void {\n  Promise.resolve(1);\n}\n'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    below,
    `export function x(a: 'b' | 'c'): void {\n  switch (a) {\n    case 'b':\n      return;\n  }\n}\n`,
  ],
  ['no-console', below, 'console.log(1);\n'],
  ['@nx/enforce-module-boundaries', below, `import { Tx } from '@shequtong/platform';\nexport const x = Tx;\n`],
  ['no-restricted-imports', below, `import { createHash } from 'node:crypto';\nexport const x = createHash;\n`],
  ['no-restricted-syntax', below, 'export const x = Date.now();\n'],
  ['no-restricted-syntax', below, `export * from './phone.js';\n`],
  ['no-restricted-globals', below, 'export const x = process;\n'],
  [
    'no-restricted-imports',
    'libs/ticketing/src/domain/steps.ts',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
  ],
];

const lint = (asked: readonly { file: string; code: string }[]): string[][] => {
  const printed = printedBy([path.join(root, 'libs/tooling/eslint/lint-samples.mjs')], JSON.stringify(asked));
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '') as string[][];
};

describe('the lint that runs, with its whole configuration', () => {
  let refused: string[][];
  beforeAll(() => {
    // In one run: what takes long is reading the projects.
    const asTheyAre = [below, above].map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }));
    refused = lint([...samples.map(([, file, code]) => ({ file, code })), ...asTheyAre]);
  }, 120_000);

  test('the circle of the sample is one: the file above imports the one below', () => {
    expect(readFileSync(path.join(root, above), 'utf8')).toContain(`from './plain-names.js'`);
  });

  test.each(samples.map(([rule, file, code], index) => [rule, file, code, index] as const))(
    '%s refuses in %s: %j',
    (rule, file, _, index) => {
      expect(existsSync(path.join(root, file))).toBe(true);
      expect(refused[index]).toContain(rule);
    },
  );

  test('what is as it should be passes', () => {
    expect(refused.slice(samples.length)).toEqual([[], []]);
  });
});
