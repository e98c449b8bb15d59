import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  type Command,
  Commands,
  type Db,
  MediaService,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { claimsNoMore } from '../domain/roster-match.js';
import { entryFacts, mayBeTheirs } from '../domain/entry-fit.js';
import { buildingNames } from '../store/area.store.js';
import { liveMembership, lockMembership, type MembershipRow, pendingInRoom, setGuardian } from '../store/membership.store.js';
import { addEvidence, caseOfMembership, vouchedBy } from '../store/review.store.js';
import { rosterOfRoom } from '../store/roster.store.js';
import { ConsentsService } from './consents.service.js';
import { MembershipsService } from './memberships.service.js';
import { addressOf, type MaskedPerson, PersonalFields } from './personal-fields.service.js';
import { Verification } from './verification.service.js';

export interface WaitingRelative {
  readonly row: MembershipRow;
  readonly person: MaskedPerson;
  /** The home they say is theirs: the caller's own, in the caller's own words, so that nothing of anybody else's is told. */
  readonly home: string;
  /** The caller vouched, and staff have to decide all the same. */
  readonly vouched: boolean;
}

type HouseholdAnswer = { readonly membershipId: string; readonly state: 'pending' | 'verified' };

/**
 * Who is of one household: the same room of the same building, by its blind index. Where a home has no building of the
 * community's list, rooms written alike may be two homes, and nobody speaks for anybody: staff look at each.
 */
@Injectable()
export class HouseholdPeople {
  constructor(
    private readonly fields: PersonalFields,
    private readonly memberships: MembershipsService,
    private readonly consents: ConsentsService,
  ) {}

  async waiting(db: Db, actor: Actor, areaId: number): Promise<WaitingRelative[]> {
    const own = await liveMembership(db, areaId, accountOf(actor));
    if (own?.state !== 'verified' || own.under14 || own.buildingId === null || !own.roomHash) return [];
    const rows = (await pendingInRoom(db, areaId, own.roomHash)).filter((row) => row.accountId !== own.accountId);
    const vouched = await vouchedBy(
      db,
      areaId,
      own.accountId,
      rows.map(({ id }) => id),
    );
    const home = rows.length === 0 ? '' : await this.homeOf(db, own, own.buildingId);
    return rows.map((row) => ({ row, person: this.fields.masked(row, undefined), home, vouched: vouched.has(row.id) }));
  }

  private async homeOf(db: Db, own: MembershipRow, buildingId: string): Promise<string> {
    const names = await buildingNames(db, own.areaId, [buildingId]);
    return addressOf(names.get(buildingId), this.fields.opened(own)?.room ?? '');
  }

  /**
   * A waiting member and the verified one of the same room who speaks for them, and says with it who lives there: new
   * data. Whom a guardian still speaks for (product §2, under 14) speaks for nobody. Throws `identity/not-same-household`,
   * `identity/voucher-too-young`, `identity/consent-missing`, `identity/consent-outdated`.
   */
  async relative(tx: Tx, actor: Actor, areaId: number, membershipId: string): Promise<{ member: MembershipRow; relative: MembershipRow }> {
    const [relative] = await Promise.all([liveMembership(tx, areaId, accountOf(actor)), this.consents.required(tx, accountOf(actor))]);
    const member = await lockMembership(tx, areaId, membershipId);
    if (!member) throw new DomainError('platform/not-found');
    const sameRoom =
      relative?.state === 'verified' && relative.buildingId !== null && relative.roomHash !== null && relative.roomHash === member.roomHash;
    if (!sameRoom || relative.accountId === member.accountId) throw new DomainError('identity/not-same-household');
    if (relative.under14) throw new DomainError('identity/voucher-too-young');
    if (member.state !== 'pending') throw new DomainError('identity/already-decided');
    return { member, relative };
  }

  /**
   * Owners vote on the home (product §4), so a word alone makes nobody one: only an owner vouches for another owner of the
   * home, and not against the roster, where an entry that may be theirs says family or tenant. Where the roster has people of
   * the room and none of them may be this one, the word is kept and staff decide; where it knows nobody there, the word is
   * all there is. Throws `identity/vouch-not-for-owner`.
   * @returns whether the word lets them in
   */
  async mayVouch(tx: Tx, member: MembershipRow, relative: MembershipRow): Promise<boolean> {
    if (member.relation !== 'owner') return true;
    if (relative.relation !== 'owner') throw new DomainError('identity/vouch-not-for-owner');
    const person = this.fields.opened(member);
    const entries = person && member.roomHash ? await rosterOfRoom(tx, member.areaId, member.roomHash) : [];
    const theirs = entries.filter((entry) => person && mayBeTheirs(entryFacts(person, this.fields.openedEntry(entry))));
    if (theirs.length === 0) return entries.length === 0;
    if (theirs.some((entry) => claimsNoMore(member.relation, entry.relation))) return true;
    throw new DomainError('identity/vouch-not-for-owner');
  }

