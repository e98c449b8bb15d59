import {
  aCommand,
  actorOf,
  identityModules,
  type Member,
  places,
  resident,
  setUpDistrict,
  staff,
  type StaffMember,
} from '@shequtong/identity/testing';
import { DutyRosterService } from '@shequtong/identity';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { report, step } from '../testing/builders.js';
import { requests } from '../testing/histories.js';
import { TicketingModule } from '../ticketing.module.js';
import { TicketReadsService } from './ticket-reads.service.js';
import { type TicketAnswer } from './tickets.service.js';

describe('who took a step, as residents read it', () => {
  let context: TestContext;
  let reporter: Member;
  let duty: StaffMember;
  let street: StaffMember;
  let ticket: TicketAnswer;
  const now = (): Date => context.clock.now();

  beforeAll(async () => {
    context = await openTestContext({ imports: [...identityModules, TicketingModule] });
    context.clock.set('2026-11-02T09:00:00+08:00');
    await setUpDistrict(context);
    reporter = await resident(context);
    duty = await staff(context, { areaId: places.community, role: 'community-staff', post: '社工', publicName: '王静怡' });
    street = await staff(context, { areaId: places.street, role: 'street-officer', post: '城运中心主任', publicName: '欧阳国梁' });
    ticket = await report(context, reporter, now());
    for (const request of [requests.accept, requests.escalate]) ticket = await step(context, ticket, duty, request, now());
    ticket = await step(context, ticket, street, requests.accept, now());
  });
  afterAll(() => context.close());

  const names = async (): Promise<(string | null)[][]> => {
    const { timeline } = await context
      .get(TicketReadsService)
      .forResident(actorOf(reporter, 'ticket.read', ticket.areaId, now()), ticket.areaId, ticket.ticketId);
    return timeline.filter(({ step: name }) => name === 'accept').map(({ post, name }) => [post, name]);
  };

  it('names the committee in full, and officials by surname and post', async () => {
    expect(await names()).toEqual([
      ['社工', '王静怡'],
      ['城运中心主任', '欧阳主任'],
    ]);
  });

  it('follows the office’s own rule', async () => {
    const keeper = duty.principal;
    const command = aCommand(actorOf(duty, 'duty.manage', places.community, now()));
    await context
      .get(DutyRosterService)
      .chooseNames(command, keeper.grants, { areaId: places.community, organisationId: null }, 'surname-post');
    expect((await names())[0]).toEqual(['社工', '王同志']);
    await context
      .get(DutyRosterService)
      .chooseNames(aCommand(command.actor), keeper.grants, { areaId: places.community, organisationId: null }, 'full');
  });

  it('names to the offices who owns the building, and so owes the handling', async () => {
    const [building] = await context.asOwner<{ id: string }>('SELECT id FROM identity.building WHERE area_id = $1', [places.community]);
    const about = await report(context, reporter, now(), { buildingId: building?.id });
    const owner = async () =>
      (
        await context
          .get(TicketReadsService)
          .forOffice(actorOf(duty, 'ticket.work', places.community, now()), places.community, about.ticketId)
      ).owner;
    expect(await owner()).toBeNull();
    await context.asOwner(
      `INSERT INTO identity.duty_assignment (area_id, id, desk_id, account_id, building_id, starts_at, given_by)
       SELECT area_id, $2, id, $3, $4, now(), $3 FROM identity.duty_desk WHERE area_id = $1`,
      [places.community, about.ticketId, duty.accountId, building?.id],
    );
    expect(await owner()).toEqual({ post: '社工', name: '王静怡' });
  });

  it('keeps the name of a step after the person has left the office', async () => {
    context.clock.advance({ days: 1 });
    await context.asOwner(`UPDATE identity.role_grant SET ends_at = $2, end_reason = '调离' WHERE account_id = ANY ($1)`, [
      [duty.accountId, street.accountId],
      now(),
    ]);
    context.clock.advance({ days: 1 });
    expect(await names()).toEqual([
      ['社工', '王静怡'],
      ['城运中心主任', '欧阳主任'],
    ]);
  });
});
