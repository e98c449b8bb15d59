import { Injectable } from '@nestjs/common';
import { DomainError, roleNameAt } from '@shequtong/kernel';
import { type ActingGrant, type Department, DutyFacade, IdentityFacade } from '@shequtong/identity';
import { type Db } from '@shequtong/platform';
import { type ActingOffice, type Doer, type ResponsibleOffice } from '../domain/ticket.js';
import { type TraceEntry } from '../domain/trace.js';
import { type OfficeNames } from './office-names.js';

export interface StaffName {
  readonly post: string;
  readonly name: string | null;
}

export interface Reporter {
  readonly name: string | null;
  /** Null when they have left. */
  readonly membershipId: string | null;
}

type StaffDoer = Extract<Doer, { kind: 'person' }> & { readonly office: ActingOffice };

/** Whether somebody took the step for an office; residents' steps and the platform's have no office. */
export const isStaffEntry = <E extends TraceEntry>(entry: E): entry is E & { readonly by: StaffDoer } =>
  entry.by.kind === 'person' && entry.by.office !== null;

type Standing = ActingOffice & { readonly accountId: string };

const keyOf = ({ accountId, areaId, role, organisationId }: Standing): string => `${accountId}/${areaId}/${role}/${organisationId ?? ''}`;

export const staffKey = ({ accountId, office }: StaffDoer): string => keyOf({ ...office, accountId });

/** What tickets ask identity: places by name, and who acts for an office under which post and public name. */
@Injectable()
export class People {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly duty: DutyFacade,
  ) {}

  /** Throws `identity/consent-missing`, `identity/consent-outdated`. */
  requireConsent(db: Db, accountId: string): Promise<void> {
    return this.identity.requireConsent(db, accountId);
  }

  /** Throws `platform/not-found` unless somebody is, or was, of the community. */
  async requireMember(db: Db, areaId: number, membershipId: string): Promise<void> {
    if (!(await this.identity.membership(db, areaId, membershipId))) throw new DomainError('platform/not-found');
  }

  /**
   * The account of somebody of the community for whom an office writes down a report. Throws `platform/not-found`,
   * `identity/not-verified`.
   */
  async memberToReportFor(db: Db, areaId: number, membershipId: string): Promise<string> {
    const member = await this.identity.membership(db, areaId, membershipId);
    if (!member) throw new DomainError('platform/not-found');
    if (member.state !== 'verified') throw new DomainError('identity/not-verified');
    return member.accountId;
  }

  /** The same as `requireConsent` of somebody else, in words for whoever writes for them; a newer notice they are asked about themselves. */
  async requireConsentOf(db: Db, accountId: string): Promise<void> {
    if (!(await this.identity.hasConsent(db, accountId))) throw new DomainError('ticket/consent-of-reporter');
  }

  /** Whether the account is a verified resident of the community. */
  async livesIn(db: Db, areaId: number, accountId: string): Promise<boolean> {
    return (await this.identity.membershipOf(db, areaId, accountId))?.state === 'verified';
  }

  async hasBuilding(db: Db, areaId: number, buildingId: string): Promise<boolean> {
    return (await this.identity.building(db, areaId, buildingId)) !== undefined;
  }

  async buildingName(db: Db, areaId: number, buildingId: string): Promise<string | null> {
    return (await this.identity.building(db, areaId, buildingId))?.name ?? null;
  }

  async areaNames(db: Db, areaIds: readonly number[]): Promise<Map<number, string>> {
    const areas = await this.identity.areas(db, [...new Set(areaIds)]);
    return new Map(areas.map(({ id, name }) => [id, name]));
  }

  /** What these places, and the desks and departments at them, are called. */
  async officeNames(
    db: Db,
    areaIds: readonly number[],
    offices: readonly Pick<ResponsibleOffice, 'areaId' | 'organisationId'>[],
  ): Promise<OfficeNames> {
    const kept = offices.flatMap(({ areaId, organisationId }) => (organisationId === null ? [] : [{ areaId, organisationId }]));
    const [areas, departments] = await Promise.all([
      this.areaNames(db, [...areaIds, ...offices.map(({ areaId }) => areaId)]),
      this.identity.organisationNames(
        db,
        kept.map(({ areaId }) => areaId),
        kept.map(({ organisationId }) => organisationId),
      ),
    ]);
    return { areas, departments };
  }

  /** Departments of a street or the district; nobody acts for those that are not staffed. */
  async departmentsOf(db: Db, areaId: number): Promise<Department[]> {
    return this.identity.departmentsOf(db, areaId);
  }

  async department(db: Db, areaId: number, id: string): Promise<Department | undefined> {
    return this.identity.department(db, areaId, id);
  }

  /** Those of these departments nobody acts for, and whether they are no more. */
  async left<Office extends { readonly areaId: number; readonly organisationId: string }>(
    db: Db,
    departments: readonly Office[],
  ): Promise<(Office & { readonly ended: boolean })[]> {
    const left = await this.identity.leftDepartments(
      db,
      departments.map(({ areaId }) => areaId),
      departments.map(({ organisationId }) => organisationId),
    );
    const endedAt = new Map(left.map((department) => [department.id, department.endedAt]));
    return departments.flatMap((office) => {
      const ended = endedAt.get(office.organisationId);
      return ended === undefined ? [] : [{ ...office, ended: ended !== null }];
    });
  }

  /** By which grants people act on exactly this area now. */
  async actingOn(db: Db, areaId: number): Promise<ActingGrant[]> {
    return this.identity.actingOn(db, areaId);
  }

  /** What the reporter is called in public, and the membership under which full name and phone are read with a reason. */
  async reporter(db: Db, areaId: number, accountId: string): Promise<Reporter> {
    const [membership, names] = await Promise.all([
      this.identity.membershipOf(db, areaId, accountId),
      this.identity.displayNames(db, areaId, [accountId]),
    ]);
    return { name: names.get(accountId) ?? null, membershipId: membership?.membershipId ?? null };
  }

  /** Who owes the handling of what concerns a building at an office; null when nobody owns it there: then the person on duty. */
  async owner(
    db: Db,
    { areaId, organisationId }: Pick<ResponsibleOffice, 'areaId' | 'organisationId'>,
    buildingId: string,
  ): Promise<StaffName | null> {
    const owner = await this.duty.ownerOf(db, areaId, { buildingId }, organisationId ?? undefined);
    return owner ? { post: owner.post, name: owner.publicName } : null;
  }

  /** Everybody who acted for an office, as that office shows them; of somebody it does not know (any more), the role. */
  async staffNames(db: Db, entries: readonly TraceEntry[]): Promise<Map<string, StaffName>> {
    const doers = new Map(entries.flatMap((entry) => (isStaffEntry(entry) ? [[staffKey(entry.by), entry.by] as const] : [])));
    const standings = [...doers.values()].map(({ accountId, office }) => ({ ...office, accountId }));
    const shown = new Map((await this.identity.shownPeople(db, standings)).map((person) => [keyOf(person), person]));
    const unknown = [...doers].filter(([key]) => !shown.has(key)).map(([, { office }]) => office.areaId);
    const names = unknown.length > 0 ? await this.areaNames(db, unknown) : new Map<number, string>();
    return new Map(
      [...doers].map(([key, { office }]) => [
        key,
        shown.get(key) ?? { post: roleNameAt(office.role, names.get(office.areaId) ?? ''), name: null },
      ]),
    );
  }
}
