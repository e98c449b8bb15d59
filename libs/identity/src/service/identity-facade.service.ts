import { Injectable } from '@nestjs/common';
import { type Grant, isCommunity, type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type AreaKind } from '../domain/area-file.js';
import { defaultNameRule, shownName } from '../domain/duty.js';
import { shownPost } from '../domain/shown-post.js';
import { type MembershipState, type Relation } from '../domain/membership-state.js';
import { staysActive } from '../store/account.store.js';
import { findArea, findAreas, findBuilding, unitInPlaceOf } from '../store/area.store.js';
import { grantsOfAccount, grantsOnArea, type GrantRow } from '../store/grant.store.js';
import { joinedOf } from '../store/joined.store.js';
import { displayNamesOf, findMembership, liveMembership, type MembershipRow } from '../store/membership.store.js';
import { type OfficeNameRow, officeNames, type OfficeStanding } from '../store/office-name.store.js';
import {
  type DepartmentRow,
  departmentsAt,
  type LeftDepartment,
  leftDepartments,
  organisationsByIds,
} from '../store/organisation.store.js';
import { membersOfGroups } from '../store/resident-group.store.js';
import { ConsentsService } from './consents.service.js';
import { OnShiftSource } from './on-shift-source.service.js';
import { resolveScene } from './resolve-scene.js';

interface AreaInfo {
  readonly id: number;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: number | null;
}

interface MembershipFacts {
  readonly membershipId: string;
  readonly areaId: number;
  readonly accountId: string;
  readonly state: MembershipState;
  readonly relation: Relation;
  readonly buildingId: string | null;
  readonly displayName: string;
  readonly under14: boolean;
}

/** Where a poster's code leads. */
interface ScenePlace {
  readonly code: string;
  readonly community: string;
  readonly building?: string;
}

/** Somebody who answers for an office: as residents and traces read them. */
export interface OfficePerson {
  readonly accountId: string;
  readonly areaId: number;
  readonly role: Role;
  readonly post: string;
  /** The name the office shows in public; the post where it shows none. */
  readonly publicName: string;
}

/** A person as an office shows them. */
interface ShownInOffice extends OfficeStanding {
  readonly post: string;
  /** Full name, or surname and post; null where no name was ever given for the post. */
  readonly name: string | null;
}

/** A department, and whether anybody acts for it. */
/** What lets somebody act on an area, and for which of its organisations. */
export interface ActingGrant {
  readonly id: string;
  readonly areaId: number;
  readonly role: Role;
  readonly organisationId: string | null;
}

export type Department = DepartmentRow;

export interface OnDuty extends OfficePerson {
  /** Whether a shift says so, or the secretary (or the office's head) stands in. */
  readonly by: 'shift' | 'fallback';
}

/** Who stands in where no shift is on, first role first. */
const fallbackRoles = (areaId: number): readonly Role[] =>
  isCommunity(areaId) ? ['community-secretary', 'community-staff'] : ['street-officer', 'district-officer'];

/**
 * What other contexts may ask about people, places and rights. It changes nothing, in the transaction it is given; walls
 * of that transaction's actor hold.
 */
@Injectable()
export class IdentityFacade {
  constructor(
    private readonly shifts: OnShiftSource,
    private readonly consents: ConsentsService,
  ) {}

  async area(db: Db, areaId: number): Promise<AreaInfo | undefined> {
    return findArea(db, areaId);
  }

  /** In code order; unknown codes are left out. */
  async areas(db: Db, areaIds: readonly number[]): Promise<AreaInfo[]> {
    return findAreas(db, areaIds);
  }

  /** The community and building a scene's code stands for; undefined when it stands for nothing (any more). */
  async placeOfScene(db: Db, typed: string): Promise<ScenePlace | undefined> {
    const scene = await resolveScene(db, typed);
    if (scene === 'unknown' || scene === 'closed') return undefined;
    return { code: scene.code, community: scene.community.name, ...(scene.building && { building: scene.building.name }) };
  }

  async building(db: Db, areaId: number, buildingId: string): Promise<{ id: string; name: string } | undefined> {
    return findBuilding(db, areaId, buildingId);
  }

  /** Communities an account joined, the current one first. Needs the account's own scope, or the platform's. */
  async communitiesOf(db: Db, accountId: string): Promise<number[]> {
    const joined = await joinedOf(db, accountId);
    return [...joined].sort((a, b) => Number(b.current) - Number(a.current)).map(({ areaId }) => areaId);
  }

  /** The membership that is waited for or in force; undefined when the account does not belong there. */
  async membershipOf(db: Db, areaId: number, accountId: string): Promise<MembershipFacts | undefined> {
    const row = await liveMembership(db, areaId, accountId);
    return row && factsOf(row);
  }

  async membership(db: Db, areaId: number, membershipId: string): Promise<MembershipFacts | undefined> {
    const row = await findMembership(db, areaId, membershipId);
    return row && factsOf(row);
  }

  /**
   * Whether the account may give us new data: who took consent back gives none until they agree anew, nor who has not
   * agreed to the notice in force. What is there already goes on. Throws `identity/consent-missing`, `-outdated`.
   */
  async requireConsent(db: Db, accountId: string): Promise<void> {
    await this.consents.required(db, accountId);
  }

