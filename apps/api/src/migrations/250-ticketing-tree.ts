import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly, grant, privateWall } from './walls.js';

const HASH = `text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')`;
const OF_A_DISTRICT = 'CHECK (area_id % 1000000 = 0)';

const statements = [
  // How long a trace is, and how many of its entries stand in the tree: the worker finds what is left by one index.
  'ALTER TABLE ticketing.ticket ADD COLUMN entries integer, ADD COLUMN placed integer NOT NULL DEFAULT 0',
  'UPDATE ticketing.ticket t SET entries = (SELECT count(*) FROM ticketing.trace e WHERE e.area_id = t.area_id AND e.ticket_id = t.id)',
  `ALTER TABLE ticketing.ticket ALTER COLUMN entries SET NOT NULL,
     ADD CONSTRAINT ticket_entries_check CHECK (entries >= 0), ADD CONSTRAINT ticket_placed_check CHECK (placed BETWEEN 0 AND entries)`,
  'CREATE INDEX ticket_unplaced ON ticketing.ticket (area_id, id) WHERE placed < entries',
  `CREATE TABLE ticketing.tree (
     area_id bigint PRIMARY KEY ${OF_A_DISTRICT},
     size bigint NOT NULL CHECK (size >= 0),
     peaks text[] NOT NULL)`,
  `CREATE TABLE ticketing.tree_leaf (
     area_id bigint NOT NULL ${OF_A_DISTRICT},
     position bigint NOT NULL CHECK (position >= 0),
     ticket_area_id bigint NOT NULL CHECK (ticket_area_id / 1000000 * 1000000 = area_id),
     ticket_id uuid NOT NULL,
     seq integer NOT NULL CHECK (seq > 0),
     hash ${HASH},
     PRIMARY KEY (area_id, position),
     UNIQUE (area_id, ticket_area_id, ticket_id, seq))`,
  `CREATE TABLE ticketing.tree_node (
     area_id bigint NOT NULL ${OF_A_DISTRICT},
     level integer NOT NULL CHECK (level > 0 AND level % 8 = 0),
     position bigint NOT NULL CHECK (position >= 0),
     hash ${HASH},
     PRIMARY KEY (area_id, level, position))`,
  `CREATE TABLE ticketing.tree_head (
     area_id bigint NOT NULL ${OF_A_DISTRICT},
     day date NOT NULL,
     size bigint NOT NULL CHECK (size > 0),
     root text NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
     signed_at timestamptz NOT NULL,
     note text NOT NULL,
     PRIMARY KEY (area_id, day))`,
];

const appended = ['ticketing.tree_leaf', 'ticketing.tree_node', 'ticketing.tree_head'];

/** Every entry of every trace stands in one growing tree of its district, whose heads are signed each day. */
export class TicketingTree1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...statements,
      ...['ticketing.tree', ...appended].flatMap(privateWall),
      grant('ticketing.tree', 'SELECT', 'INSERT', 'UPDATE'),
      ...appended.map(appendOnly),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
