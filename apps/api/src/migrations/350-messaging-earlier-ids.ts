import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** A message that took the place of others goes by the id of the last; whoever marks one of those as read saw it. */
export class MessagingEarlierIds1764000000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE messaging.inbox_item ADD COLUMN earlier_ids uuid[] NOT NULL DEFAULT '{}'`]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
