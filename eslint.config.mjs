import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import ts from 'typescript-eslint';
import { moduleBoundaries, layers } from './libs/tooling/eslint/architecture.mjs';
import shequtong from './libs/tooling/eslint/plugin.mjs';
import { requireProjectGraph } from './libs/tooling/eslint/project-graph.mjs';

requireProjectGraph();

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.nx/**',
      '**/.data/**',
      '**/*.gen.ts',
      '**/*.cjs',
      'apps/miniapp/config/**',
      'apps/miniapp/babel.config.js',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@nx': nx, 'import-x': importX, shequtong },
    settings: {
      // Without it import-x reads no file of ours, and finds no cycle in any.
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.base.json', 'apps/miniapp/tsconfig.json'],
          noWarnOnMultipleProjects: true,
          conditionNames: ['@shequtong/source', 'import', 'require', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', moduleBoundaries],
      'shequtong/tagged-project': 'error',
      'shequtong/declared-project': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...layers,
  {
    // Nest reads constructor types at run time, so type-only imports there would break injection.
    files: ['**/*.{controller,service,module,guard,filter,interceptor,job,store,pipe}.ts', '**/testing/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.spec.ts'],
    ignores: ['**/*.db.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^(cloneDatabase|open(TestApplication|TestContext|Product|World|Stage|WithProcesses))$/]',
          message: 'A suite that opens a database is named *.db.spec.ts.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ...ts.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        module: 'writable',
        require: 'readonly',
      },
    },
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      'import-x/no-default-export': 'off',
      'no-console': 'off',
    },
  },
  {
    // Configuration is not code of a project: the shared presets are read by path.
    files: ['**/*.config.mjs'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Frameworks that load a file demand its default export.
    files: [
      '**/*.config.{ts,mjs,js}',
      '**/jest/*.ts',
      'apps/miniapp/src/app.tsx',
      'apps/miniapp/src/**/index.tsx',
      'apps/miniapp/src/**/*.config.ts',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // Command-line programs speak to a person.
    files: ['apps/local/**', 'apps/bench/**', 'apps/e2e/**'],
    rules: { 'no-console': 'off' },
  },
);
