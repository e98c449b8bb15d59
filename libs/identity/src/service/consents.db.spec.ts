import { systemActor, Transactions } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { DAY_MS } from '@shequtong/kernel';
import { aCommand, actorOf, identityModules, type Member, NEWEST_NOTICE, places, resident, setUpDistrict, staff } from '../testing.js';
import { ConsentsService } from './consents.service.js';
import { IdentityFacade } from './identity-facade.service.js';
import { privacyNotice } from '../data-files.js';
import { PrivacyNoticesService } from './privacy-notices.service.js';

describe('consent to the privacy notice, as other contexts ask for it', () => {
  let context: TestContext;
  let consents: ConsentsService;
  let person: Member;

  beforeEach(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    consents = context.get(ConsentsService);
    person = await resident(context);
  });
  afterEach(() => context.close());

  const command = () => aCommand(actorOf(person, 'consent.own', undefined, context.clock.now()));
  const asked = (accountId = person.accountId): Promise<void> =>
    context
      .get(Transactions)
      .read(actorOf(person, 'ticket.report', places.community, context.clock.now()), (db) =>
        context.get(IdentityFacade).requireConsent(db, accountId),
      );

  it('is there until it is withdrawn, and there again once given anew', async () => {
    await expect(asked()).resolves.toBeUndefined();
    await consents.withdraw(command());
    await expect(asked()).rejects.toMatchObject({ code: 'identity/consent-missing' });
    await consents.give(command(), NEWEST_NOTICE);
    await expect(asked()).resolves.toBeUndefined();
  });

  it('runs out when a newer notice is in force, and not before', async () => {
    const from = context.clock.now().getTime() + DAY_MS;
    await context
      .get(PrivacyNoticesService)
      .publish({ version: NEWEST_NOTICE + 1, title: '隐私说明', body: '新的一版', inForceAt: new Date(from).toISOString() });
    await expect(asked()).resolves.toBeUndefined();
    context.clock.advance({ days: 2 });
    await expect(asked()).rejects.toMatchObject({ code: 'identity/consent-outdated' });
    await consents.give(command(), NEWEST_NOTICE + 1);
    await expect(asked()).resolves.toBeUndefined();
  });

  it('is asked anew, and of nobody at once, where a place that has the first version publishes the second', async () => {
    const older = await openTestContext({ imports: identityModules });
    try {
      await setUpDistrict(older, 1);
      const neighbour = await resident(older);
      const one = older.get(ConsentsService);
      const as = () => aCommand(actorOf(neighbour, 'consent.own', undefined, older.clock.now()));
      const state = () => one.state(as().actor);
      expect(await state()).toMatchObject({ currentVersion: 1, givenVersion: 1 });
      expect(await older.get(PrivacyNoticesService).publish(await privacyNotice(2))).toBe(true);
      expect(await one.notice(as().actor)).toMatchObject({ version: 2, inForceAt: expect.any(Date) });
      // What was agreed to is still on record: who reads is not asked, who gives something new is.
      expect(await state()).toMatchObject({ currentVersion: 2, givenVersion: 1 });
      await expect(one.give(as(), 1)).rejects.toMatchObject({ code: 'identity/consent-outdated' });
      await one.give(as(), 2);
      expect(await state()).toMatchObject({ currentVersion: 2, givenVersion: 2 });
    } finally {
      await older.close();
    }
  });

  it('is to words that nobody changes afterwards: neither in place, nor by an older version', async () => {
    const notices = context.get(PrivacyNoticesService);
    const newest = await privacyNotice();
    expect(await notices.publish(newest)).toBe(false);
    await expect(notices.publish({ ...newest, body: '改过的话' })).rejects.toThrow('is published with other words');
    await expect(notices.publish(await privacyNotice(1))).rejects.toThrow(`Version ${NEWEST_NOTICE} is published already`);
    expect(await context.asOwner('SELECT version FROM identity.privacy_notice')).toEqual([{ version: NEWEST_NOTICE }]);
  });

  it('is missing of who never said anything, as of who is set up by an office', async () => {
    const { accountId } = await staff(context, { areaId: places.community, role: 'community-staff' });
    const ofOffice = context.get(Transactions).read(systemActor(), (db) => context.get(IdentityFacade).requireConsent(db, accountId));
    await expect(ofOffice).rejects.toMatchObject({ code: 'identity/consent-missing' });
  });
});
