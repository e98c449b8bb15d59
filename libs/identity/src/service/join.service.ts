import { Injectable } from '@nestjs/common';
import { chinaDateOf, DomainError } from '@shequtong/kernel';
import { accountOf, type Command, Commands, newId, RateWindows, Revocations, type Tx, withinArea } from '@shequtong/platform';
import { type JoinFacts, type JoinForm, readJoinForm } from '../domain/join-form.js';
import { type Relation } from '../domain/membership-state.js';
import { type ReviewReason } from '../domain/roster-match.js';
import { type Claim, claimAll, lockAccount } from '../store/account.store.js';
import { holdBuilding } from '../store/building.store.js';
import { noteJoined } from '../store/joined.store.js';
import { findMembership, insertMembership, liveMembership } from '../store/membership.store.js';
import { wasTakenBack } from '../store/review.store.js';
import { type RosterQuestion } from '../store/roster.store.js';
import { AreasService } from './areas.service.js';
import { claimsAt, claimsUncompared } from './claims-at.js';
import { ConsentsService } from './consents.service.js';
import { PersonalFields, type Person } from './personal-fields.service.js';
import { PhonesService } from './phones.service.js';
import { Verification } from './verification.service.js';

/** What a person who joined is told. Why staff look at it stays with staff: a conflict would tell of somebody else. */
export type JoinAnswer = {
  readonly membershipId: string;
  readonly state: 'pending' | 'verified';
  /** What the person can do meanwhile. */
  readonly next: 'guardian' | 'evidence' | null;
};

/** What a claim that another account holds means to staff. */
export const conflictOf = ({ kind }: Claim): ReviewReason =>
  kind === 'document' ? 'conflict-document' : kind === 'roster-entry' ? 'conflict-roster-entry' : 'conflict-name-phone';

const TRIES_PER_DAY = 20;
const DAY_SECONDS = 86_400;

type RosterSays = { readonly entryId?: string; readonly reasons: ReviewReason[] };

/** What an account needs before it may join: it is there, it has agreed, and it has proved a phone. */
@Injectable()
export class JoiningAccount {
  constructor(
    private readonly consents: ConsentsService,
    private readonly phones: PhonesService,
    private readonly limits: RateWindows,
  ) {}

  /** Counts one request before it is made: four digits beside a name and a room would be guessed in an afternoon. */
  async limitTries(accountId: string): Promise<void> {
    await this.limits.use({ bucket: `join|account|${accountId}`, limit: TRIES_PER_DAY, windowSeconds: DAY_SECONDS });
  }

  /**
   * Whether a document may still be compared with the roster today, whoever names it; counts one comparison for the room
   * and one for the name in the community, or who has used up a room would guess on from the next. Beyond that staff
   * compare: several accounts guess no more than one, and shut nobody's room.
   */
  async mayCompare(tx: Tx, { roomHash, nameHash }: Pick<RosterQuestion, 'roomHash' | 'nameHash'>): Promise<boolean> {
    // The room before the name always, and both whatever the first says: two requests at once do not wait for each other.
    const count = (what: string): Promise<number> =>
      this.limits.count(tx, { bucket: `join|${what}`, limit: TRIES_PER_DAY, windowSeconds: DAY_SECONDS });
    const [ofRoom, ofName] = [await count(`room|${roomHash}`), await count(`name|${nameHash}`)];
    return ofRoom === 0 && ofName === 0;
  }

  /** Throws `identity/consent-missing`, `identity/consent-outdated`. */
  requireConsent(tx: Tx, accountId: string): Promise<number> {
    return this.consents.required(tx, accountId);
  }

