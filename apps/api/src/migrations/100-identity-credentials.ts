import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { accountWall, appendOnly } from './walls.js';

/** Staff change their password: their other devices are signed out for that, and it is on record. */
export class IdentityCredentials1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE identity.session DROP CONSTRAINT session_end_code_check`,
      `ALTER TABLE identity.session ADD CONSTRAINT session_end_code_check
         CHECK (end_code IN ('signed-out', 'replayed', 'left', 'merged', 'locked', 'password-changed'))`,
      `CREATE TABLE identity.credential_change (
         account_id uuid NOT NULL,
         id uuid NOT NULL,
         change text NOT NULL CHECK (change IN ('set-up', 'password-changed', 'reset')),
         by_account_id uuid NOT NULL,
         at timestamptz NOT NULL,
         PRIMARY KEY (account_id, id))`,
      `CREATE INDEX credential_change_by_time ON identity.credential_change (at, id)`,
      ...accountWall('identity.credential_change'),
      appendOnly('identity.credential_change'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
