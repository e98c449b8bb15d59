import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { accountWall, appendOnly, grant, privateOrOwnWall, privateWall } from './walls.js';

const ways = `'roster', 'staff', 'household', 'lease', 'neighbour', 'home-visit', 'enrolled-by-staff'`;

const tables = [
  // The resident roster a community imports; serves verification and nothing else.
  `CREATE TABLE identity.roster_entry (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     building_id uuid NOT NULL,
     relation text NOT NULL CHECK (relation IN ('owner', 'family', 'tenant')),
     name_sealed text NOT NULL,
     phone_sealed text,
     document_sealed text,
     room_sealed text NOT NULL,
     name_hash text NOT NULL,
     name_phone_hash text,
     document_hash text,
     document_tail_hash text,
     room_hash text NOT NULL,
     entry_hash text NOT NULL,
     imported_at timestamptz NOT NULL,
     removed_at timestamptz,
     PRIMARY KEY (area_id, id),
     UNIQUE (area_id, entry_hash),
     FOREIGN KEY (area_id, building_id) REFERENCES identity.building (area_id, id))`,
  `CREATE INDEX roster_by_document ON identity.roster_entry (area_id, document_hash) WHERE document_hash IS NOT NULL`,
  `CREATE INDEX roster_by_name_phone ON identity.roster_entry (area_id, name_phone_hash) WHERE name_phone_hash IS NOT NULL`,
  `CREATE INDEX roster_by_room ON identity.roster_entry (area_id, room_hash)`,
  // What a community's staff may read of a person lies here, encrypted; ending a membership empties it.
  `CREATE TABLE identity.membership (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     building_id uuid,
     relation text NOT NULL CHECK (relation IN ('owner', 'family', 'tenant')),
     state text NOT NULL CHECK (state IN ('pending', 'verified', 'rejected', 'ended')),
     way text CHECK (way IN (${ways})),
     roster_entry_id uuid,
     entered_by text NOT NULL CHECK (entered_by IN ('self', 'staff')),
     name_sealed text,
     phone_sealed text,
     document_sealed text,
     document_tail_sealed text,
     room_sealed text,
     name_hash text,
     phone_hash text,
     room_hash text,
     display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 20),
     under_14 boolean NOT NULL,
     guardian_id uuid,
     consent_version integer NOT NULL,
     asked_at timestamptz NOT NULL,
     decided_at timestamptz,
     decided_by uuid,
     ended_at timestamptz,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, building_id) REFERENCES identity.building (area_id, id),
     FOREIGN KEY (area_id, roster_entry_id) REFERENCES identity.roster_entry (area_id, id),
     FOREIGN KEY (area_id, guardian_id) REFERENCES identity.membership (area_id, id),
     CHECK ((state = 'pending') = (decided_at IS NULL)),
     CHECK (state <> 'verified' OR way IS NOT NULL),
     CHECK (state NOT IN ('pending', 'verified') OR (name_sealed IS NOT NULL AND room_sealed IS NOT NULL AND room_hash IS NOT NULL)),
     CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
     CHECK (state <> 'ended' OR coalesce(name_sealed, phone_sealed, document_sealed, document_tail_sealed, room_sealed, name_hash, phone_hash, room_hash) IS NULL),
     CHECK (state <> 'verified' OR NOT under_14 OR guardian_id IS NOT NULL))`,
  // A person belongs to a community once; a roster entry to one person.
  `CREATE UNIQUE INDEX membership_once ON identity.membership (area_id, account_id) WHERE state IN ('pending', 'verified')`,
  `CREATE UNIQUE INDEX membership_of_entry ON identity.membership (area_id, roster_entry_id) WHERE state = 'verified'`,
  `CREATE INDEX membership_of_account ON identity.membership (account_id, area_id)`,
  `CREATE INDEX membership_of_room ON identity.membership (area_id, room_hash) WHERE state IN ('pending', 'verified')`,
  `CREATE INDEX membership_list ON identity.membership (area_id, state, asked_at, id)`,
  `CREATE INDEX membership_rejected ON identity.membership (decided_at) WHERE state = 'rejected' AND name_sealed IS NOT NULL`,
  // Which communities an account asked to join, for the account's own lists; one of them is current.
  `CREATE TABLE identity.joined (
     account_id uuid NOT NULL,
     area_id bigint NOT NULL,
     membership_id uuid NOT NULL,
     current boolean NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (account_id, area_id))`,
  `CREATE UNIQUE INDEX joined_current ON identity.joined (account_id) WHERE current`,
  `CREATE TABLE identity.review_case (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     membership_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('verification', 'conflict')),
     reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
     state text NOT NULL CHECK (state IN ('open', 'approved', 'rejected', 'closed')),
     opened_at timestamptz NOT NULL,
     decided_at timestamptz,
     decided_by uuid,
     decision text,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, membership_id) REFERENCES identity.membership (area_id, id),
     CHECK ((state = 'open') = (decided_at IS NULL)),
     CHECK (state <> 'rejected' OR length(decision) > 0))`,
  `CREATE UNIQUE INDEX review_case_open ON identity.review_case (area_id, membership_id) WHERE state = 'open'`,
  `CREATE INDEX review_case_queue ON identity.review_case (area_id, state, opened_at, id)`,
  // What stands in for a roster entry: a lease, a neighbour's word, a home visit; and who vouched or consented.
  `CREATE TABLE identity.evidence (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     membership_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('lease', 'neighbour', 'home-visit', 'household', 'guardian')),
     media_id uuid,
     note_sealed text,
     by_account_id uuid NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id),
     FOREIGN KEY (area_id, membership_id) REFERENCES identity.membership (area_id, id),
     CHECK (kind <> 'lease' OR media_id IS NOT NULL))`,
  `CREATE INDEX evidence_of_membership ON identity.evidence (area_id, membership_id, at)`,
  // Who looked at whose personal data, and why.
  `CREATE TABLE identity.access_record (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     membership_id uuid NOT NULL,
     reader_id uuid NOT NULL,
     reader_role text NOT NULL,
     reader_area_id bigint NOT NULL,
     fields text[] NOT NULL CHECK (cardinality(fields) > 0),
     reason text NOT NULL CHECK (length(reason) BETWEEN 2 AND 200),
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id))`,
  `CREATE INDEX access_record_of_account ON identity.access_record (account_id, at, id)`,
];

export class IdentityMembership1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...tables,
      ...privateWall('identity.roster_entry'),
      grant('identity.roster_entry', 'SELECT', 'INSERT', 'UPDATE'),
      ...privateOrOwnWall('identity.membership'),
      grant('identity.membership', 'SELECT', 'INSERT', 'UPDATE'),
      ...accountWall('identity.joined'),
      grant('identity.joined', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...privateWall('identity.review_case'),
      grant('identity.review_case', 'SELECT', 'INSERT', 'UPDATE'),
      ...privateWall('identity.evidence'),
      grant('identity.evidence', 'SELECT', 'INSERT', 'DELETE'),
      ...privateOrOwnWall('identity.access_record'),
      appendOnly('identity.access_record'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
