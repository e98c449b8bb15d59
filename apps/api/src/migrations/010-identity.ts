import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { accountWall, appendOnly, grant, privateOrOwnWall, publicWall, schema, systemWall } from './walls.js';

/** Places (product §2): one tree by 12-digit codes; what a code's digits say is checked here too. */
const places = [
  `CREATE TABLE identity.area (
     id bigint PRIMARY KEY CHECK (id BETWEEN 110000000000 AND 999999999999),
     parent_id bigint REFERENCES identity.area (id),
     kind text NOT NULL CHECK (kind IN ('district', 'street', 'park', 'neighbourhood', 'village')),
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
     initials text NOT NULL CHECK (initials ~ '^[a-z0-9]*$'),
     valid_from date NOT NULL,
     valid_to date,
     successor_id bigint REFERENCES identity.area (id),
     CHECK (valid_to > valid_from),
     CHECK (successor_id IS NULL OR (valid_to IS NOT NULL AND successor_id <> id)),
     CHECK (CASE
       WHEN id % 1000000 = 0 THEN kind = 'district' AND parent_id IS NULL
       WHEN id % 1000 = 0 THEN kind IN ('street', 'park') AND parent_id IS NOT NULL AND parent_id = id - id % 1000000
       ELSE kind IN ('neighbourhood', 'village') AND parent_id IS NOT NULL AND parent_id = id - id % 1000 END))`,
  `CREATE INDEX area_by_parent ON identity.area (parent_id, id)`,
  `CREATE INDEX area_by_successor ON identity.area (successor_id) WHERE successor_id IS NOT NULL`,
  // What a unit was called before it was renamed.
  `CREATE TABLE identity.former_name (
     area_id bigint NOT NULL REFERENCES identity.area (id),
     name text NOT NULL,
     valid_from date NOT NULL,
     valid_to date NOT NULL CHECK (valid_to >= valid_from),
     PRIMARY KEY (area_id, valid_from, valid_to))`,
  `CREATE TABLE identity.building (
     area_id bigint NOT NULL REFERENCES identity.area (id),
     id uuid NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
     position integer NOT NULL,
     made_at timestamptz NOT NULL,
     retired_at timestamptz,
     PRIMARY KEY (area_id, id),
     UNIQUE (area_id, name))`,
  // The code in a QR poster; says nothing of the place by itself.
  `CREATE TABLE identity.scene (
     code text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{6,32}$'),
     area_id bigint NOT NULL,
     building_id uuid,
     made_at timestamptz NOT NULL,
     ended_at timestamptz,
     FOREIGN KEY (area_id) REFERENCES identity.area (id),
     FOREIGN KEY (area_id, building_id) REFERENCES identity.building (area_id, id))`,
  `CREATE UNIQUE INDEX scene_in_use ON identity.scene (area_id, building_id) NULLS NOT DISTINCT WHERE ended_at IS NULL`,
  `CREATE TABLE identity.privacy_notice (
     version integer PRIMARY KEY CHECK (version > 0),
     title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
     body text NOT NULL CHECK (length(body) > 0),
     in_force_at timestamptz NOT NULL)`,
];

