import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { grant, privateWall, publicWall } from './walls.js';

const tables = [
  // Lines of work (条线) an area names; those of the areas above hold in it too.
  `CREATE TABLE identity.line_of_work (
     area_id bigint NOT NULL REFERENCES identity.area (id),
     code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,29}$'),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 20),
     made_at timestamptz NOT NULL,
     ended_at timestamptz,
     PRIMARY KEY (area_id, code))`,
  // One per office that keeps a roster: the area's own desk, or a department of it.
  `CREATE TABLE identity.duty_desk (
     area_id bigint NOT NULL REFERENCES identity.area (id),
     id uuid NOT NULL,
     organisation_id uuid,
     name_rule text NOT NULL CHECK (name_rule IN ('full', 'surname-post')),
     made_at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id),
     UNIQUE NULLS NOT DISTINCT (area_id, organisation_id),
     FOREIGN KEY (area_id, organisation_id) REFERENCES identity.organisation (area_id, id))`,
  `CREATE TABLE identity.duty_shift (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     desk_id uuid NOT NULL,
     account_id uuid NOT NULL,
     starts_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '7 days'),
     made_by uuid NOT NULL,
     made_at timestamptz NOT NULL,
     cancelled_at timestamptz,
     cancelled_by uuid,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, desk_id) REFERENCES identity.duty_desk (area_id, id),
     CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)))`,
  // Two shifts of a desk never overlap. EXCLUDE USING gist would say it outright, but needs btree_gist for the leading
  // area_id, an extension a hosted server may not offer. Instead: whoever adds shifts locks the desk's row, and the
  // INSERT itself is conditional on nothing overlapping; this unique start is the net under both.
  `CREATE UNIQUE INDEX duty_shift_start ON identity.duty_shift (area_id, desk_id, starts_at) WHERE cancelled_at IS NULL`,
  // Who owes the handling: the owner of a building or of a line of work; each has one owner at a time.
  `CREATE TABLE identity.duty_assignment (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     desk_id uuid NOT NULL,
     account_id uuid NOT NULL,
     building_id uuid,
     line text,
     starts_at timestamptz NOT NULL,
     given_by uuid NOT NULL,
     ends_at timestamptz CHECK (ends_at >= starts_at),
     ended_by uuid,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, desk_id) REFERENCES identity.duty_desk (area_id, id),
     FOREIGN KEY (area_id, building_id) REFERENCES identity.building (area_id, id),
     CHECK (num_nonnulls(building_id, line) = 1),
     CHECK ((ends_at IS NULL) = (ended_by IS NULL)))`,
  `CREATE UNIQUE INDEX duty_owner_of_building ON identity.duty_assignment (area_id, desk_id, building_id) WHERE ends_at IS NULL AND building_id IS NOT NULL`,
  `CREATE UNIQUE INDEX duty_owner_of_line ON identity.duty_assignment (area_id, desk_id, line) WHERE ends_at IS NULL AND line IS NOT NULL`,
  `CREATE TABLE identity.duty_hand_over (
     area_id bigint NOT NULL,
     shift_id uuid NOT NULL,
     note_sealed text NOT NULL,
     written_by uuid NOT NULL,
     written_at timestamptz NOT NULL,
     accepted_by uuid CHECK (accepted_by <> written_by),
     accepted_at timestamptz,
     PRIMARY KEY (area_id, shift_id),
     FOREIGN KEY (area_id, shift_id) REFERENCES identity.duty_shift (area_id, id),
     CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)))`,
];

export class IdentityDuty1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...tables,
      // Residents see who is on duty, also at the street's desk; who owns what is visible power (product, Structure).
      ...publicWall('identity.line_of_work', 'true'),
      grant('identity.line_of_work', 'SELECT', 'INSERT', 'UPDATE'),
      ...publicWall('identity.duty_desk', 'true'),
      grant('identity.duty_desk', 'SELECT', 'INSERT', 'UPDATE'),
      ...publicWall('identity.duty_shift', 'true'),
      grant('identity.duty_shift', 'SELECT', 'INSERT', 'UPDATE'),
      ...publicWall('identity.duty_assignment', 'true'),
      grant('identity.duty_assignment', 'SELECT', 'INSERT', 'UPDATE'),
      // What colleagues tell each other stays in the office.
      ...privateWall('identity.duty_hand_over'),
      grant('identity.duty_hand_over', 'SELECT', 'INSERT', 'UPDATE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
