import { identityCodes, type IdentityCode } from './identity-codes.js';
import { messagingCodes, type MessagingCode } from './messaging-codes.js';
import { platformCodes, type PlatformCode } from './platform-codes.js';
import { ticketingCodes, type TicketingCode } from './ticketing-codes.js';

/** Every code the API can answer with, one file per context. The platform maps them exhaustively to problems. */
export type DomainErrorCode = PlatformCode | IdentityCode | TicketingCode | MessagingCode;

export const domainErrorCodes: readonly DomainErrorCode[] = [...platformCodes, ...identityCodes, ...ticketingCodes, ...messagingCodes];

/** Facts about the failure: they fill the problem's text, so they never hold personal data. */
type DomainErrorDetails = Readonly<Record<string, unknown>>;

/** A rule of the product refuses. Becomes an RFC 9457 problem; carries no text for a person itself. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    readonly details: DomainErrorDetails = {},
  ) {
    super(code);
  }
}
