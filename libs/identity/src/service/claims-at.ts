import { type Tx } from '@shequtong/platform';
import { type Relation } from '../domain/membership-state.js';
import { matchRoster, type RosterMatch } from '../domain/roster-match.js';
import { type Claim, holderOf } from '../store/account.store.js';
import { wasReleased } from '../store/roster-change.store.js';
import { compareWithRoster, holdRosterEntry, isOwnWord, type RosterEntryRow } from '../store/roster.store.js';
import { type Person, type PersonalFields } from './personal-fields.service.js';

interface ClaimsAt {
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

/** The same where the roster may not be asked, or has let in the wrong person: staff compare. */
export const claimsUncompared = (fields: PersonalFields, person: Person, reason: 'room-tried-often' | 'taken-back'): ClaimsAt => ({
  claims: fields.personalClaims(person),
  match: { kind: 'review', reason },
  entry: undefined,
});

/**
 * What the roster says of a person, with the entry held. Staff may have corrected or removed the entry between finding and
 * holding it, so the roster is asked again once nobody can any more; whoever it has lost by then is looked at by staff.
 */
async function matchHeld(
  tx: Tx,
  fields: PersonalFields,
  areaId: number,
  person: Person,
  relation: Relation,
): Promise<Pick<ClaimsAt, 'match' | 'entry'>> {
  const question = fields.question(areaId, person);
  const found = matchRoster(await compareWithRoster(tx, areaId, question), relation);
  if (found.kind === 'review') return { match: found, entry: undefined };
  const entry = await holdRosterEntry(tx, areaId, found.entryId);
  const match = matchRoster(await compareWithRoster(tx, areaId, question), relation);
  if (match.kind === 'review') return { match, entry: undefined };
  // Another entry says so by now, which is not held: a turn of events for a person to look at.
  if (match.entryId !== entry?.id) return { match: { kind: 'review', reason: 'roster-differs' }, entry: undefined };
  // It has let in the wrong person once, and whoever that was may ask again: staff look before it lets in the next.
  if ((await wasReleased(tx, areaId, entry.id)) && (await holderOf(tx, fields.rosterClaim(areaId, entry.entryHash))) === undefined)
    return { match: { kind: 'review', reason: 'roster-entry-released' }, entry: undefined };
  // What the roster says of somebody verifies them: who wrote it themselves, in whatever order, is looked at by a colleague.
  if (await isOwnWord(tx, areaId, entry.id, tx.actor.accountId))
    return { match: { kind: 'review', reason: 'roster-entry-own-word' }, entry: undefined };
  return { match, entry };
}
