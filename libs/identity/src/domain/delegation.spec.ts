import { checkReadBack, coversThing, delegationEnd, isInForce } from './delegation.js';

const now = new Date('2026-11-23T22:30:00+08:00');
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a delegation', () => {
  it('holds through the last day named, China time', () => {
    expect(delegationEnd('2026-11-23', now).toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(delegationEnd('2027-11-24', now).toISOString()).toBe('2027-11-24T16:00:00.000Z');
    for (const wrong of ['2026-11-22', '2027-11-25', '2026-02-30', 'soon'])
      expect(() => delegationEnd(wrong, now)).toThrow(refusal('identity/delegation-too-long'));
  });

  it('needs a read-back by somebody else, and two different people', () => {
    const request = { personAccountId: 'grandma', delegateAccountId: 'daughter', readBackBy: 'staff', confirmed: true };
    expect(() => checkReadBack(request)).not.toThrow();
    expect(() => checkReadBack({ ...request, confirmed: false })).toThrow(refusal('identity/read-back-missing'));
    expect(() => checkReadBack({ ...request, delegateAccountId: 'grandma' })).toThrow(refusal('identity/delegate-is-person'));
    expect(() => checkReadBack({ ...request, delegateAccountId: 'staff' })).toThrow(refusal('identity/delegate-reads-back'));
  });

  it('covers the named things, from its start to its end', () => {
    const delegation = { things: ['tickets'] as const, startsAt: now, endsAt: delegationEnd('2026-12-31', now), endedAt: null };
    expect(coversThing(delegation, 'tickets', now)).toBe(true);
    expect(coversThing(delegation, 'points', now)).toBe(false);
    expect(coversThing(delegation, 'tickets', new Date(now.getTime() - 1))).toBe(false);
    expect(coversThing(delegation, 'tickets', delegation.endsAt)).toBe(false);
    const revoked = { ...delegation, endedAt: new Date('2026-12-01T00:00:00+08:00') };
    expect(isInForce(revoked, new Date('2026-11-30T00:00:00+08:00'))).toBe(true);
    expect(coversThing(revoked, 'tickets', revoked.endedAt)).toBe(false);
  });
});
