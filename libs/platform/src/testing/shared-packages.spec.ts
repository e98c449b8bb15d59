import { readFileSync } from 'node:fs';
import pg from 'pg';
import { silentJobLogger } from './silent-logger.js';

/** The jest runtime of database suites (libs/tooling/jest/shared-runtime.mjs). */
describe('modules of a suite', () => {
  test('of others are the ones of the process, our own are the suite’s', async () => {
    jest.resetModules();
    expect((await import('pg')).default).toBe(pg);
    expect((await import('./silent-logger.js')).silentJobLogger).not.toBe(silentJobLogger);
  });

  test('live in the world of the process: an error of Node is an Error here', () => {
    let thrown: unknown;
    try {
      readFileSync('/nowhere');
    } catch (error) {
      thrown = error;
    }
    expect(thrown instanceof Error).toBe(true);
  });
});
