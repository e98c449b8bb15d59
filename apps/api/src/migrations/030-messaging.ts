import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { accountWall, grant, schema } from './walls.js';

const inbox = [
  // One happening, one item for one person: its id is the event's, so a delivery that comes twice finds it there.
  `CREATE TABLE messaging.inbox_item (
     account_id uuid NOT NULL,
     id uuid NOT NULL,
     kind text NOT NULL CHECK (kind ~ '^[a-z]+\\.[a-z-]+$'),
     -- Why this person is told: their own matter, on duty for it, answering for the office, or the level above.
     as_whom text NOT NULL CHECK (as_whom IN ('reporter', 'duty', 'secretary', 'above')),
     -- Where the thing lies, and which it is; never a key to it.
     subject_area_id bigint NOT NULL,
     subject_id uuid NOT NULL,
     subject_number text NOT NULL CHECK (length(subject_number) BETWEEN 1 AND 40),
     facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
     at timestamptz NOT NULL,
     read_at timestamptz CHECK (read_at >= at),
     PRIMARY KEY (account_id, id))`,
  `CREATE INDEX inbox_item_unread ON messaging.inbox_item (account_id, id) WHERE read_at IS NULL`,
];

export class Messaging1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...schema('messaging'),
      ...inbox,
      ...accountWall('messaging.inbox_item'),
      grant('messaging.inbox_item', 'SELECT', 'INSERT', 'UPDATE', 'DELETE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
