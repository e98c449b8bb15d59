import { Injectable } from '@nestjs/common';
import { ageOn, chinaDateOf, DomainError, type FormOfAddress, GUARDIAN_BELOW_YEARS, parseDocumentNumber } from '@shequtong/kernel';
import {
  accountOf,
  type Actor,
  type Command,
  Commands,
  MediaService,
  newId,
  Revocations,
  Transactions,
  type Tx,
  withinArea,
} from '@shequtong/platform';
import { displayNameOf } from '../domain/join-form.js';
import { claimAll, insertAccount } from '../store/account.store.js';
import { insertPaperConsent, type PaperConsentRow, paperConsentsOf } from '../store/card.store.js';
import { currentNotice, recordConsent } from '../store/consent.store.js';
import { noteJoined } from '../store/joined.store.js';
import { findMembership, insertMembership, type MembershipRow } from '../store/membership.store.js';
import { holdRosterEntry, type RosterEntryRow } from '../store/roster.store.js';
import { type Person, PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';
import { Verification } from './verification.service.js';

interface EnrolmentForm {
  readonly rosterEntryId: string;
  /** Photo of the signed form, uploaded by the same staff member. */
  readonly consentMediaId: string;
  readonly form: FormOfAddress;
}

export type EnrolledAnswer = { readonly membershipId: string; readonly accountId: string; readonly displayName: string };

/** People without a phone are residents in full: enrolled by staff from the roster, with paper consent (product §2). */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly revocations: Revocations,
    private readonly media: MediaService,
    private readonly fields: PersonalFields,
    private readonly verification: Verification,
  ) {}

  /**
   * Makes an account without a way of signing in, verified from the roster. Throws `identity/roster-entry-taken`,
   * `identity/paper-consent-missing`, `identity/guardian-needed`, `identity/consent-missing` (no notice is in force),
   * `platform/not-found`.
   */
  async enrol(command: Command, areaId: number, form: EnrolmentForm): Promise<EnrolledAnswer> {
    requireReach(command.actor, areaId);
    const answer = await this.commands.run(
      command,
      areaId,
      (tx) => this.enrolled(tx, command.actor, areaId, form),
      withinArea(command.actor, areaId),
    );
    await this.revocations.reload();
    return answer;
  }

  private async enrolled(tx: Tx, actor: Actor, areaId: number, form: EnrolmentForm): Promise<EnrolledAnswer> {
    const staff = accountOf(actor);
    const entry = await holdRosterEntry(tx, areaId, form.rosterEntryId);
    if (!entry) throw new DomainError('platform/not-found');
    const notice = await currentNotice(tx);
    if (!notice) throw new DomainError('identity/consent-missing');
    const person = this.personOf(entry);
    this.refuseChildren(person, tx.now);
    const accountId = newId();
    await this.claim(tx, areaId, accountId, entry, person);
    if (!(await this.media.attach(tx, areaId, staff, [form.consentMediaId], ['evidence'])))
      throw new DomainError('identity/paper-consent-missing');
    await insertAccount(tx, accountId);
    await recordConsent(tx, accountId, notice.version, 'given');
    const member = await this.insert(tx, { areaId, accountId, version: notice.version }, entry, person, form.form);
    await insertPaperConsent(tx, areaId, {
      id: newId(),
      membershipId: member.id,
      accountId,
      version: notice.version,
      mediaId: form.consentMediaId,
      takenBy: staff,
    });
    await this.verification.verify(tx, member, { way: 'enrolled-by-staff', by: 'office', rosterEntryId: entry.id, decidedBy: staff });
    return { membershipId: member.id, accountId, displayName: member.displayName };
  }

  /** A child's guardian consents, which paper of the child alone does not say. */
  private refuseChildren({ documentNumber }: Person, now: Date): void {
    const today = chinaDateOf(now);
    const born = documentNumber ? parseDocumentNumber(documentNumber, today)?.birthDate : undefined;
    if (born && ageOn(born, today) < GUARDIAN_BELOW_YEARS) throw new DomainError('identity/guardian-needed');
  }

  /** A number on the roster may be the family's; together with the name it still stands for this person alone. */
  private personOf(entry: RosterEntryRow): Person {
    const { relation: _relation, ...person } = this.fields.openedEntry(entry);
    return { ...person, documentTail: person.documentNumber?.slice(-4) };
  }

  private async claim(tx: Tx, areaId: number, accountId: string, entry: RosterEntryRow, person: Person): Promise<void> {
    const claims = [this.fields.rosterClaim(areaId, entry.entryHash), ...this.fields.personalClaims(person)];
    const lost = (await claimAll(tx, accountId, claims)).some((claim) => claim.accountId !== accountId);
    if (lost) throw new DomainError('identity/roster-entry-taken');
  }

  private async insert(
    tx: Tx,
    ids: { areaId: number; accountId: string; version: number },
    entry: RosterEntryRow,
    person: Person,
    form: FormOfAddress,
  ): Promise<MembershipRow> {
    const { areaId, accountId, version } = ids;
    const id = newId();
    await insertMembership(tx, {
      areaId,
      id,
      accountId,
      consentVersion: version,
      ...this.fields.sealed(areaId, id, person),
      buildingId: entry.buildingId,
      relation: entry.relation,
      displayName: displayNameOf(person.name, { form }),
      under14: false,
      rosterEntryId: entry.id,
      state: 'pending',
      way: null,
      enteredBy: 'staff',
      guardianId: null,
      askedAt: tx.now,
      decidedAt: null,
      decidedBy: null,
      endedAt: null,
    });
    await noteJoined(tx, accountId, areaId, id);
    tx.publish({
      id: newId(),
      areaId,
      type: 'account.joined',
      aggregate: accountId,
      at: tx.now.toISOString(),
      payload: { membershipId: id, accountId, buildingId: entry.buildingId },
    });
    return (await findMembership(tx, areaId, id)) as MembershipRow;
  }

  /** The signed forms of a member; their photos are shown by `MembersService.unmask` alone. */
  async consents(actor: Actor, areaId: number, membershipId: string): Promise<PaperConsentRow[]> {
    return this.transactions.read(actor, (db) => paperConsentsOf(db, areaId, membershipId));
  }
}
