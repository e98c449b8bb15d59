import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** An office beside the responsible one is told what concerns it, and a department that acted is named as such. */
export class MessagingOffices1764000000261 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE messaging.inbox_item ADD COLUMN office_organisation_id uuid',
      'ALTER TABLE messaging.inbox_item DROP CONSTRAINT inbox_item_as_whom_check',
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_as_whom_check CHECK (as_whom IN ('reporter', 'duty', 'owner', 'secretary', 'above', 'self', 'other'))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