  /** Whether the account has agreed to some notice and not taken it back. Needs the platform's scope, or the account's own. */
  async hasConsent(db: Db, accountId: string): Promise<boolean> {
    return (await this.consents.stateOf(db, accountId)).givenVersion !== null;
  }

  /** What neighbours read of these accounts in a community: form of address or nickname, never the full name. */
  async displayNames(db: Db, areaId: number, accountIds: readonly string[]): Promise<Map<string, string>> {
    return displayNamesOf(db, areaId, accountIds);
  }

  /** Accounts of the members of a resident group, in the order they confirmed. */
  async groupMembers(db: Db, areaId: number, groupId: string): Promise<string[]> {
    return (await membersOfGroups(db, areaId, [groupId])).map(({ accountId }) => accountId);
  }

  /**
   * Whether somebody still has this account; whoever leaves waits until this transaction ends, so that nothing is kept
   * for them afterwards. Needs the platform's scope.
   */
  async staysActive(tx: Tx, accountId: string): Promise<boolean> {
    return staysActive(tx, accountId);
  }

  /** Grants in force or to come, those on predecessors of merged units included. */
  async grantsOf(db: Db, accountId: string): Promise<Grant[]> {
    return grantsOfAccount(db, accountId);
  }

  /**
   * The area whose office answers for an area now. After a merge what lay in the old unit stays there under its code,
   * and the successor's office goes on with it.
   */
  async officeOf(db: Db, areaId: number): Promise<number> {
    return unitInPlaceOf(db, areaId);
  }

  /** Holders of roles in the office that answers for an area, now. */
  async holdersOf(db: Db, areaId: number, roles: readonly Role[]): Promise<OfficePerson[]> {
    return (await grantsOnArea(db, await this.officeOf(db, areaId), roles, 500)).map(officePerson);
  }

  /** The community's first person responsible (书记); undefined while the post is empty. */
  async secretaryOf(db: Db, areaId: number): Promise<OfficePerson | undefined> {
    return (await this.holdersOf(db, areaId, ['community-secretary']))[0];
  }

  /** Who is on duty for an area at an instant: by the duty roster, else the secretary, else anybody of the office. */
  async dutyOf(db: Db, areaId: number, at: Date): Promise<OnDuty | undefined> {
    const roles = fallbackRoles(areaId);
    const office = await this.officeOf(db, areaId);
    const holders = (await grantsOnArea(db, office, roles, 500)).map(officePerson);
    const onShift = await this.shifts.accountAt(db, office, at);
    const person = holders.find(({ accountId }) => accountId === onShift);
    if (person) return { ...person, by: 'shift' };
    const [standIn] = [...holders].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
    return standIn && { ...standIn, by: 'fallback' };
  }

  /** How an office is called in traces and lists: 宝钢一村居委会, 友谊路街道. */
  async officeName(db: Db, areaId: number): Promise<string> {
    return (await findArea(db, areaId))?.name ?? '';
  }

  /** Departments (条线) of a street or the district that there are now, by name. */
  async departmentsOf(db: Db, areaId: number): Promise<Department[]> {
    return departmentsAt(db, areaId);
  }

  /** One of them; undefined where the area keeps none of that id, or no longer. */
  async department(db: Db, areaId: number, id: string): Promise<Department | undefined> {
    return (await departmentsAt(db, areaId, id))[0];
  }

  /** Which of these departments nobody acts for: they have ended, or the role of their last officer has. */
  async leftDepartments(db: Db, areaIds: readonly number[], ids: readonly string[]): Promise<LeftDepartment[]> {
    return ids.length ? leftDepartments(db, [...new Set(areaIds)], [...new Set(ids)]) : [];
  }

  /** By which grants people act on exactly this area now. */
  async actingOn(db: Db, areaId: number): Promise<ActingGrant[]> {
    return (await grantsOnArea(db, areaId, undefined, 2_000)).map(({ id, role, organisationId }) => ({ id, areaId, role, organisationId }));
  }

  /** What organisations of these areas are called, those included that have ended. */
  async organisationNames(db: Db, areaIds: readonly number[], ids: readonly string[]): Promise<Map<string, string>> {
    const rows = ids.length ? await organisationsByIds(db, [...new Set(areaIds)], [...new Set(ids)]) : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * How offices show these people in public (product §3, Trace): the full name, or surname and post, as each office has
   * it; also people who have left. Whoever never stood there is left out. Needs the platform's scope.
   */
  async shownPeople(db: Db, standings: readonly OfficeStanding[]): Promise<ShownInOffice[]> {
    return standings.length ? (await officeNames(db, standings)).map(shownInOffice) : [];
  }
}

const factsOf = ({ id, areaId, accountId, state, relation, buildingId, displayName, under14 }: MembershipRow): MembershipFacts => ({
  membershipId: id,
  areaId,
  accountId,
  state,
  relation,
  buildingId,
  displayName,
  under14,
});

function shownInOffice(row: OfficeNameRow): ShownInOffice {
  const { accountId, areaId, role, organisationId, publicName, nameRule } = row;
  const post = shownPost(row);
  const rule = nameRule ?? defaultNameRule({ areaId, organisationId });
  return { accountId, areaId, role, organisationId, post, name: publicName === null ? null : shownName(rule, { publicName, post }) };
}

const officePerson = (grant: GrantRow): OfficePerson => {
  const post = shownPost(grant);
  return { accountId: grant.accountId, areaId: grant.areaId, role: grant.role, post, publicName: grant.publicName ?? post };
};
