import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const statements = [
  // A correction has its reason too; those from before have none. What was taken off by mistake is put back.
  `ALTER TABLE identity.roster_change
     DROP CONSTRAINT roster_change_change_check,
     DROP CONSTRAINT roster_change_check2,
     ADD CONSTRAINT roster_change_known CHECK (change IN ('imported', 'corrected', 'removed', 'put-back')),
     ADD CONSTRAINT roster_change_reason CHECK (CASE change WHEN 'removed' THEN reason IS NOT NULL WHEN 'corrected' THEN true ELSE reason IS NULL END)`,
  // What a community has taken off and still keeps, the latest first.
  `CREATE INDEX roster_removed_of_area ON identity.roster_entry (area_id, removed_at, id) WHERE removed_at IS NOT NULL AND name_sealed IS NOT NULL`,
];

/** An entry of the roster that was taken off can be put back as long as it is kept; a correction says why. */
export class IdentityRosterPutBack1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
