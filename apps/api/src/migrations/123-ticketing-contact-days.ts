import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** For how many days after a ticket's end its reporter may still be called; a policy like its deadlines. */
export class TicketingContactDays1764000000123 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE ticketing.deadline_policy ADD COLUMN contact_days integer NOT NULL DEFAULT 7 CHECK (contact_days BETWEEN 0 AND 365)']);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
