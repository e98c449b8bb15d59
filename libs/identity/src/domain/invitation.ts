import { DAY_MS, DomainError } from '@shequtong/kernel';

/** Characters of an invitation code: 46 bits, read out or sent by message. */
export const INVITATION_CODE_LENGTH = 10;
export const INVITATION_USES_MAX = 50;
export const INVITATION_DAYS_MAX = 30;

interface InvitationFacts {
  readonly usesLeft: number;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
}

/**
 * Whether a code still lets in. Throws `identity/invitation-unknown`, `identity/invitation-expired` (also when it was
 * taken back) or `identity/invitation-used`.
 */
export function checkInvitation(invitation: InvitationFacts | undefined, now: Date): void {
  if (!invitation) throw new DomainError('identity/invitation-unknown');
  if (invitation.withdrawnAt || invitation.expiresAt <= now) throw new DomainError('identity/invitation-expired');
  if (invitation.usesLeft < 1) throw new DomainError('identity/invitation-used');
}

export const invitationExpiry = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS);
