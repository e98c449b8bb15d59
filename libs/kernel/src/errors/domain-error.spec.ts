import { DomainError, domainErrorCodes } from './domain-error.js';
import { identityCodes } from './identity-codes.js';
import { messagingCodes } from './messaging-codes.js';
import { platformCodes } from './platform-codes.js';
import { ticketingCodes } from './ticketing-codes.js';

describe('error codes', () => {
  it.each([
    ['platform', platformCodes],
    ['identity', identityCodes],
    ['ticket', ticketingCodes],
    ['messaging', messagingCodes],
  ])('of %s are stable kebab-case ids of that context', (context, codes) => {
    for (const code of codes) expect(code).toMatch(new RegExp(`^${context}/[a-z]+(-[a-z]+)*$`));
  });

  it('are never used twice', () => {
    expect(new Set(domainErrorCodes).size).toBe(domainErrorCodes.length);
  });

  it('travel with their details and a message without any', () => {
    const error = new DomainError('ticket/illegal-step', { from: 'closed' });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'ticket/illegal-step',
      details: { from: 'closed' },
      message: 'ticket/illegal-step',
    });
    expect(new DomainError('platform/busy').details).toEqual({});
  });
});
