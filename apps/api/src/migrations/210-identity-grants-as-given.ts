import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/**
 * A role that is ended gets another end; the record of its giving keeps the one it was given with. Of roles from before
 * the event of their giving tells it, and where that is gone already the end they have now stands for it.
 */
const statements = [
  'ALTER TABLE identity.role_grant ADD COLUMN given_until timestamptz',
  'UPDATE identity.role_grant SET given_until = ends_at',
  `UPDATE identity.role_grant g SET given_until = (e.payload->>'endsAt')::timestamptz
   FROM platform.event e WHERE e.type = 'grant.given' AND e.area_id = g.area_id AND e.payload->>'grantId' = g.id::text`,
];

export class IdentityGrantsAsGiven1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
