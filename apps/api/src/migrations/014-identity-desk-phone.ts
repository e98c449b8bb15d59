import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** The number residents call: the office's own, behind which today's duty person sits (product §2, Duty roster). */
export class IdentityDeskPhone1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE identity.duty_desk ADD COLUMN phone text CHECK (phone ~ '^[0-9][0-9-]{3,18}[0-9]$')`]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
