import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** Whoever owns a building is told of what is theirs to handle. */
export class MessagingOwner1764000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE messaging.inbox_item DROP CONSTRAINT inbox_item_as_whom_check',
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_as_whom_check CHECK (as_whom IN ('reporter', 'duty', 'owner', 'secretary', 'above'))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
