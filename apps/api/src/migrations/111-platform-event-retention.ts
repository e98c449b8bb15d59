import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { applicationRole } from './walls.js';
import { runAll } from './run-all.js';

/**
 * Removes the oldest events nobody waits for, at most `batch`; answers how many. The only way an event goes: the
 * application may not delete one, and the age stands here, so that nothing it is passed can shorten it.
 */
const forget = `
  CREATE FUNCTION platform.forget_events(batch integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DECLARE gone integer;
  BEGIN
    DELETE FROM platform.event WHERE (area_id, id) IN (
      SELECT e.area_id, e.id FROM platform.event e
      WHERE e.at < now() - interval '90 days'
        AND NOT EXISTS (SELECT 1 FROM platform.undelivered u WHERE u.area_id = e.area_id AND u.event_id = e.id)
      ORDER BY e.at LIMIT batch);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
  END $$`;

export class PlatformEventRetention1764000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'CREATE INDEX event_by_age ON platform.event (at)',
      // For the owner's function; the application has no right to delete.
      `CREATE POLICY forget ON platform.event FOR DELETE USING (current_setting('app.system', true) = 'on')`,
      forget,
      'REVOKE ALL ON FUNCTION platform.forget_events(integer) FROM PUBLIC',
      `GRANT EXECUTE ON FUNCTION platform.forget_events(integer) TO ${applicationRole()}`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
