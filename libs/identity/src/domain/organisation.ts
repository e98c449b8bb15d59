import {
  ancestorsOf,
  type AreaLevel,
  covers,
  DomainError,
  type Grant,
  inForce,
  isCommunity,
  levelOf,
  mayGiveRole,
  offices,
  type Role,
} from '@shequtong/kernel';

/** The kinds of organisations of product §2, each with the name people read. */
export const organisationKindNames = {
  'party-organisation': '党组织',
  department: '部门',
  'operation-centre': '城运中心',
  'property-manager': '物业公司',
  'owners-committee': '业主委员会',
  enterprise: '驻区单位',
  'service-organisation': '服务机构',
  'social-work-station': '社工站',
  charity: '慈善组织',
} as const;

export type OrganisationKind = keyof typeof organisationKindNames;

export const organisationKinds = Object.keys(organisationKindNames) as readonly OrganisationKind[];

const everyLevel: readonly AreaLevel[] = ['community', 'street', 'district'];

/** On which level an organisation of a kind is kept: departments and centres belong to a street or the district. */
const levels: Readonly<Record<OrganisationKind, readonly AreaLevel[]>> = {
  'party-organisation': everyLevel,
  department: ['street', 'district'],
  'operation-centre': ['street', 'district'],
  'property-manager': everyLevel,
  'owners-committee': ['community'],
  enterprise: everyLevel,
  'service-organisation': everyLevel,
  'social-work-station': everyLevel,
  charity: everyLevel,
};

/** Throws `identity/organisation-level-wrong`. */
export function checkLevel(kind: OrganisationKind, areaId: number): void {
  if (!levels[kind].includes(levelOf(areaId))) throw new DomainError('identity/organisation-level-wrong');
}

export interface ParentRef {
  readonly areaId: number;
  readonly id: string;
}

interface ParentFacts extends ParentRef {
  readonly kind: OrganisationKind;
  /** The organisations above the parent, nearest first. */
  readonly above: readonly string[];
}

/**
 * The party's organisations form a tree of their own: the parent is one of the same area or of an area above, and no
 * organisation is above itself. Throws `identity/organisation-parent-wrong`.
 */
export function checkParent(
  child: { readonly areaId: number; readonly id: string; readonly kind: OrganisationKind },
  parent: ParentFacts | undefined,
): void {
  const near = parent !== undefined && (parent.areaId === child.areaId || ancestorsOf(child.areaId).includes(parent.areaId));
  const inTree = child.kind === 'party-organisation' && parent?.kind === 'party-organisation';
  if (!near || !inTree || parent.id === child.id || parent.above.includes(child.id))
    throw new DomainError('identity/organisation-parent-wrong');
}

/** Areas an organisation serves lie within its own; throws `identity/served-area-outside`. */
export function checkServed(areaId: number, served: readonly number[]): void {
  if (served.some((one) => !covers(areaId, one))) throw new DomainError('identity/served-area-outside');
}

/** The role its operators get; the party gives no roles by code. */
export function operatorRole(kind: OrganisationKind, areaId: number): Role | undefined {
  switch (kind) {
    case 'party-organisation':
      return undefined;
    case 'department':
      return 'department-officer';
    case 'operation-centre':
      return levelOf(areaId) === 'district' ? 'district-officer' : 'street-officer';
    case 'property-manager':
      return 'property-operator';
    case 'owners-committee':
      return 'owners-committee-member';
    case 'enterprise':
    case 'service-organisation':
    case 'social-work-station':
    case 'charity':
      return 'provider-operator';
  }
}

/** Whether an operator's role makes them an officer of the tree, who works for the office and in the whole of its area. */
const isOfficer = (role: Role): boolean => (offices as readonly Role[]).includes(role);

/**
 * The areas on which an operator holds the role: an officer on the office's own, others on each area served. A
 * property manager's right is always on communities.
 */
export function operatorAreas(role: Role, areaId: number, served: readonly number[]): number[] {
  if (isOfficer(role)) return [areaId];
  return role === 'property-operator' || role === 'owners-committee-member' ? served.filter(isCommunity) : [...served];
}

interface InvitingOrganisation {
  readonly areaId: number;
  readonly id: string;
  readonly kind: OrganisationKind;
}

/**
 * Who may invite operators (and remove them): the offices of the area that keeps the organisation, and its own
 * operators; an officer of the tree only who could give that role. Throws `identity/operators-not-by-code` or
 * `identity/invitation-not-yours`. Answers the role the invitation gives.
 */
export function invitedRole(grants: readonly Grant[], organisation: InvitingOrganisation, now: Date): Role {
  const role = operatorRole(organisation.kind, organisation.areaId);
  if (!role) throw new DomainError('identity/operators-not-by-code');
  const may = isOfficer(role)
    ? mayGiveRole(grants, role, organisation.areaId, now)
    : grants.some((grant) => inForce(grant, now) && (grant.organisationId === organisation.id || keeps(grant, organisation.areaId)));
  if (!may) throw new DomainError('identity/invitation-not-yours');
  return role;
}

const keeps = (grant: Grant, areaId: number): boolean =>
  (isOfficer(grant.role) || grant.role === 'administrator') && covers(grant.areaId, areaId);
