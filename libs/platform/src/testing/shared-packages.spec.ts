import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pg from 'pg';

/** The jest runtime of database suites (libs/tooling/jest/shared-runtime.mjs). */
describe('packages of others in a suite', () => {
  test('are the ones of the process, loaded once for all suites', () => {
    expect(createRequire(__filename)('pg')).toBe(pg);
  });

  test('live in the same world: an error of Node is an Error here', () => {
    let thrown: unknown;
    try {
      readFileSync('/nowhere');
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof Error).toBe(true);
  });
});
