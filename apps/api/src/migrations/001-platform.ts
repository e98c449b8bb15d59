import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly, applicationRole, grant, privateWall } from './walls.js';
import { runAll } from './run-all.js';

const tables = [
  // What happened. Written beside the change itself, read by reactions.
  `CREATE TABLE platform.event (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     type text NOT NULL CHECK (type ~ '^[a-z-]+\\.[a-z-]+$'),
     aggregate text NOT NULL CHECK (length(aggregate) BETWEEN 1 AND 100),
     at timestamptz NOT NULL,
     payload jsonb NOT NULL,
     caused_by text,
     PRIMARY KEY (area_id, id))`,
  // Which reaction has had which event; a job that comes twice finds its row here.
  `CREATE TABLE platform.delivery (
     area_id bigint NOT NULL,
     event_id uuid NOT NULL,
     reaction text NOT NULL,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, event_id, reaction))`,
  // First answers of commands, for replay. json, not jsonb: a replay is equal to the byte.
  `CREATE TABLE platform.command (
     area_id bigint NOT NULL,
     account_id uuid NOT NULL,
     route text NOT NULL,
     key text NOT NULL,
     request_hash text NOT NULL,
     answer json,
     at timestamptz NOT NULL,
     PRIMARY KEY (area_id, account_id, route, key))`,
  `CREATE INDEX command_by_age ON platform.command (at)`,
  `CREATE TABLE platform.media (
     area_id bigint NOT NULL,
     id uuid NOT NULL,
     account_id uuid,
     purpose text NOT NULL CHECK (purpose IN ('ticket', 'evidence', 'reply')),
     type text NOT NULL CHECK (type IN ('image/jpeg')),
     sha256 bytea NOT NULL CHECK (length(sha256) = 32),
     bytes integer NOT NULL CHECK (bytes > 0),
     width integer NOT NULL CHECK (width > 0),
     height integer NOT NULL CHECK (height > 0),
     uploaded_at timestamptz NOT NULL,
     PRIMARY KEY (area_id, id))`,
  `CREATE INDEX media_of_account ON platform.media (area_id, account_id, uploaded_at)`,
  // Data keys, wrapped by a master key the database never sees.
  `CREATE TABLE platform.data_key (
     version integer PRIMARY KEY CHECK (version > 0),
     master_key_id text NOT NULL,
     wrapped bytea NOT NULL,
     active_from timestamptz NOT NULL DEFAULT now())`,
  // Access tokens of an account or session older than this are refused.
  `CREATE TABLE platform.revocation (
     key uuid PRIMARY KEY,
     not_before timestamptz NOT NULL)`,
  // Counted windows for what must hold across processes: sign-in, SMS codes, ballots.
  `CREATE TABLE platform.rate_window (
     bucket text NOT NULL,
     window_start timestamptz NOT NULL,
     used integer NOT NULL CHECK (used > 0),
     PRIMARY KEY (bucket, window_start))`,
];

/**
 * The job queue belongs to the owner. This function is how the application role, which has no right there, puts an
 * event and one job per reaction into its own transaction. The queue of a job is its aggregate and reaction, so that
 * one aggregate's events reach one reaction in order.
 */
const publish = `
  CREATE FUNCTION platform.publish(events jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE e jsonb; r text;
  BEGIN
    FOR e IN SELECT value FROM jsonb_array_elements(events) LOOP
      INSERT INTO platform.event (area_id, id, type, aggregate, at, payload, caused_by)
      VALUES ((e->>'area_id')::bigint, (e->>'id')::uuid, e->>'type', e->>'aggregate', (e->>'at')::timestamptz,
              e->'payload', e->>'caused_by');
      FOR r IN SELECT value FROM jsonb_array_elements_text(e->'reactions') LOOP
        PERFORM graphile_worker.add_job(
          'deliver',
          json_build_object('areaId', (e->>'area_id')::bigint, 'eventId', e->>'id', 'reaction', r),
          queue_name => left(r || '/' || (e->>'aggregate'), 128),
          max_attempts => 25);
      END LOOP;
    END LOOP;
  END $$`;

/** Age of the oldest job that should have run by now. */
const lag = `
  CREATE FUNCTION platform.delivery_lag_seconds() RETURNS double precision
  LANGUAGE sql SECURITY DEFINER STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(extract(epoch FROM now() - min(run_at)), 0)::double precision
    FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts AND locked_at IS NULL
  $$`;

const account = `nullif(current_setting('app.account', true), '')::uuid`;

export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // The runner made the schema for its own table.
      `GRANT USAGE ON SCHEMA platform TO ${applicationRole()}`,
      ...tables,
      publish,
      lag,
      `REVOKE ALL ON FUNCTION platform.publish(jsonb), platform.delivery_lag_seconds() FROM PUBLIC`,
      `GRANT EXECUTE ON FUNCTION platform.publish(jsonb), platform.delivery_lag_seconds() TO ${applicationRole()}`,
      `ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE platform.event FORCE ROW LEVEL SECURITY`,
      // Anybody's step may announce itself (a resident's vote lies in a street's area); reading is by area.
      `CREATE POLICY announce ON platform.event FOR INSERT WITH CHECK (true)`,
      `CREATE POLICY scope ON platform.event FOR SELECT USING (
         area_id BETWEEN nullif(current_setting('app.from', true), '')::bigint AND nullif(current_setting('app.to', true), '')::bigint)`,
      ...privateWall('platform.delivery'),
      ...privateWall('platform.media'),
      `ALTER TABLE platform.command ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE platform.command FORCE ROW LEVEL SECURITY`,
      // A first answer belongs to who asked; those who are not signed in share the null account.
      `CREATE POLICY own ON platform.command
         USING (account_id = coalesce(${account}, '00000000-0000-0000-0000-000000000000') OR current_setting('app.system', true) = 'on')
         WITH CHECK (account_id = coalesce(${account}, '00000000-0000-0000-0000-000000000000') OR current_setting('app.system', true) = 'on')`,
      `GRANT SELECT ON platform.event TO ${applicationRole()}`,
      appendOnly('platform.delivery'),
      grant('platform.command', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      grant('platform.media', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      appendOnly('platform.data_key'),
      grant('platform.revocation', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      grant('platform.rate_window', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
      grant('platform.schema_migration', 'SELECT'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}

