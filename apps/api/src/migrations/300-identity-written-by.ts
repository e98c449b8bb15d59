import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Whose word an entry of the roster is: of themselves nobody's counts. */
export class IdentityWrittenBy1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE identity.roster_entry ADD COLUMN written_by uuid']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