  /** Keeps for staff that a relative vouched; answers whether they had not before. */
  async keepWord(tx: Tx, { areaId, id }: MembershipRow, byAccountId: string): Promise<boolean> {
    if ((await vouchedBy(tx, areaId, byAccountId, [id])).has(id)) return false;
    await addEvidence(tx, areaId, { membershipId: id, kind: 'household', byAccountId });
    return true;
  }

  /** The caller's own request, to which they add what is new about them. Throws `identity/consent-missing`, `identity/consent-outdated`. */
  async own(tx: Tx, actor: Actor, areaId: number, membershipId: string): Promise<MembershipRow> {
    await this.consents.required(tx, accountOf(actor));
    return this.memberships.ofCaller(tx, actor, areaId, membershipId);
  }
}

/** What members of one household do for one another, and what a person adds to their own request. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly people: HouseholdPeople,
    private readonly verification: Verification,
    private readonly media: MediaService,
  ) {}

  /** Who of the caller's own room waits to be let in. */
  async waiting(actor: Actor, areaId: number): Promise<WaitingRelative[]> {
    return this.transactions.read(actor, (db) => this.people.waiting(db, actor, areaId));
  }

  /**
   * A verified member of the household vouches. A conflict of accounts is not settled by relatives, nor whom the wrong
   * verification was taken from: they may have let in the very person who vouches now. Where the word alone does not let
   * them in, it is kept for staff, and both know: who vouches by the answer, who waits by a message.
   * Throws `identity/not-same-household`, `identity/voucher-too-young`, `identity/account-conflict`, `identity/guardian-needed`, `identity/vouch-not-for-owner`.
   */
  async vouch(command: Command, areaId: number, membershipId: string): Promise<HouseholdAnswer> {
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx): Promise<HouseholdAnswer> => {
        const { member, relative } = await this.people.relative(tx, command.actor, areaId, membershipId);
        const review = await caseOfMembership(tx, areaId, membershipId);
        if (review?.kind === 'conflict' || review?.reasons.includes('taken-back')) throw new DomainError('identity/account-conflict');
        // A child waits for a guardian whatever anybody else says.
        if (member.under14 && !member.guardianId) throw new DomainError('identity/guardian-needed');
        const isEnough = await this.people.mayVouch(tx, member, relative);
        const isNew = await this.people.keepWord(tx, member, accountOf(command.actor));
        if (!isEnough) {
          if (isNew) await this.verification.leaveToStaff(tx, member, review, 'vouched');
          return { membershipId, state: 'pending' };
        }
        await this.verification.verify(tx, member, { way: 'household', by: 'family', decidedBy: accountOf(command.actor) });
        return { membershipId, state: 'verified' };
      },
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  /** A guardian of the household consents for a child under 14; a child whom the roster knows is verified with it. */
  async consentForChild(command: Command, areaId: number, membershipId: string): Promise<HouseholdAnswer> {
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx): Promise<HouseholdAnswer> => {
        const { member, relative } = await this.people.relative(tx, command.actor, areaId, membershipId);
        if (!member.under14) throw new DomainError('identity/not-same-household');
        if ((await setGuardian(tx, areaId, membershipId, relative.id)) !== 1) throw new DomainError('identity/already-decided');
        await addEvidence(tx, areaId, { membershipId, kind: 'guardian', byAccountId: accountOf(command.actor) });
        const open = (await caseOfMembership(tx, areaId, membershipId))?.state === 'open';
        if (open || !member.rosterEntryId) return { membershipId, state: 'pending' };
        await this.verification.verify(tx, { ...member, guardianId: relative.id }, { way: 'roster', by: 'family', decidedBy: null });
        return { membershipId, state: 'verified' };
      },
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  /** The applicant adds a photo of the lease, uploaded before as `evidence` and used for nothing else. */
  async addLease(command: Command, areaId: number, membershipId: string, mediaId: string): Promise<HouseholdAnswer> {
    return this.commands.run(
      command,
      areaId,
      async (tx): Promise<HouseholdAnswer> => {
        const member = await this.people.own(tx, command.actor, areaId, membershipId);
        if (member.state !== 'pending') throw new DomainError('identity/already-decided');
        if (!(await this.media.attach(tx, areaId, accountOf(command.actor), [mediaId], ['evidence'])))
          throw new DomainError('platform/not-found');
        await addEvidence(tx, areaId, { membershipId, kind: 'lease', mediaId, byAccountId: accountOf(command.actor) });
        return { membershipId, state: 'pending' };
      },
      withinArea(command.actor, areaId),
    );
  }
}