  async ready(tx: Tx, accountId: string): Promise<{ consentVersion: number; phone: string }> {
    if ((await lockAccount(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    const consentVersion = await this.requireConsent(tx, accountId);
    const proof = await this.phones.provenPhone(tx, accountId);
    if (!proof) throw new DomainError('identity/phone-missing');
    return { consentVersion, phone: proof.phone };
  }
}

/** Scan → consent → form → verification: the one transaction that spans account, community and claims. */
@Injectable()
export class JoinService {
  constructor(
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly areas: AreasService,
    private readonly account: JoiningAccount,
    private readonly fields: PersonalFields,
    private readonly verification: Verification,
  ) {}

  /**
   * Asks to join a community by its scene. Verified at once when the roster says so, else looked at by staff.
   * Throws `identity/consent-missing`, `identity/scene-unknown`, `identity/phone-missing`, `identity/document-wrong`,
   * `identity/building-unknown`, `identity/already-member`.
   */
  async join(command: Command, areaId: number, sceneCode: string, form: JoinForm): Promise<JoinAnswer> {
    const count = (): Promise<void> => this.account.limitTries(accountOf(command.actor));
    const answer = await this.commands.runCounted(
      command,
      areaId,
      count,
      (tx) => this.joined(tx, accountOf(command.actor), areaId, sceneCode, form),
      withinArea(command.actor, areaId),
    );
    if (answer.state === 'verified') await this.revocations.reload();
    return answer;
  }

  private async joined(tx: Tx, accountId: string, areaId: number, sceneCode: string, form: JoinForm): Promise<JoinAnswer> {
    const { consentVersion, phone } = await this.account.ready(tx, accountId);
    const scene = await this.areas.resolve(tx, sceneCode);
    if (scene.community.id !== areaId) throw new DomainError('identity/scene-unknown');
    const facts = readJoinForm(form, chinaDateOf(tx.now));
    if (facts.buildingId && !(await holdBuilding(tx, areaId, facts.buildingId))) throw new DomainError('identity/building-unknown');
    const before = await liveMembership(tx, areaId, accountId);
    if (before) throw new DomainError(before.state === 'verified' ? 'identity/already-member' : 'identity/verification-pending');
    const person: Person = { ...facts, phone };
    const says = await this.asked(tx, accountId, areaId, person, facts.relation);
    const membershipId = newId();
    await this.insert(tx, { accountId, areaId, membershipId, consentVersion }, facts, person, says.entryId);
    return this.decided(tx, areaId, membershipId, says.reasons);
  }

  /** What the roster and the claims say; every reason that is left sends the request to staff. */
  private async asked(tx: Tx, accountId: string, areaId: number, person: Person, relation: Relation): Promise<RosterSays> {
    const withDocument = (person.documentNumber ?? person.documentTail) !== undefined;
    const uncompared = (await wasTakenBack(tx, areaId, accountId))
      ? 'taken-back'
      : withDocument && !(await this.account.mayCompare(tx, this.fields.question(areaId, person)))
        ? 'room-tried-often'
        : undefined;
    const { claims, entry, match } = uncompared
      ? claimsUncompared(this.fields, person, uncompared)
      : await claimsAt(tx, this.fields, areaId, person, relation);
    const lost = (await claimAll(tx, accountId, claims)).filter((claim) => claim.accountId !== accountId);
    const conflicts = lost.map(conflictOf);
    const ownEntry = entry && !conflicts.includes('conflict-roster-entry') ? entry.id : undefined;
    return { entryId: ownEntry, reasons: [...conflicts, ...(match.kind === 'review' ? [match.reason] : [])] };
  }

  private async insert(
    tx: Tx,
    ids: { accountId: string; areaId: number; membershipId: string; consentVersion: number },
    facts: JoinFacts,
    person: Person,
    rosterEntryId: string | undefined,
  ): Promise<void> {
    const { accountId, areaId, membershipId, consentVersion } = ids;
    await insertMembership(tx, {
      areaId,
      id: membershipId,
      accountId,
      consentVersion,
      ...this.fields.sealed(areaId, membershipId, person),
      buildingId: facts.buildingId ?? null,
      relation: facts.relation,
      displayName: facts.displayName,
      under14: facts.under14,
      rosterEntryId: rosterEntryId ?? null,
      state: 'pending',
      way: null,
      enteredBy: 'self',
      guardianId: null,
      askedAt: tx.now,
      decidedAt: null,
      decidedBy: null,
      endedAt: null,
    });
    await noteJoined(tx, accountId, areaId, membershipId);
    tx.publish({
      id: newId(),
      areaId,
      type: 'account.joined',
      aggregate: accountId,
      at: tx.now.toISOString(),
      payload: { membershipId, accountId, ...(facts.buildingId && { buildingId: facts.buildingId }) },
    });
  }

  private async decided(tx: Tx, areaId: number, membershipId: string, reasons: readonly ReviewReason[]): Promise<JoinAnswer> {
    const member = await findMembership(tx, areaId, membershipId);
    if (!member) throw new Error('the membership just written is not there');
    if (reasons.length) {
      await this.verification.review(tx, member, reasons);
      // One answer whatever the roster and the accounts say short of a match: it tells nobody who is on it, nor in which
      // room, nor whether a document is somebody else's.
      return { membershipId, state: 'pending', next: member.under14 ? 'guardian' : 'evidence' };
    }
    // The roster knows the child; the guardian's word is still to come.
    if (member.under14) return { membershipId, state: 'pending', next: 'guardian' };
    await this.verification.verify(tx, member, { way: 'roster', by: 'roster', decidedBy: null });
    return { membershipId, state: 'verified', next: null };
  }
}
