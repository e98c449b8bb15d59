import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';
import { appendOnly } from './walls.js';

/** Which key the blind index of this database was made with, as a fingerprint: with another one nobody would be found. */
export class PlatformIndexKey1764000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE platform.index_key (
         only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
         fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{32}$'))`,
      appendOnly('platform.index_key'),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
