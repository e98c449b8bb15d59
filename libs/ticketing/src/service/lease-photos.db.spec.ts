import { actorOf, identityModules, type Member, places, resident, setUpDistrict } from '@shequtong/identity/testing';
import { MediaService } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report } from '../testing/builders.js';
import { TicketingModule } from '../ticketing.module.js';

/** The least PNG there is: one pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

describe('a picture of a lease', () => {
  let context: TestContext;
  let person: Member;
  const now = (): Date => context.clock.now();
  const keep = async (purpose: 'ticket' | 'evidence'): Promise<string> =>
    (
      await context.get(MediaService).keep(actorOf(person, 'ticket.report', places.community, now()), places.community, {
        bytes: PIXEL,
        claimedType: 'image/png',
        purpose,
      })
    ).mediaId;

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    await setUpDistrict(context);
    person = await resident(context);
    context.clock.advance({ minutes: 1 });
  });
  afterAll(() => context.close());

  it('is never attached to a ticket, where neighbours and offices look; one taken for a ticket is', async () => {
    const lease = await keep('evidence');
    await expect(report(context, person, now(), { photos: [lease] })).rejects.toMatchObject({ code: 'ticket/media-not-yours' });
    expect(await context.asOwner('SELECT id FROM ticketing.ticket')).toEqual([]);
    await expect(report(context, person, now(), { photos: [await keep('ticket')] })).resolves.toMatchObject({ state: 'submitted' });
  });
});
