import { Injectable } from '@nestjs/common';
import { DomainError, uuidv7 } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  asSystem,
  type Command,
  Commands,
  type Db,
  newId,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { type EntryFacts, entryFacts, mayBeTheirs } from '../domain/entry-fit.js';
import { type EvidenceKind, wayOfApproval } from '../domain/membership-state.js';
import { claimAll } from '../store/account.store.js';
import { buildingNames } from '../store/area.store.js';
import { officeNamesOf } from '../store/audit.store.js';
import { lockMembership, type MembershipRow, membershipsByIds, rejectMembership } from '../store/membership.store.js';
import {
  addEvidence,
  type CaseState,
  evidenceOf,
  type EvidenceRow,
  findCase,
  listCases,
  type ReviewCaseRow,
  settleCase,
} from '../store/review.store.js';
import { holdRosterEntry, rosterOfRoom } from '../store/roster.store.js';
import { ClaimKeeper } from './claim-keeper.service.js';
import { type MaskedPerson, PersonalFields, type Person } from './personal-fields.service.js';
import { requireReach } from './reach.js';
import { Verification } from './verification.service.js';

export interface CaseInQueue {
  readonly review: ReviewCaseRow;
  readonly member: MembershipRow;
  readonly person: MaskedPerson;
}

export interface CaseFile extends CaseInQueue {
  readonly evidence: readonly (EvidenceRow & { readonly note: string | undefined })[];
  /** Roster entries of the room the person named: what staff compare with, and how each compares. */
  readonly roster: readonly {
    readonly entryId: string;
    readonly relation: string;
    readonly person: MaskedPerson;
    readonly facts: EntryFacts;
  }[];
  /** The way this case let the person in; undefined unless it did. */
  readonly way: string | undefined;
  /** Post and public name of the staff who decided; undefined where nobody of them did. */
  readonly decider: string | undefined;
  /** Post and public name of the staff who took the verification back, where the case began so. */
  readonly takenBackBy: string | undefined;
}

type CaseAnswer = { readonly caseId: string; readonly state: 'approved' | 'rejected' };

/** Of whom nothing is kept any more nothing is the same. */
const nobody: Person = { name: '', room: '' };

/** The membership says how it was last decided; of a case that was decided at another time it says nothing. */
const wayOf = (review: ReviewCaseRow, { way, decidedAt }: MembershipRow): string | undefined =>
  review.state === 'approved' && way !== null && review.decidedAt?.getTime() === decidedAt?.getTime() ? way : undefined;

