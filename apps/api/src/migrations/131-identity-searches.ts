import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, privateWall } from './walls.js';

const statements = [
  // Searches for people by what is sealed: who searched where, by what, and how many were found. Never for whom.
  `CREATE TABLE identity.search_record (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     list text NOT NULL CHECK (list IN ('roster', 'members')),
     searched_by text NOT NULL CHECK (searched_by IN ('name', 'phone', 'document')),
     matches integer NOT NULL CHECK (matches >= 0),
     reader_id uuid NOT NULL,
     reader_role text NOT NULL,
     reader_area_id bigint NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id))`,
  `CREATE INDEX search_record_by_time ON identity.search_record (at, id)`,
  `CREATE INDEX search_record_of_area ON identity.search_record (area_id, at, id)`,
];

/** Every search for people is on record. */
export class IdentitySearches1764000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...statements, ...privateWall('identity.search_record'), appendOnly('identity.search_record')]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
