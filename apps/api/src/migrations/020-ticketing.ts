import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, applicationRole, grant, privateOrOwnWall, privateWall, schema } from './walls.js';

const states = `'submitted', 'accepted', 'handling', 'escalated', 'resolved', 'followed-up', 'rated', 'closed', 'reopened', 'declined', 'withdrawn'`;
const levels = `'community', 'street', 'district'`;
const clockKinds = `'first-reply', 'start-handling', 'follow-up', 'close'`;
const units = `'hours', 'working-hours', 'working-days', 'days'`;
const steps = `'report', 'reply', 'record-call', 'accept', 'start-handling', 'escalate', 'decline', 'withdraw', 'resolve', 'follow-up',
  'follow-up-failed', 'follow-up-not-solved', 'rate', 'not-solved', 'close', 'clock-warned', 'clock-breached'`;

/** The office of a level that has `area_id` below it: what the digits of the codes say. */
const officeOf = (level: string, office: string): string => `${office} = CASE ${level}
       WHEN 'community' THEN area_id WHEN 'street' THEN area_id - area_id % 1000 ELSE area_id - area_id % 1000000 END`;

/** Small tables that are the same for everybody who may ask. */
const reference = [
  // Our id, the national code and the hotline's class are three columns: each changes on its own.
  `CREATE TABLE ticketing.category (
     code text PRIMARY KEY CHECK (code ~ '^[a-z-]+(\\.[a-z-]+)?$'),
     parent_code text REFERENCES ticketing.category (code),
     name text NOT NULL CHECK (length(name) BETWEEN 2 AND 20),
     gb_code text CHECK (gb_code ~ '^[0-9]{2,4}$'),
     hotline_class text CHECK (length(hotline_class) BETWEEN 2 AND 20),
     keywords text[] NOT NULL,
     position integer NOT NULL,
     valid_from timestamptz NOT NULL,
     valid_to timestamptz,
     CHECK (valid_to > valid_from),
     CHECK ((parent_code IS NULL) = (code !~ '\\.')),
     CHECK (parent_code IS NULL OR code LIKE parent_code || '.%'))`,
  // One version of the deadlines of a scope and everything in it; scope 0 is every district.
  `CREATE TABLE ticketing.deadline_policy (
     id uuid PRIMARY KEY,
     scope_id bigint NOT NULL CHECK (scope_id = 0 OR scope_id BETWEEN 110000000000 AND 999999999999),
     version integer NOT NULL CHECK (version > 0),
     valid_from timestamptz NOT NULL,
     warn_percent integer NOT NULL CHECK (warn_percent BETWEEN 1 AND 99),
     failed_follow_ups integer NOT NULL CHECK (failed_follow_ups BETWEEN 1 AND 20),
     made_at timestamptz NOT NULL,
     made_by uuid,
     UNIQUE (scope_id, version),
     UNIQUE (scope_id, valid_from))`,
  `CREATE TABLE ticketing.deadline_rule (
     policy_id uuid NOT NULL REFERENCES ticketing.deadline_policy (id),
     kind text NOT NULL CHECK (kind IN (${clockKinds})),
     level text NOT NULL CHECK (level IN ('any', ${levels})),
     amount numeric(8, 4) NOT NULL CHECK (amount > 0),
     unit text NOT NULL CHECK (unit IN (${units})),
     ends_at text CHECK (ends_at IN ('midnight', 'close-of-office')),
     PRIMARY KEY (policy_id, kind, level),
     CHECK (ends_at IS NULL OR unit = 'working-days'),
     CHECK (unit IN ('hours', 'working-hours') OR amount = trunc(amount)))`,
];

