import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** The desk that must decide on a request or a dispute finds what waits for it. */
export class TicketingDecisions1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE ticketing.ticket ADD COLUMN deciding_area_id bigint CHECK (deciding_area_id % 1000 = 0)',
      `ALTER TABLE ticketing.ticket ADD CONSTRAINT ticket_deciding_check CHECK (deciding_area_id IS NULL OR state NOT IN ('closed', 'declined', 'withdrawn'))`,
      'CREATE INDEX ticket_deciding ON ticketing.ticket (deciding_area_id, next_due_at, id) WHERE deciding_area_id IS NOT NULL',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
