import { DomainError, residentRoles, type Role } from '@shequtong/kernel';

const heldByResidents: readonly Role[] = residentRoles;

/** Whether somebody holds a role as who lives there rather than for an office, under whose name they are known. */
export const isHeldAsResident = ({ role, publicName }: { readonly role: Role; readonly publicName: string | null }): boolean =>
  role !== 'resident' && (publicName === null || heldByResidents.includes(role));

/** A role ends after it has begun. Throws `platform/validation-failed` naming `endsAt`. */
export function checkTerm({ startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt?: Date }): void {
  if (endsAt && endsAt <= startsAt)
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'endsAt', message: '结束时间应晚于开始时间' }] });
}
