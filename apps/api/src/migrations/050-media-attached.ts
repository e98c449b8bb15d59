import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** A picture is announced by its row before its bytes are written, and belongs to one thing once it is attached. */
export class MediaAttached1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE platform.media ADD COLUMN stored_at timestamptz, ADD COLUMN attached_at timestamptz',
      // Rows were written after their bytes until now.
      'UPDATE platform.media SET stored_at = uploaded_at',
      `UPDATE platform.media m SET attached_at = m.uploaded_at
       WHERE EXISTS (SELECT 1 FROM ticketing.photo p WHERE p.area_id = m.area_id AND p.media_id = m.id)
          OR EXISTS (SELECT 1 FROM identity.evidence e WHERE e.area_id = m.area_id AND e.media_id = m.id)
          OR EXISTS (SELECT 1 FROM identity.paper_consent c WHERE c.area_id = m.area_id AND c.media_id = m.id)`,
      // Of the same bytes sent twice and never used, one stays.
      `UPDATE platform.media m SET erased_at = now()
       WHERE m.attached_at IS NULL AND m.erased_at IS NULL AND EXISTS (
         SELECT 1 FROM platform.media n WHERE n.area_id = m.area_id AND n.account_id = m.account_id AND n.purpose = m.purpose
           AND n.sha256 = m.sha256 AND n.attached_at IS NULL AND n.erased_at IS NULL AND n.id > m.id)`,
      'ALTER TABLE platform.media ADD CHECK (attached_at IS NULL OR stored_at IS NOT NULL)',
      `CREATE UNIQUE INDEX media_waiting ON platform.media (area_id, account_id, purpose, sha256)
       WHERE attached_at IS NULL AND erased_at IS NULL`,
      'CREATE INDEX media_waiting_since ON platform.media (uploaded_at) WHERE attached_at IS NULL AND erased_at IS NULL',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