const accounts = [
  `CREATE TABLE identity.account (
     account_id uuid PRIMARY KEY,
     state text NOT NULL CHECK (state IN ('active', 'left', 'merged')),
     made_at timestamptz NOT NULL,
     ended_at timestamptz,
     CHECK ((state = 'active') = (ended_at IS NULL)))`,
  // One person, one account: what may belong to one account only, found by a keyed hash.
  `CREATE TABLE identity.claim (
     kind text NOT NULL CHECK (kind IN ('openid', 'unionid', 'phone', 'username', 'document', 'roster-entry', 'name-phone')),
     hash text NOT NULL CHECK (length(hash) = 32),
     account_id uuid NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (kind, hash))`,
  `CREATE INDEX claim_of_account ON identity.claim (account_id)`,
  // One row is one family of refresh tokens; of a token only its hash is kept.
  `CREATE TABLE identity.session (
     account_id uuid NOT NULL,
     id uuid NOT NULL,
     face text NOT NULL CHECK (face IN ('mini-program', 'h5', 'console')),
     device text NOT NULL CHECK (length(device) <= 120),
     nonce bytea NOT NULL CHECK (length(nonce) = 16),
     generation integer NOT NULL CHECK (generation > 0),
     token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
     previous_hash bytea CHECK (length(previous_hash) = 32),
     rotated_at timestamptz NOT NULL,
     opened_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     ended_at timestamptz,
     end_code text CHECK (end_code IN ('signed-out', 'replayed', 'left', 'merged', 'locked')),
     PRIMARY KEY (account_id, id),
     CHECK ((generation > 1) = (previous_hash IS NOT NULL)),
     CHECK ((ended_at IS NULL) = (end_code IS NULL)))`,
  `CREATE TABLE identity.consent (
     account_id uuid NOT NULL,
     id uuid NOT NULL,
     version integer NOT NULL REFERENCES identity.privacy_notice (version),
     act text NOT NULL CHECK (act IN ('given', 'withdrawn')),
     at timestamptz NOT NULL,
     PRIMARY KEY (account_id, id))`,
  // The number a person proved to hold, by WeChat's phone button or an SMS code.
  `CREATE TABLE identity.proven_phone (
     account_id uuid PRIMARY KEY,
     phone_sealed text NOT NULL,
     phone_hash text NOT NULL CHECK (length(phone_hash) = 32),
     proved_by text NOT NULL CHECK (proved_by IN ('wechat', 'sms')),
     proof_hash text NOT NULL,
     proved_at timestamptz NOT NULL)`,
  `CREATE TABLE identity.credential (
     account_id uuid PRIMARY KEY,
     username text NOT NULL CHECK (username ~ '^[a-z][a-z0-9._-]{2,39}$'),
     password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
     password_is_initial boolean NOT NULL,
     totp_sealed text,
     totp_enrolled_at timestamptz,
     totp_last_step bigint NOT NULL DEFAULT 0,
     disabled_at timestamptz,
     made_at timestamptz NOT NULL,
     CHECK (totp_enrolled_at IS NULL OR totp_sealed IS NOT NULL))`,
  `CREATE TABLE identity.sms_code (
     hash text NOT NULL CHECK (length(hash) = 32),
     purpose text NOT NULL CHECK (purpose IN ('sign-in', 'phone')),
     id uuid NOT NULL,
     code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
     sent_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL CHECK (expires_at > sent_at),
     attempts integer NOT NULL CHECK (attempts BETWEEN 0 AND 5),
     used_at timestamptz,
     PRIMARY KEY (hash, purpose))`,
  // Wrong passwords per user name, whether or not anybody has that name.
  `CREATE TABLE identity.lockout (
     hash text PRIMARY KEY CHECK (length(hash) = 32),
     failures integer NOT NULL CHECK (failures >= 0),
     last_failure_at timestamptz NOT NULL,
     locked_until timestamptz)`,
];

const officeRoles = `'community-staff', 'community-secretary', 'liaison-officer', 'street-officer', 'department-officer', 'district-officer'`;

/** Rights: a role on an area (and organisation), with dates and granter. Ended, never deleted. */
const grants = [
  `CREATE TABLE identity.role_grant (
     account_id uuid NOT NULL,
     id uuid NOT NULL,
     area_id bigint NOT NULL,
     role text NOT NULL CHECK (role IN ('resident', 'representative', 'volunteer', 'party-member', 'building-lead',
       'community-staff', 'community-secretary', 'liaison-officer', 'street-officer', 'department-officer',
       'district-officer', 'provider-operator', 'property-operator', 'owners-committee-member', 'auditor', 'administrator')),
     organisation_id uuid,
     post text CHECK (length(post) BETWEEN 1 AND 40),
     public_name text CHECK (length(public_name) BETWEEN 1 AND 30),
     starts_at timestamptz NOT NULL,
     ends_at timestamptz,
     given_by uuid,
     given_at timestamptz NOT NULL,
     ended_by uuid,
     end_reason text,
     PRIMARY KEY (account_id, id),
     CHECK (ends_at >= starts_at))`,
  `CREATE UNIQUE INDEX role_grant_open ON identity.role_grant (account_id, area_id, role, organisation_id)
     NULLS NOT DISTINCT WHERE ends_at IS NULL`,
  `CREATE INDEX role_grant_of_area ON identity.role_grant (area_id, role)`,
];

export class Identity1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...schema('identity'),
      ...places,
      ...accounts,
      ...grants,
      grant('identity.area', 'SELECT', 'INSERT', 'UPDATE'),
      appendOnly('identity.former_name'),
      grant('identity.scene', 'SELECT', 'INSERT', 'UPDATE'),
      appendOnly('identity.privacy_notice'),
      ...publicWall('identity.building', 'true'),
      grant('identity.building', 'SELECT', 'INSERT', 'UPDATE'),
      ...accountWall('identity.account'),
      grant('identity.account', 'SELECT', 'INSERT', 'UPDATE'),
      ...systemWall('identity.claim'),
      grant('identity.claim', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...accountWall('identity.session'),
      grant('identity.session', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...accountWall('identity.consent'),
      appendOnly('identity.consent'),
      ...accountWall('identity.proven_phone'),
      grant('identity.proven_phone', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...systemWall('identity.credential'),
      grant('identity.credential', 'SELECT', 'INSERT', 'UPDATE'),
      ...systemWall('identity.sms_code'),
      grant('identity.sms_code', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...systemWall('identity.lockout'),
      grant('identity.lockout', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      ...privateOrOwnWall('identity.role_grant'),
      // Who holds an office, and under which name, is public; the other roles are between a person and their area.
      `CREATE POLICY office ON identity.role_grant FOR SELECT USING (role IN (${officeRoles}))`,
      grant('identity.role_grant', 'SELECT', 'INSERT', 'UPDATE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
