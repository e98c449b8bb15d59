import { type Tx } from '@shequtong/platform';
import { type Relation } from '../domain/membership-state.js';
import { matchRoster, type RosterMatch } from '../domain/roster-match.js';
import { type Claim } from '../store/account.store.js';
import { compareWithRoster, holdRosterEntry, type RosterEntryRow } from '../store/roster.store.js';
import { type Person, type PersonalFields } from './personal-fields.service.js';

export interface ClaimsAt {
  readonly claims: readonly Claim[];
  readonly match: RosterMatch;
  /** The roster's entry of the person, exactly where the match is sure. */
  readonly entry: RosterEntryRow | undefined;
}

/** What makes a person who joins a community one with an account: document, name with phone, and the roster's entry. */
export async function claimsAt(tx: Tx, fields: PersonalFields, areaId: number, person: Person, relation: Relation): Promise<ClaimsAt> {
  const { match, entry } = await matchHeld(tx, fields, areaId, person, relation);
  return { match, entry, claims: [...fields.personalClaims(person), ...(entry ? [fields.rosterClaim(areaId, entry.entryHash)] : [])] };
}

/** The same where the roster may not be asked: staff compare. */
export const claimsUncompared = (fields: PersonalFields, person: Person): ClaimsAt => ({
  claims: fields.personalClaims(person), match: { kind: 'review', reason: 'room-tried-often' }, entry: undefined,
});

/**
 * What the roster says of a person, with the entry held. Staff may have corrected or removed the entry between finding and
 * holding it, so the roster is asked again once nobody can any more; whoever it has lost by then is looked at by staff.
 */
async function matchHeld(tx: Tx, fields: PersonalFields, areaId: number, person: Person, relation: Relation): Promise<Pick<ClaimsAt, 'match' | 'entry'>> {
  const question = fields.question(areaId, person);
  const found = matchRoster(await compareWithRoster(tx, areaId, question), relation);
  if (found.kind === 'review') return { match: found, entry: undefined };
  const entry = await holdRosterEntry(tx, areaId, found.entryId);
  const match = matchRoster(await compareWithRoster(tx, areaId, question), relation);
  if (match.kind === 'review') return { match, entry: undefined };
  // Another entry says so by now, which is not held: a turn of events for a person to look at.
  if (match.entryId !== entry?.id) return { match: { kind: 'review', reason: 'roster-differs' }, entry: undefined };
  return { match, entry };
}
