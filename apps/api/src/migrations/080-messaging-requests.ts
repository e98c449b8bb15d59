import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { accountWall, grant } from './walls.js';

/**
 * An inbox tells of more than tickets: of what was decided on a person's own requests. Each item names the office that
 * acted by its code, and what was decided also leaves as a text message, which waits in a row until it has gone.
 */
export class MessagingRequests1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE messaging.inbox_item DROP CONSTRAINT inbox_item_as_whom_check',
      // `self`: the person's own request was decided, or something was agreed with them.
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_as_whom_check CHECK (as_whom IN ('reporter', 'duty', 'owner', 'secretary', 'above', 'self'))`,
      'ALTER TABLE messaging.inbox_item DROP CONSTRAINT inbox_item_kind_check',
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_kind_check CHECK (kind ~ '^[a-z-]+\\.[a-z-]+$')`,
      'ALTER TABLE messaging.inbox_item ALTER COLUMN subject_number DROP NOT NULL',
      // Only tickets have a number.
      `ALTER TABLE messaging.inbox_item ADD CONSTRAINT inbox_item_number CHECK ((subject_number IS NOT NULL) = (kind LIKE 'ticket.%'))`,
      'ALTER TABLE messaging.inbox_item ADD COLUMN office_area_id bigint',
      `UPDATE messaging.inbox_item SET office_area_id = CASE facts ->> 'level'
         WHEN 'street' THEN subject_area_id - subject_area_id % 1000 WHEN 'district' THEN subject_area_id - subject_area_id % 1000000 ELSE subject_area_id END`,
      'ALTER TABLE messaging.inbox_item ALTER COLUMN office_area_id SET NOT NULL',
      `CREATE TABLE messaging.text_message (
         account_id uuid NOT NULL,
         id uuid NOT NULL,
         template text NOT NULL CHECK (template ~ '^[a-z-]+$'),
         parameters jsonb NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
         at timestamptz NOT NULL,
         tries integer NOT NULL CHECK (tries >= 0),
         next_try_at timestamptz NOT NULL CHECK (next_try_at >= at),
         PRIMARY KEY (account_id, id))`,
      'CREATE INDEX text_message_due ON messaging.text_message (next_try_at)',
      ...accountWall('messaging.text_message'),
      grant('messaging.text_message', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
