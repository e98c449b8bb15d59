import { type Role } from '@shequtong/kernel';

// The console offers what the server allows, by one table, which therefore lies in the kernel.
export { mayGiveRole, roleLevels } from '@shequtong/kernel';

/** Roles whose holder acts for an office: shown with post and public name in traces. */
export const officeRoles: readonly Role[] = ['community-staff', 'community-secretary', 'liaison-officer', 'street-officer', 'department-officer', 'district-officer'];
