import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, privateWall } from './walls.js';

const statements = [
  // What became of buildings and units, and by whom; nobody where a data file of the operator did it. Their names are public.
  `CREATE TABLE identity.place_change (
     area_id bigint NOT NULL REFERENCES identity.area (id),
     id uuid NOT NULL,
     change text NOT NULL CHECK (change IN ('buildings-added', 'building-renamed', 'building-retired', 'unit-renamed', 'unit-merged', 'merge-undone')),
     names text[] NOT NULL CHECK (cardinality(names) > 0),
     building_id uuid,
     other_area_id bigint REFERENCES identity.area (id),
     last_day date,
     by_account_id uuid,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, building_id) REFERENCES identity.building (area_id, id),
     CHECK ((change IN ('building-renamed', 'building-retired')) = (building_id IS NOT NULL)),
     CHECK ((change IN ('unit-merged', 'merge-undone')) = (other_area_id IS NOT NULL)),
     CHECK ((change = 'unit-merged') = (last_day IS NOT NULL)),
     CHECK (change NOT IN ('building-renamed', 'unit-renamed', 'unit-merged', 'merge-undone') OR cardinality(names) = 2))`,
  `CREATE INDEX place_change_by_time ON identity.place_change (at, id)`,
  `CREATE INDEX place_change_of_area ON identity.place_change (area_id, at, id)`,
];

/** Changes of buildings and units are on record with their author. */
export class IdentityPlaceChanges1764000000132 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...statements, ...privateWall('identity.place_change'), appendOnly('identity.place_change')]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
