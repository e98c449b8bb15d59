import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly } from './walls.js';
import { runAll } from './run-all.js';

/** Which parts of a seed are there, so that one that was killed goes on where it was. */
export class Seed1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE platform.seed_mark (
         name text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
         at timestamptz NOT NULL,
         result jsonb NOT NULL)`,
      appendOnly('platform.seed_mark'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
