import { type Role } from '@shequtong/kernel';

// The console offers what the server allows, by one table, which therefore lies in the kernel.
export { mayGiveRole, roleLevels } from '@shequtong/kernel';

/** Roles one has as somebody who lives there: they end when one leaves the community. Work in an office does not. */
export const residentRoles: readonly Role[] = ['resident', 'representative', 'volunteer', 'party-member', 'building-lead'];
