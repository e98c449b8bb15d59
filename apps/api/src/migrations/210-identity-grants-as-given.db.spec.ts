import { openTestContext } from '@shequtong/platform/testing';
import { type QueryRunner } from 'typeorm';
import { IdentityGrantsAsGiven1764000000210 } from './210-identity-grants-as-given.js';

const AREA = 310113003001;

test('roles from before get the end they were given with, from the event while it is there', async () => {
  const context = await openTestContext({ imports: [] });
  try {
    await context.asOwner('ALTER TABLE identity.role_grant DROP COLUMN given_until');
    await context.asOwner(`INSERT INTO identity.role_grant (account_id, id, area_id, role, starts_at, ends_at, given_at, end_reason)
      SELECT gen_random_uuid(), id::uuid, ${AREA}, 'volunteer', '2026-01-01Z', '2026-03-01Z', '2026-01-01Z', '换届'
      FROM unnest(ARRAY['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000003']) AS id`);
    await context.asOwner(`INSERT INTO platform.event (area_id, id, type, aggregate, at, payload) VALUES
      (${AREA}, gen_random_uuid(), 'grant.given', 'a', '2026-01-01Z', '{"grantId": "01900000-0000-7000-8000-000000000001", "endsAt": "2026-12-01T00:00:00Z"}'),
      (${AREA}, gen_random_uuid(), 'grant.given', 'a', '2026-01-01Z', '{"grantId": "01900000-0000-7000-8000-000000000002"}')`);
    const runner = { query: (sql: string, values?: unknown[]) => context.asOwner(sql, values) } as unknown as QueryRunner;
    await new IdentityGrantsAsGiven1764000000210().up(runner);
    const rows = await context.asOwner<{ until: string | null }>(`SELECT to_char(given_until AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS until FROM identity.role_grant ORDER BY id`);
    expect(rows.map(({ until }) => until)).toEqual(['2026-12-01', null, '2026-03-01']);
  } finally {
    await context.close();
  }
});