const tickets = [
  `CREATE TABLE ticketing.serial (
     area_id bigint NOT NULL,
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 9999),
     last integer NOT NULL CHECK (last > 0),
     PRIMARY KEY (area_id, year))`,
  `CREATE TABLE ticketing.ticket (
     area_id bigint NOT NULL CHECK (area_id % 1000 <> 0),
     id uuid NOT NULL,
     number text NOT NULL,
     state text NOT NULL CHECK (state IN (${states})),
     level text NOT NULL CHECK (level IN (${levels})),
     responsible_area_id bigint NOT NULL,
     responsible_organisation_id uuid,
     ending text CHECK (ending IN ('fixed', 'cannot', 'not-ours', 'duplicate')),
     round integer NOT NULL CHECK (round > 0),
     category_code text NOT NULL REFERENCES ticketing.category (code),
     visibility text NOT NULL CHECK (visibility IN ('private', 'public')),
     reporter_id uuid NOT NULL,
     building_id uuid,
     longitude double precision CHECK (longitude BETWEEN -180 AND 180),
     latitude double precision CHECK (latitude BETWEEN -90 AND 90),
     policy_id uuid NOT NULL REFERENCES ticketing.deadline_policy (id),
     reported_at timestamptz NOT NULL,
     -- The earliest live deadline of an office; null when no office owes anything.
     next_due_at timestamptz,
     version integer NOT NULL CHECK (version > 0),
     PRIMARY KEY (area_id, id),
     UNIQUE (area_id, number),
     CHECK (left(number, 6) = right(area_id::text, 6)),
     CHECK (${officeOf('level', 'responsible_area_id')}),
     CHECK ((ending IS NOT NULL) = (state IN ('resolved', 'followed-up', 'rated', 'closed'))),
     CHECK (state <> 'reopened' OR round > 1),
     CHECK ((longitude IS NULL) = (latitude IS NULL)),
     CHECK (next_due_at IS NULL OR state NOT IN ('closed', 'declined', 'withdrawn')))`,
  // Ids sort by time, so every "newest first" is an order by id.
  `CREATE INDEX ticket_newest ON ticketing.ticket (id)`,
  `CREATE INDEX ticket_by_state ON ticketing.ticket (area_id, state, id)`,
  `CREATE INDEX ticket_public ON ticketing.ticket (area_id, id) WHERE visibility = 'public'`,
  `CREATE INDEX ticket_of_reporter ON ticketing.ticket (reporter_id, id)`,
  `CREATE INDEX ticket_queue ON ticketing.ticket (responsible_area_id, next_due_at, id) WHERE next_due_at IS NOT NULL`,
  `CREATE INDEX ticket_due ON ticketing.ticket (next_due_at, id) WHERE next_due_at IS NOT NULL`,
  `CREATE INDEX ticket_of_office ON ticketing.ticket (responsible_area_id, id)`,
];

const trace = [
  // Who, for which office, when, what, from, to. Never words of a person: those lie in trace_words.
  `CREATE TABLE ticketing.trace (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     seq integer NOT NULL CHECK (seq > 0),
     step text NOT NULL CHECK (step IN (${steps})),
     -- To the millisecond, because that is what the hash covers.
     at timestamptz NOT NULL CHECK (date_trunc('milliseconds', at) = at),
     by_account_id uuid,
     by_role text,
     by_area_id bigint,
     by_organisation_id uuid,
     from_state text CHECK (from_state IN (${states})),
     to_state text NOT NULL CHECK (to_state IN (${states})),
     from_level text CHECK (from_level IN (${levels})),
     from_area_id bigint,
     from_organisation_id uuid,
     to_level text NOT NULL CHECK (to_level IN (${levels})),
     to_area_id bigint NOT NULL,
     to_organisation_id uuid,
     details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
     digests jsonb NOT NULL CHECK (jsonb_typeof(digests) = 'object'),
     photos jsonb NOT NULL CHECK (jsonb_typeof(photos) = 'array'),
     hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
     PRIMARY KEY (area_id, ticket_id, seq),
     FOREIGN KEY (area_id, ticket_id) REFERENCES ticketing.ticket (area_id, id),
     CHECK ((seq = 1) = (step = 'report')),
     CHECK ((seq = 1) = (from_state IS NULL) AND (seq = 1) = (from_level IS NULL) AND (seq = 1) = (from_area_id IS NULL)),
     CHECK ((by_role IS NULL) = (by_area_id IS NULL)),
     CHECK ((by_account_id IS NULL) = (step IN ('close', 'clock-warned', 'clock-breached'))),
     CHECK (step NOT IN ('clock-warned', 'clock-breached') OR from_state = to_state),
     -- Responsibility moves with an escalation and with nothing else yet.
     CHECK (seq = 1 OR step = 'escalate' OR (from_level = to_level AND from_area_id = to_area_id)),
     CHECK (step <> 'escalate' OR (from_level, to_level) IN (('community', 'street'), ('street', 'district'))),
     CHECK (${officeOf('to_level', 'to_area_id')}))`,
  `CREATE INDEX trace_of_account ON ticketing.trace (by_account_id, at)`,
  `CREATE TABLE ticketing.trace_words (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     seq integer NOT NULL,
     field text NOT NULL CHECK (field ~ '^[a-z-]+$'),
     body text CHECK (length(body) BETWEEN 1 AND 4000),
     salt text CHECK (salt ~ '^[0-9a-f]{32}$'),
     erased_at timestamptz,
     PRIMARY KEY (area_id, ticket_id, seq, field),
     FOREIGN KEY (area_id, ticket_id, seq) REFERENCES ticketing.trace (area_id, ticket_id, seq),
     CHECK ((body IS NULL) = (erased_at IS NOT NULL)),
     CHECK ((body IS NULL) = (salt IS NULL)))`,
  `CREATE TABLE ticketing.photo (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     seq integer NOT NULL,
     position integer NOT NULL CHECK (position BETWEEN 1 AND 9),
     media_id uuid NOT NULL,
     PRIMARY KEY (area_id, ticket_id, seq, position),
     FOREIGN KEY (area_id, ticket_id, seq) REFERENCES ticketing.trace (area_id, ticket_id, seq))`,
  `CREATE TABLE ticketing.diagnosis (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     seq integer NOT NULL,
     category_code text NOT NULL REFERENCES ticketing.category (code),
     PRIMARY KEY (area_id, ticket_id, seq),
     FOREIGN KEY (area_id, ticket_id, seq) REFERENCES ticketing.trace (area_id, ticket_id, seq))`,
  `CREATE TABLE ticketing.rating (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     round integer NOT NULL CHECK (round > 0),
     seq integer NOT NULL,
     stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
     PRIMARY KEY (area_id, ticket_id, round),
     FOREIGN KEY (area_id, ticket_id, seq) REFERENCES ticketing.trace (area_id, ticket_id, seq))`,
];

