import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { maskName, maskPhone } from '@shequtong/kernel';
import { FieldCipher } from '@shequtong/platform';
import { holdTable } from '@shequtong/platform/testing';
import { aReport, at, bodies, done, get, openTown, pathOf, post, report, step, type Ticket, type Town } from './town.js';

type File = { reporterContact: { name: string; phone: string | null; enrolledByStaff: boolean; hasDelegate: boolean } | null };

describe('whom the office calls', () => {
  let town: Town;
  let auditor: StaffMember;
  let own: Ticket;
  let escalated: Ticket;
  beforeAll(async () => {
    town = await openTown('2026-11-02 09:00');
    auditor = await staff(town.product.services, { areaId: places.district, role: 'auditor' });
    own = await report(town);
    escalated = await done(
      step(town, await done(step(town, await report(town), town.duty, 'accept')), town.duty, 'escalate', bodies.escalate),
    );
  });
  afterAll(() => town.product.close());

  type Person = Parameters<typeof post>[1];
  const file = (who: Person, ticket: Ticket) => get(town.product, who, `${pathOf(ticket.areaId)}/${ticket.ticketId}/file`);
  const contact = async (who: Person, ticket: Ticket): Promise<File['reporterContact']> =>
    ((await file(who, ticket).expect(200)).body as File).reporterContact;
  const read = (who: Person, ticket: Ticket, reason = '电话说明安排', areaId = ticket.areaId) =>
    post(town.product, who, `${pathOf(areaId)}/${ticket.ticketId}/reporter-contact`, { reason });
  const looks = async (): Promise<object[]> =>
    ((await get(town.product, town.reporter, '/api/me/looks?limit=100').expect(200)).body as { looks: object[] }).looks;

  test('is masked on the file of the responsible office and of those above it', async () => {
    const masked = {
      name: maskName(town.reporter.name),
      phone: maskPhone(town.reporter.phone),
      enrolledByStaff: false,
      hasDelegate: false,
    };
    for (const who of [town.duty, town.secretary, town.street, town.district]) expect(await contact(who, own)).toEqual(masked);
    for (const who of [town.street, town.district]) expect(await contact(who, escalated)).toEqual(masked);
    const { text } = await file(town.duty, own);
    for (const clear of [town.reporter.name, town.reporter.phone]) expect(text).not.toContain(clear);
  });

  test('is not on the file of an office that handed it up, of liaison officers and auditors, nor anywhere residents read', async () => {
    expect(await contact(town.duty, escalated)).toBeNull();
    for (const who of [town.liaison, auditor]) expect(await contact(who, own)).toBeNull();
    for (const who of [town.reporter, town.neighbour, undefined]) {
      const { body } = await get(town.product, who, `${pathOf(own.areaId)}/${own.ticketId}`);
      expect(body).not.toHaveProperty('reporterContact');
    }
  });

  test('is read under a reason, name and phone only, and the reporter sees who looked', async () => {
    expect((await read(town.duty, own, '').expect(422)).body).toMatchObject({ code: 'identity/unmask-reason-missing' });
    expect((await read(town.duty, own).expect(200)).body).toEqual({ name: town.reporter.name, phone: town.reporter.phone });
    expect((await read(town.street, escalated, '街道来电核实').expect(200)).body).toEqual({
      name: town.reporter.name,
      phone: town.reporter.phone,
    });
    expect(await looks()).toMatchObject([
      { reason: '街道来电核实', what: '姓名、手机号', office: expect.stringContaining('街道') },
      { reason: '电话说明安排', what: '姓名、手机号' },
    ]);
    const rows = await town.product.asOwner<{ row: string }>(
      'SELECT e::text AS row FROM platform.event e UNION ALL SELECT a::text FROM platform.command a',
    );
    expect([...rows.map(({ row }) => row), ...town.product.logLines].join('\n')).not.toContain(town.reporter.phone);
  });

  test('is refused to everybody else, and leaves no record then', async () => {
    const before = await looks();
    expect((await read(town.duty, escalated).expect(403)).body).toMatchObject({ code: 'ticket/not-responsible' });
    for (const who of [town.liaison, auditor, town.foreignDuty, town.foreignStreet, town.reporter, town.neighbour, town.stranger]) {
      expect((await read(who, own).expect(403)).body).toMatchObject({ code: 'platform/forbidden' });
    }
    await read(undefined, own).expect(401);
    // The ticket of one community under the path of another names nothing there.
    await read(town.foreignDuty, own, '电话说明安排', places.neighbouring).expect(404);
    expect(await looks()).toEqual(before);
  });

  test('is read beside the names of the trace, not after them', async () => {
    const { ownerUrl } = town.product.database;
    const accepted = await done(step(town, await report(town), town.duty, 'accept'));
    const held = [
      await holdTable(ownerUrl, 'identity.role_grant', 'everybody'),
      await holdTable(ownerUrl, 'identity.proven_phone', 'everybody'),
    ];
    const asked = contact(town.duty, accepted);
    await Promise.all(held.map((table) => table.untilWaitedFor()));
    await Promise.all(held.map((table) => table.release()));
    expect(await asked).toMatchObject({ phone: maskPhone(town.reporter.phone) });
  });

  test('is read until seven days after the end, then no more, by nobody and not masked either', async () => {
    const withdrawn = await done(
      post(town.product, town.reporter, `${pathOf(own.areaId)}/${(await report(town)).ticketId}/withdraw`, {}, { version: 1 }),
    );
    const before = await looks();
    at(town.product, '2026-11-09 08:59');
    expect(await contact(town.duty, withdrawn)).toMatchObject({ phone: maskPhone(town.reporter.phone) });
    await read(town.duty, withdrawn).expect(200);
    at(town.product, '2026-11-09 09:30');
    for (const who of [town.duty, town.street, town.district]) {
      expect((await file(who, withdrawn).expect(200)).body).toMatchObject({
        reporterContact: null,
        contactOver: true,
        reporterName: expect.any(String),
      });
      expect((await read(who, withdrawn).expect(403)).body).toMatchObject({
        code: 'ticket/contact-over',
        detail: expect.stringContaining('满 7 天'),
      });
    }
    expect(await looks()).toHaveLength(before.length + 1);
    expect(await contact(town.duty, own)).toMatchObject({ phone: maskPhone(town.reporter.phone) });
    at(town.product, '2026-11-02 10:00');
  });

  test('is the number they hold now; the one they joined with may be a stranger’s by now', async () => {
    const theirs = (await post(town.product, town.neighbour, pathOf(places.community), { ...aReport, text: '楼道堆物' }).expect(201))
      .body as Ticket;
    const now = '13600000017';
    const { services } = town.product;
    const phoneSealed = services
      .get(FieldCipher)
      .seal({ table: 'identity.proven_phone', column: 'phone', row: town.neighbour.accountId }, now);
    await town.product.asOwner('UPDATE identity.proven_phone SET phone_sealed = $2 WHERE account_id = $1', [
      town.neighbour.accountId,
      phoneSealed,
    ]);
    expect(await contact(town.duty, theirs)).toMatchObject({ phone: maskPhone(now) });
    expect((await read(town.duty, theirs).expect(200)).body).toMatchObject({ phone: now });
    // Without one of their own the number they joined with is what there is.
    await town.product.asOwner('DELETE FROM identity.proven_phone WHERE account_id = $1', [town.neighbour.accountId]);
    expect(await contact(town.duty, theirs)).toMatchObject({ phone: maskPhone(town.neighbour.phone) });
  });

  test('says when there is no number, that staff enrolled them and that somebody acts for them', async () => {
    const theirs = (await post(town.product, town.neighbour, pathOf(places.community), { ...aReport, text: '门禁坏了' }).expect(201))
      .body as Ticket;
    await town.product.asOwner(
      `UPDATE identity.membership SET phone_sealed = NULL, phone_hash = NULL, way = 'enrolled-by-staff' WHERE id = $1`,
      [town.neighbour.membershipId],
    );
    await town.product.asOwner(
      `INSERT INTO identity.delegation (area_id, id, membership_id, person_id, delegate_id, delegate_kind, delegate_name, things, starts_at, ends_at, read_back_by, read_back_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 'family', '王女士', '{tickets}', $5::timestamptz - interval '1 day', $5::timestamptz + interval '1 day', $6, $5)`,
      [
        places.community,
        town.neighbour.membershipId,
        town.neighbour.accountId,
        town.reporter.accountId,
        town.product.clock.now(),
        town.duty.accountId,
      ],
    );
    expect(await contact(town.duty, theirs)).toMatchObject({ phone: null, enrolledByStaff: true, hasDelegate: true });
    expect((await read(town.duty, theirs).expect(200)).body).toEqual({ name: town.neighbour.name, phone: null });
  });

  test('has left: the file says nothing, and there is nothing to read', async () => {
    const theirs = (await post(town.product, town.reporter, pathOf(places.community), { ...aReport, text: '路灯不亮' }).expect(201))
      .body as Ticket;
    await post(
      town.product,
      town.reporter,
      `/api/communities/${places.community}/memberships/${town.reporter.membershipId}/leave`,
      {},
    ).expect(200);
    expect(await contact(town.duty, theirs)).toBeNull();
    await read(town.duty, theirs).expect(404);
  });
});
