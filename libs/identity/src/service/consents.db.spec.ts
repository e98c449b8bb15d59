import { systemActor, Transactions } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { DAY_MS } from '@shequtong/kernel';
import { aCommand, actorOf, identityModules, type Member, places, resident, setUpDistrict, staff } from '../testing.js';
import { ConsentsService } from './consents.service.js';
import { IdentityFacade } from './identity-facade.service.js';
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
    await consents.give(command(), 1);
    await expect(asked()).resolves.toBeUndefined();
  });

  it('runs out when a newer notice is in force, and not before', async () => {
    const from = context.clock.now().getTime() + DAY_MS;
    await context
      .get(PrivacyNoticesService)
      .publish({ version: 2, title: '隐私说明', body: '新的一版', inForceAt: new Date(from).toISOString() });
    await expect(asked()).resolves.toBeUndefined();
    context.clock.advance({ days: 2 });
    await expect(asked()).rejects.toMatchObject({ code: 'identity/consent-outdated' });
    await consents.give(command(), 2);
    await expect(asked()).resolves.toBeUndefined();
  });

  it('is missing of who never said anything, as of who is set up by an office', async () => {
    const { accountId } = await staff(context, { areaId: places.community, role: 'community-staff' });
    const ofOffice = context.get(Transactions).read(systemActor(), (db) => context.get(IdentityFacade).requireConsent(db, accountId));
    await expect(ofOffice).rejects.toMatchObject({ code: 'identity/consent-missing' });
  });
});