const clocks = [
  `CREATE TABLE ticketing.clock (
     area_id bigint NOT NULL,
     ticket_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN (${clockKinds})),
     started_seq integer NOT NULL,
     level text NOT NULL CHECK (level IN (${levels})),
     policy_id uuid NOT NULL REFERENCES ticketing.deadline_policy (id),
     started_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL CHECK (due_at > started_at),
     warn_at timestamptz CHECK (warn_at BETWEEN started_at AND due_at),
     provisional boolean NOT NULL,
     warned_at timestamptz CHECK (warned_at >= warn_at),
     breached_at timestamptz CHECK (breached_at >= due_at),
     stopped_at timestamptz CHECK (stopped_at >= started_at),
     outcome text CHECK (outcome IN ('met', 'superseded', 'void')),
     next_look_at timestamptz,
     PRIMARY KEY (area_id, ticket_id, kind, started_seq),
     FOREIGN KEY (area_id, ticket_id, started_seq) REFERENCES ticketing.trace (area_id, ticket_id, seq),
     CHECK ((stopped_at IS NULL) = (outcome IS NULL)),
     CHECK (next_look_at IS NULL OR (stopped_at IS NULL AND breached_at IS NULL)))`,
  `CREATE UNIQUE INDEX clock_live ON ticketing.clock (area_id, ticket_id, kind) WHERE stopped_at IS NULL`,
  `CREATE INDEX clock_next_look ON ticketing.clock (next_look_at, area_id) WHERE next_look_at IS NOT NULL`,
];

export class Ticketing1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...schema('ticketing'),
      ...reference,
      ...tickets,
      ...trace,
      ...clocks,
      grant('ticketing.category', 'SELECT'),
      appendOnly('ticketing.deadline_policy'),
      appendOnly('ticketing.deadline_rule'),
      ...privateWall('ticketing.serial'),
      grant('ticketing.serial', 'SELECT', 'INSERT', 'UPDATE'),
      ...privateOrOwnWall('ticketing.ticket', 'reporter_id'),
      grant('ticketing.ticket', 'SELECT', 'INSERT', 'UPDATE'),
      ...privateWall('ticketing.trace'),
      appendOnly('ticketing.trace'),
      ...privateWall('ticketing.trace_words'),
      appendOnly('ticketing.trace_words'),
      // The one change to words there is: erasing them.
      `GRANT UPDATE (body, salt, erased_at) ON ticketing.trace_words TO ${applicationRole()}`,
      ...privateWall('ticketing.photo'),
      appendOnly('ticketing.photo'),
      ...privateWall('ticketing.diagnosis'),
      appendOnly('ticketing.diagnosis'),
      ...privateWall('ticketing.rating'),
      appendOnly('ticketing.rating'),
      ...privateWall('ticketing.clock'),
      grant('ticketing.clock', 'SELECT', 'INSERT', 'UPDATE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
