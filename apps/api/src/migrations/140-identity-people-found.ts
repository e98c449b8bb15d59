import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { runAll } from './run-all.js';

const statements = [
  // Somebody is looked for in all communities of a street or district, by the blind index of a whole name or phone.
  `CREATE INDEX membership_by_name ON identity.membership (area_id, name_hash) WHERE name_hash IS NOT NULL`,
  `CREATE INDEX membership_by_phone ON identity.membership (phone_hash, area_id) WHERE phone_hash IS NOT NULL`,
  // Whoever speaks for an office under a name: some thousands beside a role for every resident.
  `CREATE INDEX role_grant_named ON identity.role_grant (area_id, id) WHERE public_name IS NOT NULL`,
];

/** People are found over all areas below one's own. */
export class IdentityPeopleFound1764000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