/** Staff look at who the roster does not settle: approve with a ground, reject with a reason (product §2, Join). */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly verification: Verification,
    private readonly claims: ClaimKeeper,
    private readonly fields: PersonalFields,
  ) {}

  async queue(
    actor: Actor,
    areaId: number,
    filter: { state: CaseState; after?: { openedAt: string; id: string }; limit: number },
  ): Promise<CaseInQueue[]> {
    return this.transactions.read(actor, async (db) => this.shown(db, areaId, await listCases(db, areaId, filter)));
  }

  /** Throws `platform/not-found`. */
  async file(actor: Actor, areaId: number, caseId: string): Promise<CaseFile> {
    const file = await this.transactions.read(actor, async (db) => {
      const review = await findCase(db, areaId, caseId);
      if (!review) throw new DomainError('platform/not-found');
      const [shown] = await this.shown(db, areaId, [review]);
      if (!shown) throw new Error('a case that was not shown');
      const evidence = await evidenceOf(db, areaId, review.membershipId);
      const entries = shown.member.roomHash ? await rosterOfRoom(db, areaId, shown.member.roomHash) : [];
      const names = await buildingNames(db, areaId, [...new Set(entries.map(({ buildingId }) => buildingId))]);
      const person = this.fields.opened(shown.member) ?? nobody;
      return {
        ...shown,
        way: wayOf(review, shown.member),
        evidence: evidence.map((row) => ({
          ...row,
          note: row.noteSealed ? this.fields.open('evidence', row.id, 'note', row.noteSealed) : undefined,
        })),
        roster: entries.map((entry) => ({
          entryId: entry.id,
          relation: entry.relation,
          person: this.fields.maskedEntry(entry, names.get(entry.buildingId)),
          facts: entryFacts(person, this.fields.openedEntry(entry)),
        })),
      };
    });
    return { ...file, decider: await this.deciderOf(actor, file), takenBackBy: await this.officeOf(actor, file.review.takenBackBy) };
  }

  /** A relative who vouches is no office. */
  private async deciderOf(actor: Actor, { review: { decidedBy }, way }: Pick<CaseFile, 'review' | 'way'>): Promise<string | undefined> {
    return way === 'household' ? undefined : this.officeOf(actor, decidedBy);
  }

  /** Read as the platform: who acted may hold their office above the area, out of the reader's own range. */
  private async officeOf(actor: Actor, accountId: string | null): Promise<string | undefined> {
    if (accountId === null) return undefined;
    const name = (await this.transactions.read(asSystem(actor), (db) => officeNamesOf(db, [accountId]))).get(accountId);
    return name && [name.post, name.publicName].filter(Boolean).join(' ');
  }

  /** The cases with their members, in the order given: two statements, however many there are. */
  private async shown(db: Db, areaId: number, cases: readonly ReviewCaseRow[]): Promise<CaseInQueue[]> {
    const members = new Map(
      (
        await membershipsByIds(
          db,
          areaId,
          cases.map(({ membershipId }) => membershipId),
        )
      ).map((member) => [member.id, member]),
    );
    const names = await buildingNames(db, areaId, [...new Set([...members.values()].flatMap(({ buildingId }) => buildingId ?? []))]);
    return cases.map((review) => {
      const member = members.get(review.membershipId);
      if (!member) throw new Error('a case without its membership');
      return { review, member, person: this.fields.masked(member, names.get(member.buildingId ?? '')) };
    });
  }

  /** Staff record a home visit, or a neighbour's word given to them. */
  async addEvidence(
    command: Command,
    areaId: number,
    caseId: string,
    evidence: { kind: 'neighbour' | 'home-visit'; note: string },
  ): Promise<{ caseId: string }> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx) => {
        const { member } = await this.open(tx, command.actor, areaId, caseId);
        const id = newId();
        const noteSealed = this.fields.seal('evidence', id, 'note', evidence.note);
        await addEvidence(tx, areaId, {
          id,
          membershipId: member.id,
          kind: evidence.kind,
          noteSealed,
          byAccountId: accountOf(command.actor),
        });
        return { caseId };
      },
      withinArea(command.actor, areaId),
    );
  }

  /**
   * Verifies the person: by a roster entry that staff found, or by a lease, a neighbour's word or a home visit.
   * Where an account of the same document or roster entry exists, approval is refused; of the same name and phone it
   * says that they are two people, and the claim stays where it was.
   * Throws `platform/not-found`, `identity/evidence-missing`, `identity/conflict-open`, `identity/already-decided`,
   * `identity/guardian-needed`, `identity/roster-entry-held`, `identity/roster-entry-other-room`,
   * `identity/roster-entry-not-theirs`, `identity/roster-entry-not-owner`, `identity/own-request`.
   */
  async approve(command: Command, areaId: number, caseId: string, rosterEntryId: string | undefined): Promise<CaseAnswer> {
    requireReach(command.actor, areaId);
    const answer = await this.commands.run(
      command,
      areaId,
      async (tx): Promise<CaseAnswer> => {
        const { review, member } = await this.open(tx, command.actor, areaId, caseId);
        if (review.reasons.some((reason) => reason === 'conflict-document' || reason === 'conflict-roster-entry'))
          throw new DomainError('identity/conflict-open');
        const kinds = (await evidenceOf(tx, areaId, member.id)).map(({ kind }): EvidenceKind => kind);
        const way = wayOfApproval(kinds, rosterEntryId !== undefined || member.rosterEntryId !== null);
        if (!way) throw new DomainError('identity/evidence-missing');
        if (rosterEntryId !== undefined) await this.requireTheirs(tx, member, rosterEntryId);
        await this.claimDocument(tx, member);
        await this.verification.verify(tx, member, { way, by: 'office', rosterEntryId, decidedBy: accountOf(command.actor) });
        return { caseId, state: 'approved' };
      },
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  /** Turns a request down; the person reads the reason and may ask again. */
  async reject(command: Command, areaId: number, caseId: string, why: { code: string; reason: string }): Promise<CaseAnswer> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx): Promise<CaseAnswer> => {
        const { member } = await this.open(tx, command.actor, areaId, caseId);
        const by = accountOf(command.actor);
        if ((await rejectMembership(tx, areaId, member.id, by)) !== 1) throw new DomainError('identity/already-decided');
        await settleCase(tx, areaId, caseId, { state: 'rejected', by, decision: why.reason });
        await this.claims.releaseFor(tx, member);
        tx.publish({
          id: uuidv7(tx.now),
          areaId,
          type: 'membership.rejected',
          aggregate: member.id,
          at: tx.now.toISOString(),
          payload: { membershipId: member.id, accountId: member.accountId, caseId, reasonCode: why.code },
        });
        return { caseId, state: 'rejected' };
      },
      withinArea(command.actor, areaId),
    );
  }

  /** Somebody else may have held it when they asked, and hold it no more. */
  private async claimDocument(tx: Tx, member: MembershipRow): Promise<void> {
    const claims = this.fields.personalClaims(this.fields.opened(member) ?? nobody).filter(({ kind }) => kind === 'document');
    const lost = (await claimAll(tx, member.accountId, claims)).some(({ accountId }) => accountId !== member.accountId);
    if (lost) throw new DomainError('identity/conflict-open');
  }

  /** An entry with something the same; that it is of their room is seen to where it is claimed, and held until then. */
  private async requireTheirs(tx: Tx, member: MembershipRow, entryId: string): Promise<void> {
    const entry = await holdRosterEntry(tx, member.areaId, entryId);
    if (!entry) throw new DomainError('platform/not-found');
    if (!mayBeTheirs(entryFacts(this.fields.opened(member) ?? nobody, this.fields.openedEntry(entry))))
      throw new DomainError('identity/roster-entry-not-theirs');
  }

  /**
   * The open case with its member, both locked. Staff who live here ask like everybody else, and a colleague decides.
   * Throws `platform/not-found`, `identity/already-decided`, `identity/own-request`.
   */
  private async open(tx: Tx, actor: Actor, areaId: number, caseId: string): Promise<{ review: ReviewCaseRow; member: MembershipRow }> {
    const found = await findCase(tx, areaId, caseId);
    const member = found && (await lockMembership(tx, areaId, found.membershipId));
    if (!found || !member) throw new DomainError('platform/not-found');
    if (member.accountId === accountOf(actor)) throw new DomainError('identity/own-request');
    // Read again under the lock: somebody may have decided in between.
    const review = await findCase(tx, areaId, caseId);
    if (review?.state !== 'open') throw new DomainError('identity/already-decided');
    return { review, member };
  }
}
