import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const ended = `state IN ('closed', 'declined', 'withdrawn')`;

/**
 * An office finds what is offered to it, and a department what it holds: few tickets of many, so each has an index that
 * knows no others.
 */
export class TicketingOffers1764000000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE ticketing.ticket ADD COLUMN offered_area_id bigint CHECK (offered_area_id % 1000 = 0), ADD COLUMN offered_organisation_id uuid',
      `ALTER TABLE ticketing.ticket ADD CONSTRAINT ticket_offered_check CHECK (CASE WHEN offered_area_id IS NULL THEN offered_organisation_id IS NULL ELSE NOT (${ended}) END)`,
      'CREATE INDEX ticket_offered ON ticketing.ticket (offered_area_id, offered_organisation_id, next_due_at, id) WHERE offered_area_id IS NOT NULL',
      'CREATE INDEX ticket_queue_of_department ON ticketing.ticket (responsible_organisation_id, next_due_at, id) WHERE responsible_organisation_id IS NOT NULL',
      'CREATE INDEX ticket_of_department ON ticketing.ticket (responsible_organisation_id, id) WHERE responsible_organisation_id IS NOT NULL',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
