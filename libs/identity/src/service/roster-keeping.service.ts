import { Injectable } from '@nestjs/common';
import { chinaDateOf, DomainError, normalisePhone, parseDocumentNumber, plainPersonName, plainRoom } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, newId, Transactions, type Tx, withinArea } from '@shequtong/platform';
import { type Relation, relations } from '../domain/membership-state.js';
import { type PersonalField } from '../domain/personal-field.js';
import { correctedFields, type EntryPerson, type RosterField } from '../domain/roster-change.js';
import { claimsNoMore, type ReviewReason } from '../domain/roster-match.js';
import { holderOf, releaseClaim } from '../store/account.store.js';
import { buildingNames, lockArea } from '../store/area.store.js';
import { holdBuilding, lockBuilding } from '../store/building.store.js';
import { findMembership } from '../store/membership.store.js';
import { caseOfMembership } from '../store/review.store.js';
import {
  isEntryKnown,
  lockRosterEntry,
  moveRosterClaim,
  recordRosterChange,
  removeRosterEntry,
  unlinkPending,
  writeRosterEntry,
} from '../store/roster-change.store.js';
import { keepLine, lockRemoved, putBack } from '../store/roster-line.store.js';
import { type RosterEntryRow } from '../store/roster.store.js';
import { findKeptEntry } from '../store/roster-person.store.js';
import { lookOf, recordLook } from './looks.js';
import { addressOf, PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';
import { RosterHolders } from './roster-holders.service.js';
import { Verification } from './verification.service.js';

/** Only what is given changes; null takes a phone or document away. */
export interface EntryCorrection {
  readonly buildingId?: string;
  readonly room?: string;
  readonly name?: string;
  readonly phone?: string | null;
  readonly documentNumber?: string | null;
  readonly relation?: Relation;
}

export type EntryField = Exclude<PersonalField, 'evidence'>;
export type ReadableEntry = Partial<Record<EntryField, string>>;
type EntryAnswer = { readonly entryId: string; readonly version: number };
const whoItIs: readonly RosterField[] = ['name', 'phone', 'document'];

/** `joined`: somebody had joined by the entry, and stays what they are. */
type RemovedAnswer = { readonly entryId: string; readonly joined: boolean };

/**
 * Staff keep the roster: look, correct, remove; all of it on record. The roster serves verification only, so that whoever
 * was verified by an entry stays verified, with what they wrote themselves, whatever becomes of it.
 */
@Injectable()
export class RosterKeeping {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly fields: PersonalFields,
    private readonly verification: Verification,
    private readonly holders: RosterHolders,
  ) {}

  /**
   * Shows fields of one entry readable, with the record in the same transaction; whoever joined by it sees who looked.
   * Throws `identity/unmask-reason-missing`, `platform/forbidden` (the caller holds no office), `platform/not-found`.
   */
  async unmask(actor: Actor, areaId: number, entryId: string, wanted: readonly EntryField[], reason: string): Promise<ReadableEntry> {
    const look = lookOf(actor, reason);
    return this.transactions.transact(actor, async (tx) => {
      const row = await findKeptEntry(tx, areaId, entryId);
      if (!row) throw new DomainError('platform/not-found');
      const { name, phone, documentNumber, room, buildingId } = this.fields.openedEntry(row);
      const readable: ReadableEntry = {
        name,
        phone,
        document: documentNumber,
        address: addressOf((await buildingNames(tx, areaId, [buildingId])).get(buildingId), room),
      };
      const fields = [...new Set(wanted)].filter((field) => readable[field] !== undefined);
      if (fields.length === 0) return {};
      const member = row.membershipId === null ? undefined : await findMembership(tx, areaId, row.membershipId);
      await recordLook(
        tx,
        look,
        { areaId, rosterEntryId: entryId, ...(member && { member: { accountId: member.accountId, membershipId: member.id } }) },
        fields,
      );
      return Object.fromEntries(fields.map((field) => [field, readable[field]]));
    });
  }

  /**
   * Corrects what is given, for a reason that is kept with the names of the fields. Whoever waits with the entry goes to
   * staff, unless only the relation changes and they said to be no more; of whoever joined by it it does not become somebody else's. Throws
   * `identity/roster-entry-other-person`, `platform/not-found`, `platform/precondition-failed`, `platform/validation-failed`, `platform/forbidden` (out of the
   * caller's reach), `identity/building-unknown`, `identity/roster-entry-known`.
   */
  async correct(
    command: Command,
    areaId: number,
    entryId: string,
    seen: number,
    { reason, ...correction }: EntryCorrection & { readonly reason: string },
  ): Promise<EntryAnswer> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx): Promise<EntryAnswer> => {
        // In turn with imports: of two that make the same entry the second finds it there.
        await lockArea(tx, areaId);
        const row = await this.locked(tx, areaId, entryId, seen);
        const before = this.fields.openedEntry(row);
        const after = corrected(before, correction, tx.now);
        const fields = correctedFields(before, after);
        if (fields.length === 0) return { entryId, version: row.version };
        if (fields.includes('building') && !(await lockBuilding(tx, areaId, after.buildingId)))
          throw new DomainError('identity/building-unknown');
        const membershipId = (await findKeptEntry(tx, areaId, entryId))?.membershipId ?? null;
        await this.refuseOwn(tx, command, areaId, membershipId);
        if (
          membershipId !== null &&
          fields.some((field) => whoItIs.includes(field)) &&
          !(await this.holders.isStillTheirs(tx, areaId, membershipId, before, after))
        ) {
          throw new DomainError('identity/roster-entry-other-person');
        }
        const entry = this.fields.sealedEntry(areaId, entryId, after);
        const typed = relations.filter(
          (relation) => fields.some((field) => field !== 'relation') || !claimsNoMore(relation, after.relation),
        );
        await this.handToStaff(tx, areaId, row, 'roster-differs', typed);
        if (entry.entryHash !== row.entryHash) {
          await this.moveClaim(tx, areaId, row, entry.entryHash);
          await keepLine(tx, areaId, entryId, row.entryHash);
        }
        if ((await writeRosterEntry(tx, entry, row.version)) !== 1) throw new DomainError('platform/precondition-failed');
        await recordRosterChange(tx, {
          areaId,
          id: newId(),
          change: 'corrected',
          entryId,
          entries: 1,
          fields,
          reason,
          membershipId,
          byAccountId: accountOf(command.actor),
        });
        return { entryId, version: row.version + 1 };
      },
      withinArea(command.actor, areaId),
    );
  }

  /**
   * Takes an entry off the roster: nobody is verified by it any more. Who joined by it stays, and that is on record.
   * Imported again it is the same entry. Throws `platform/not-found`, `platform/precondition-failed`, `platform/forbidden`.
   */
  async remove(command: Command, areaId: number, entryId: string, seen: number, reason: string): Promise<RemovedAnswer> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx): Promise<RemovedAnswer> => {
        const row = await this.locked(tx, areaId, entryId, seen);
        const { membershipId } = (await findKeptEntry(tx, areaId, entryId)) ?? { membershipId: null };
        await this.refuseOwn(tx, command, areaId, membershipId);
        if ((await removeRosterEntry(tx, areaId, entryId)) !== 1) throw new DomainError('platform/not-found');
        await this.handToStaff(tx, areaId, row, 'no-roster-entry', relations);
        await recordRosterChange(tx, {
          areaId,
          id: newId(),
          change: 'removed',
          entryId,
          entries: 1,
          fields: [],
          reason,
          membershipId,
          byAccountId: accountOf(command.actor),
        });
        return { entryId, joined: membershipId !== null };
      },
      withinArea(command.actor, areaId),
    );
  }

  /**
   * Puts an entry back as it was when it was taken off, as long as it is kept; of one that is there nothing changes. Who
   * was sent to staff meanwhile stays with them. Throws `platform/not-found`, `identity/roster-entry-emptied`,
   * `identity/roster-entry-building-retired`, `platform/forbidden`.
   */
  async putBack(command: Command, areaId: number, entryId: string): Promise<EntryAnswer> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx): Promise<EntryAnswer> => {
        // In turn with whoever takes its building out of use: they find it empty, or it finds itself without one.
        await lockArea(tx, areaId);
        const [removed] = await lockRemoved(tx, areaId, [entryId]);
        if (removed) {
          if (!removed.kept) throw new DomainError('identity/roster-entry-emptied');
          const { buildingId } = removed.kept;
          if (!(await holdBuilding(tx, areaId, buildingId)))
            throw new DomainError('identity/roster-entry-building-retired', {
              building: (await buildingNames(tx, areaId, [buildingId])).get(buildingId) ?? '',
            });
          await putBack(tx, areaId, removed);
        }
        const row = await findKeptEntry(tx, areaId, entryId);
        if (!row) throw new DomainError('platform/not-found');
        await this.refuseOwn(tx, command, areaId, row.membershipId);
        if (removed)
          await recordRosterChange(tx, {
            areaId,
            id: newId(),
            change: 'put-back',
            entryId,
            entries: 1,
            fields: [],
            reason: null,
            membershipId: row.membershipId,
            byAccountId: accountOf(command.actor),
          });
        return { entryId, version: row.version };
      },
      withinArea(command.actor, areaId),
    );
  }

  /** What the roster says of somebody verifies them: of themselves a colleague writes it. Throws `identity/own-request`. */
  private async refuseOwn(tx: Tx, { actor }: Command, areaId: number, membershipId: string | null): Promise<void> {
    const member = membershipId === null ? undefined : await findMembership(tx, areaId, membershipId);
    if (member && member.accountId === actor.accountId) throw new DomainError('identity/own-request');
  }

  /**
   * Whoever waits with the entry, such as a child whose guardian has not spoken yet, proved who they are by what it said
   * before: staff look at them like at anybody the roster does not know.
   */
  private async handToStaff(
    tx: Tx,
    areaId: number,
    { id: entryId, entryHash }: RosterEntryRow,
    reason: ReviewReason,
    typed: readonly Relation[],
  ): Promise<void> {
    for (const { id, accountId } of await unlinkPending(tx, areaId, entryId, typed)) {
      await releaseClaim(tx, accountId, this.fields.rosterClaim(areaId, entryHash));
      if ((await caseOfMembership(tx, areaId, id))?.state !== 'open')
        await this.verification.review(tx, { areaId, id, accountId }, [reason], 'roster-changed');
    }
  }

  private async locked(tx: Tx, areaId: number, entryId: string, seen: number): Promise<RosterEntryRow> {
    const row = await lockRosterEntry(tx, areaId, entryId);
    if (!row) throw new DomainError('platform/not-found');
    if (row.version !== seen) throw new DomainError('platform/precondition-failed');
    return row;
  }

  /** One person, one account: who claimed the entry goes on holding it, and nobody holds the other already. */
  private async moveClaim(tx: Tx, areaId: number, row: RosterEntryRow, entryHash: string): Promise<void> {
    const claim = this.fields.rosterClaim(areaId, entryHash);
    if ((await isEntryKnown(tx, areaId, row.id, entryHash)) || (await holderOf(tx, claim)) !== undefined)
      throw new DomainError('identity/roster-entry-known');
    await moveRosterClaim(tx, this.fields.rosterClaim(areaId, row.entryHash).hash, claim.hash);
  }
}

/** Throws `platform/validation-failed` naming the field. */
function corrected(before: EntryPerson, given: EntryCorrection, now: Date): EntryPerson {
  const phone = given.phone == null ? undefined : normalisePhone(given.phone);
  const document = given.documentNumber == null ? undefined : parseDocumentNumber(given.documentNumber, chinaDateOf(now))?.number;
  const problems = [
    ...(given.phone != null && phone === undefined ? [{ field: 'phone', message: '请填写 11 位手机号' }] : []),
    ...(given.documentNumber != null && document === undefined ? [{ field: 'documentNumber', message: '证件号码不对，请核对' }] : []),
  ];
  if (problems.length) throw new DomainError('platform/validation-failed', { fields: problems });
  return {
    buildingId: given.buildingId ?? before.buildingId,
    room: given.room === undefined ? before.room : plainRoom(given.room),
    name: given.name === undefined ? before.name : plainPersonName(given.name),
    phone: given.phone === undefined ? before.phone : phone,
    documentNumber: given.documentNumber === undefined ? before.documentNumber : document,
    relation: given.relation ?? before.relation,
  };
}
