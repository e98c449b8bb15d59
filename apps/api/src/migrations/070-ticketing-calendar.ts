import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/**
 * Clocks name the edition of the working calendar they were worked out with, so that the sweep finds those an earlier
 * release left behind; and a ticket that could not be swept waits before it is tried again.
 */
export class TicketingCalendar1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE ticketing.clock ADD COLUMN calendar_edition integer NOT NULL DEFAULT 0 CHECK (calendar_edition >= 0)',
      'ALTER TABLE ticketing.clock ADD COLUMN retry_at timestamptz',
      // What may still change with the calendar: a clock that runs, and one that was stopped while its due date was a guess.
      'CREATE INDEX clock_calendar ON ticketing.clock (calendar_edition, area_id) WHERE stopped_at IS NULL OR provisional',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
