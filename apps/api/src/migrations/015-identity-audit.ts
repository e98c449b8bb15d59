import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** The record is read by time, over a district as well: each of its lists has its index. */
const indexes = [
  `CREATE INDEX access_record_by_time ON identity.access_record (at, id)`,
  `CREATE INDEX role_grant_given ON identity.role_grant (given_at, id) WHERE role <> 'resident'`,
  `CREATE INDEX role_grant_ended ON identity.role_grant (ends_at, id) WHERE role <> 'resident' AND end_reason IS NOT NULL`,
];

export class IdentityAudit1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, indexes);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
