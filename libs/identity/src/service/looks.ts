import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, newId, type Office, type Tx } from '@shequtong/platform';
import { type PersonalField } from '../domain/personal-field.js';
import { recordAccess } from '../store/access.store.js';

/** A look at personal data, before it is taken. */
interface Look {
  readonly readerId: string;
  readonly office: Office;
  readonly reason: string;
}

/** Whose data: a member, an entry of the roster, or both. */
interface LookedAt {
  readonly areaId: number;
  readonly member?: { readonly accountId: string; readonly membershipId: string };
  readonly rosterEntryId?: string;
}

/** Nobody looks without an office and a reason. Throws `identity/unmask-reason-missing`, `platform/forbidden`. */
export function lookOf(actor: Actor, reason: string): Look {
  if (Array.from(reason.trim()).length < 2) throw new DomainError('identity/unmask-reason-missing');
  if (!actor.office) throw new DomainError('platform/forbidden');
  return { readerId: accountOf(actor), office: actor.office, reason: reason.trim() };
}

/** Puts on record who sees what, in the transaction that reads it: without the record nothing is shown. The person is told, if there is one. */
export async function recordLook(
  tx: Tx,
  { readerId, office, reason }: Look,
  { areaId, member, rosterEntryId }: LookedAt,
  fields: readonly PersonalField[],
): Promise<void> {
  const id = newId();
  await recordAccess(tx, {
    areaId,
    id,
    accountId: member?.accountId ?? null,
    membershipId: member?.membershipId ?? null,
    rosterEntryId: rosterEntryId ?? null,
    readerId,
    readerRole: office.role,
    readerAreaId: office.areaId,
    fields: [...fields],
    reason,
    at: tx.now,
  });
  if (!member) return;
  const { accountId } = member;
  tx.publish({
    id: newId(),
    areaId,
    type: 'personal-data.looked-at',
    aggregate: accountId,
    at: tx.now.toISOString(),
    payload: { accountId, accessId: id },
  });
}
