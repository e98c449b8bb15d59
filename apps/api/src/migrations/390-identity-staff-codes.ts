import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** The code that a first sign-in for work asks for opens nothing else. */
export class IdentityStaffCodes1764000000390 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE identity.sms_code DROP CONSTRAINT sms_code_purpose_check`,
      `ALTER TABLE identity.sms_code ADD CONSTRAINT sms_code_purpose_check CHECK (purpose IN ('sign-in', 'phone', 'staff-sign-in'))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
