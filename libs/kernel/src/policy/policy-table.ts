import { type Role } from './roles.js';

/**
 * Who may beside the roles: anybody at all · anybody signed in, also before verification · anybody whose identity
 * was checked, that is who holds a role in force.
 */
type Audience = 'public' | 'signed-in' | 'verified';

/**
 * Where a role reaches.
 * - `within`: the area of the grant and everything in it (a street's officer in all of its communities).
 * - `anywhere`: no place is in question (one's own account, what everybody may read).
 */
export type PolicyScope = 'within' | 'anywhere';

export interface Policy {
  readonly roles: readonly (Role | Audience)[];
  readonly scope: PolicyScope;
  /** The rule of the product, in one line. */
  readonly note: string;
}

export type PolicyTable = Readonly<Record<string, Policy>>;
