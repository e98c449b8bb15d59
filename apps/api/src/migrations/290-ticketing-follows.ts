import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { grant, privateOrOwnWall } from './walls.js';

/** Neighbours follow public tickets and say that they have the same trouble; they are told what becomes of them (product §3). */
export class TicketingFollows1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE ticketing.follow (
         area_id bigint NOT NULL,
         ticket_id uuid NOT NULL,
         account_id uuid NOT NULL,
         me_too boolean NOT NULL,
         at timestamptz NOT NULL,
         PRIMARY KEY (area_id, ticket_id, account_id),
         FOREIGN KEY (area_id, ticket_id) REFERENCES ticketing.ticket (area_id, id))`,
      'CREATE INDEX follow_of_account ON ticketing.follow (account_id, ticket_id)',
      ...privateOrOwnWall('ticketing.follow'),
      grant('ticketing.follow', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      'ALTER TABLE messaging.inbox_item DROP CONSTRAINT inbox_item_as_whom_check',
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_as_whom_check CHECK (as_whom IN ('reporter', 'duty', 'owner', 'secretary', 'above', 'self', 'other', 'follower'))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
