import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, privateWall } from './walls.js';

const statements = [
  // Two colleagues may keep the same entry; and a phone finds it by itself, not only together with a name.
  `ALTER TABLE identity.roster_entry ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0), ADD COLUMN phone_hash text`,
  `CREATE INDEX roster_by_phone ON identity.roster_entry (area_id, phone_hash) WHERE phone_hash IS NOT NULL`,
  `CREATE INDEX roster_by_name ON identity.roster_entry (area_id, name_hash)`,
  `CREATE INDEX roster_by_building ON identity.roster_entry (area_id, building_id, room_hash) WHERE removed_at IS NULL`,
  // Rows from before this migration: housekeeping gives them their hash, for which the key is needed.
  `CREATE INDEX roster_without_phone_hash ON identity.roster_entry (area_id) WHERE phone_hash IS NULL AND phone_sealed IS NOT NULL`,
  // Somebody on the roster has no account yet; a look at their data is on record like any other.
  `ALTER TABLE identity.access_record ALTER COLUMN account_id DROP NOT NULL, ALTER COLUMN membership_id DROP NOT NULL, ADD COLUMN roster_entry_id uuid,
     ADD CHECK ((account_id IS NULL) = (membership_id IS NULL)),
     ADD CHECK (membership_id IS NOT NULL OR roster_entry_id IS NOT NULL),
     ADD FOREIGN KEY (area_id, roster_entry_id) REFERENCES identity.roster_entry (area_id, id)`,
  // What staff did with the roster. Names of fields only: what stood there before is nobody's business any more.
  `CREATE TABLE identity.roster_change (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     change text NOT NULL CHECK (change IN ('imported', 'corrected', 'removed')),
     entry_id uuid,
     entries integer NOT NULL CHECK (entries > 0),
     fields text[] NOT NULL,
     reason text CHECK (length(reason) BETWEEN 2 AND 200),
     membership_id uuid,
     by_account_id uuid NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, entry_id) REFERENCES identity.roster_entry (area_id, id),
     FOREIGN KEY (area_id, membership_id) REFERENCES identity.membership (area_id, id),
     CHECK ((change = 'imported') = (entry_id IS NULL)),
     CHECK ((change = 'corrected') = (cardinality(fields) > 0)),
     CHECK ((change = 'removed') = (reason IS NOT NULL)))`,
  `CREATE INDEX roster_change_by_time ON identity.roster_change (at, id)`,
];

/** The roster is kept on the console: seen, searched, corrected, an entry removed; all of it on record. */
export class IdentityRoster1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...statements, ...privateWall('identity.roster_change'), appendOnly('identity.roster_change')]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
