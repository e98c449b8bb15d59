import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

/** A number somebody proved after another had left theirs behind as a way in; whoever holds it by now is a stranger. It stays where the account has no other way in. */
export class IdentityFormerPhones1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DELETE FROM identity.claim c USING identity.proven_phone p
       WHERE c.kind = 'phone' AND p.account_id = c.account_id AND p.phone_hash <> c.hash
         AND EXISTS (SELECT 1 FROM identity.claim way WHERE way.account_id = c.account_id
           AND (way.kind IN ('openid', 'unionid', 'username') OR (way.kind = 'phone' AND way.hash = p.phone_hash)))`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
