import { type Tx } from '@shequtong/platform';
import { matchRoster, type RosterMatch } from '../domain/roster-match.js';
import { type Claim } from '../store/account.store.js';
import { compareWithRoster, holdRosterEntry, type RosterEntryRow } from '../store/roster.store.js';
import { type Person, type PersonalFields } from './personal-fields.service.js';

export interface ClaimsAt {
  readonly claims: readonly Claim[];
  readonly match: RosterMatch;
  /** The roster's entry of the person, when the roster is sure. */
  readonly entry: RosterEntryRow | undefined;
}

/** What makes a person who joins a community one with an account: document, name with phone, and the roster's entry. */
export async function claimsAt(tx: Tx, fields: PersonalFields, areaId: number, person: Person): Promise<ClaimsAt> {
  const match = matchRoster(await compareWithRoster(tx, areaId, fields.question(areaId, person)));
  const entry = match.kind === 'matched' ? await holdRosterEntry(tx, areaId, match.entryId) : undefined;
  return { match, entry, claims: [...fields.personalClaims(person), ...(entry ? [fields.rosterClaim(areaId, entry.entryHash)] : [])] };
}
