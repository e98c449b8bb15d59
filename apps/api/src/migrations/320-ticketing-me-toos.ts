import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** To hear of a ticket and to have the same trouble are two things: who takes back the one keeps the other (product §3). */
export class TicketingMeToos1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE ticketing.follow ADD COLUMN follows boolean NOT NULL DEFAULT true',
      'ALTER TABLE ticketing.follow ADD CONSTRAINT follow_says_something_check CHECK (follows OR me_too)',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
