import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Sessions whose refresh key was taken out of use end for that. */
export class IdentityKeyRemoved1764000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE identity.session DROP CONSTRAINT session_end_code_check`,
      `ALTER TABLE identity.session ADD CONSTRAINT session_end_code_check
         CHECK (end_code IN ('signed-out', 'replayed', 'left', 'merged', 'locked', 'password-changed', 'key-removed'))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
