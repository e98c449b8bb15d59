import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** A picture its author had erased: no link opens it from that moment, a sweep removes its bytes and then its row. */
export class MediaErasure1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE platform.media ADD COLUMN erased_at timestamptz',
      'CREATE INDEX media_erased ON platform.media (erased_at) WHERE erased_at IS NOT NULL',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
