import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, privateWall } from './walls.js';

const statements = [
  // Under which lines of a list a corrected entry is known: the community's unchanged list, imported again, adds nothing.
  `CREATE TABLE identity.roster_line (
     area_id bigint NOT NULL,
     line_hash text NOT NULL,
     entry_id uuid NOT NULL,
     PRIMARY KEY (area_id, line_hash, entry_id),
     FOREIGN KEY (area_id, entry_id) REFERENCES identity.roster_entry (area_id, id))`,
  // An entry that was removed is emptied after a time of everything but its hash, by which it is known when it comes back.
  `ALTER TABLE identity.roster_entry ALTER COLUMN building_id DROP NOT NULL, ALTER COLUMN relation DROP NOT NULL, ALTER COLUMN name_sealed DROP NOT NULL,
     ALTER COLUMN room_sealed DROP NOT NULL, ALTER COLUMN name_hash DROP NOT NULL, ALTER COLUMN room_hash DROP NOT NULL,
     ADD CONSTRAINT roster_entry_full_or_emptied CHECK (
       num_nulls(building_id, relation, name_sealed, room_sealed, name_hash, room_hash) = 0
       OR (removed_at IS NOT NULL AND num_nonnulls(building_id, relation, name_sealed, room_sealed, name_hash, room_hash,
         phone_sealed, document_sealed, phone_hash, name_phone_hash, document_hash, document_tail_hash) = 0))`,
  `CREATE INDEX roster_removed ON identity.roster_entry (removed_at) WHERE removed_at IS NOT NULL AND name_sealed IS NOT NULL`,
  // Auditors read one area's record, the newest first.
  `CREATE INDEX roster_change_of_area ON identity.roster_change (area_id, at, id)`,
  `CREATE INDEX access_record_of_area ON identity.access_record (area_id, at, id)`,
];

/** The roster keeps no longer than it serves, and knows an entry again that was corrected or removed. */
export class IdentityRosterKept1764000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...statements, ...privateWall('identity.roster_line'), appendOnly('identity.roster_line')]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
