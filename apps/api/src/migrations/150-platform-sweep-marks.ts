import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { grant } from './walls.js';

/** When each sweep last came to its end: that no worker runs is seen also where nothing is written. */
export class PlatformSweepMarks1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE platform.sweep_mark (
         name text PRIMARY KEY CHECK (name LIKE '%/%'),
         swept_at timestamptz NOT NULL)`,
      grant('platform.sweep_mark', 'SELECT', 'INSERT', 'UPDATE'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
