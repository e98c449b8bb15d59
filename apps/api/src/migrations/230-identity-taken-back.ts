import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const statements = [
  // Who took a verification back, and why, stands with the case it opened: the person reads the reason there.
  `ALTER TABLE identity.review_case
     ADD COLUMN taken_back_by uuid,
     ADD COLUMN taken_back_reason text CHECK (length(taken_back_reason) BETWEEN 2 AND 200),
     ADD CONSTRAINT review_case_taken_back CHECK ((taken_back_by IS NULL) = (taken_back_reason IS NULL))`,
  // The entry they held is on record as given up, with the same reason.
  `ALTER TABLE identity.roster_change
     DROP CONSTRAINT roster_change_known,
     DROP CONSTRAINT roster_change_reason,
     ADD CONSTRAINT roster_change_known CHECK (change IN ('imported', 'corrected', 'removed', 'put-back', 'released')),
     ADD CONSTRAINT roster_change_reason CHECK (CASE WHEN change IN ('removed', 'released') THEN reason IS NOT NULL WHEN change = 'corrected' THEN true ELSE reason IS NULL END)`,
  `CREATE INDEX roster_change_released ON identity.roster_change (area_id, entry_id) WHERE change = 'released'`,
  // What rested on being a resident ends with it.
  `ALTER TABLE identity.card DROP CONSTRAINT card_end_code_check,
     ADD CONSTRAINT card_end_code_check CHECK (end_code IN ('replaced', 'lost', 'returned', 'membership-ended', 'taken-back'))`,
  `ALTER TABLE identity.delegation DROP CONSTRAINT delegation_end_code_check,
     ADD CONSTRAINT delegation_end_code_check CHECK (end_code IN ('person', 'delegate', 'staff', 'expiry', 'membership-ended', 'taken-back'))`,
];

/** Staff take back a verification that was given to the wrong person. */
export class IdentityTakenBack1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
