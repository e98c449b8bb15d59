import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/** The two roles of docs/architecture: the owner migrates, the application works behind row-level security. */
export const ownerRole = 'shequtong_owner';
export const appRole = 'shequtong_app';

/** A connection string to `database` on the same server under another role. */
export function urlFor(adminUrl: string, role: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.toString();
}

/**
 * Password of a role on a test server: the same in every process that knows the superuser's connection string,
 * unknown to everybody else, and a constant nowhere.
 */
export function testPassword(adminUrl: string, role: string): string {
  return createHmac('sha256', new URL(adminUrl).password).update(role).digest('hex');
}

/** Makes both roles, or sets the passwords of those that exist. Neither is a superuser nor passes row-level security. */
export async function ensureRoles(admin: Client, passwords: { owner: string; app: string }): Promise<void> {
  for (const [role, password] of [
    [ownerRole, passwords.owner],
    [appRole, passwords.app],
  ] as const) {
    const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = found.rowCount ? 'ALTER' : 'CREATE';
    const secret = admin.escapeLiteral(password);
    await admin.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD ${secret}`);
  }
}
