import { ancestorsOf, covers, levelOf, type Role } from '@shequtong/kernel';
import { type ActingOffice, type Level, levels, type ResponsibleOffice } from './ticket.js';

/**
 * The ladder 自治 → 协同 → 联动. A ticket stays in its community; what moves up is the responsible office, and it
 * moves at once: there is no moment at which two offices are responsible, or none.
 */

/** Roles that act for the desk of a level. Liaison officers read; building leads and volunteers come with assignments. */
const DESK_ROLES: Readonly<Record<Level, readonly Role[]>> = {
  community: ['community-staff', 'community-secretary'],
  street: ['street-officer'],
  district: ['district-officer'],
};

const DEPARTMENT_ROLES: readonly Role[] = ['department-officer'];

/** The desk that first receives a ticket of a community. */
export const firstOffice = (communityId: number): ResponsibleOffice => ({ level: 'community', areaId: communityId, organisationId: null });

/** The desk one level above, or undefined at the top. */
export function officeAbove(office: ResponsibleOffice): ResponsibleOffice | undefined {
  const level = levels[levels.indexOf(office.level) + 1];
  const [areaId] = ancestorsOf(office.areaId);
  return level && areaId !== undefined ? { level, areaId, organisationId: null } : undefined;
}

/** Who supervises an office: a department's desk, a desk's next one up; undefined for the desk at the top. */
export const supervisorOf = (office: ResponsibleOffice): ResponsibleOffice | undefined =>
  office.organisationId === null ? officeAbove(office) : { ...office, organisationId: null };

/** The higher, the further up; a desk stands above the departments of its area. */
export const rank = ({ level, organisationId }: ResponsibleOffice): number => levels.indexOf(level) * 2 + (organisationId === null ? 1 : 0);

const DESK_NAMES: Readonly<Record<Level, string>> = { community: '居（村）委', street: '街镇', district: '区城运中心' };

/** What residents call the desk of a level. */
export const deskName = (level: Level): string => DESK_NAMES[level];

/** What an office is called on every screen: a community or street by its name, the district's desk as its operation centre. */
export const officeCalled = (level: Level, areaName: string): string =>
  level === 'district' && areaName ? `${areaName}城运中心` : areaName;

/**
 * The organisation somebody acts for; null where they act for the desk of their area. Only a department's officers act
 * for their organisation: an operation centre is the desk itself, so its people act for the desk (product §2, §3).
 */
export const actingOrganisation = ({ role, organisationId }: Pick<ActingOffice, 'role' | 'organisationId'>): string | null =>
  DEPARTMENT_ROLES.includes(role) ? organisationId : null;

/** Whether someone acting for `acting` acts for the responsible office itself. */
export function isResponsible(office: ResponsibleOffice, acting: ActingOffice | null): boolean {
  return (
    acting !== null &&
    acting.areaId === office.areaId &&
    actingOrganisation(acting) === office.organisationId &&
    (office.organisationId === null ? DESK_ROLES[office.level] : DEPARTMENT_ROLES).includes(acting.role)
  );
}

/** The office somebody acts for by a grant; undefined of a role that acts for none. */
export function officeActedFor(acting: ActingOffice): ResponsibleOffice | undefined {
  const level = levels.find((one) => one === levelOf(acting.areaId));
  const office = level && { level, areaId: acting.areaId, organisationId: actingOrganisation(acting) };
  return office && isResponsible(office, acting) ? office : undefined;
}

/** Whether someone acts for the responsible office or for a desk above it: an independent look at the work. */
export function standsAtOrAbove(office: ResponsibleOffice, acting: ActingOffice | null): boolean {
  return isResponsible(office, acting) || standsAbove(office, acting);
}

/** Whether someone acts for a desk above the responsible office. */
export function standsAbove(office: ResponsibleOffice, acting: ActingOffice | null): boolean {
  if (acting === null || actingOrganisation(acting) !== null) return false;
  // A department stands under the desk of its own area as well.
  const above = levels.slice(levels.indexOf(office.level) + (office.organisationId === null ? 1 : 0));
  return above.some((level) => DESK_ROLES[level].includes(acting.role)) && covers(acting.areaId, office.areaId);
}
