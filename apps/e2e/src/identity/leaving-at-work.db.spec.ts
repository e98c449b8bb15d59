import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { holdTable, untilARowIsWaitedFor } from '@shequtong/platform/testing';
import { firstSignIn, openWorld, type Tokens, type World } from './world.js';

const AREA = places.community;

/** What is given to somebody in the moment they leave the platform does not outlive their account, whichever comes first. */
describe('somebody who leaves while they are given work', () => {
  let world: World;
  let secretary: StaffMember;
  let administrator: StaffMember;
  beforeAll(async () => {
    world = await openWorld();
    administrator = await staff(world.product.services, { areaId: places.district, role: 'administrator' });
    secretary = await staff(world.product.services, { areaId: AREA, role: 'community-secretary' });
  });
  afterAll(() => world.close());

  type Outcome = number | string;
  const outcome = ({ status, body }: { status: number; body: { code?: string } }): Outcome => body.code ?? status;
  const leave = async (who: Tokens): Promise<Outcome> => outcome(await world.call(who).post('me/leave', { confirm: '注销' }));
  const given = async ({ username }: StaffMember): Promise<Outcome> =>
    outcome(await world.call(administrator).post(`areas/${AREA}/grants`, { username, role: 'auditor' }));
  const made = async (username: string, { membershipId }: Member): Promise<Outcome> =>
    outcome(
      await world
        .call(secretary)
        .post(`areas/${AREA}/staff`, { username, role: 'community-staff', post: '社工', publicName: '同事', membershipId }),
    );

  /** Starts the second once the first stands still in the middle of its work, and lets both go on once the second waits too. */
  const meet = async (table: string, first: () => Promise<Outcome>, second: () => Promise<Outcome>): Promise<Outcome[]> => {
    const held = await holdTable(world.product.database.ownerUrl, table);
    const one = first();
    await held.untilWaitedFor();
    const other = second();
    await Promise.race([other, untilARowIsWaitedFor(world.product)]);
    await held.release();
    return Promise.all([one, other]);
  };
  const leftOver = (accountId: string): Promise<object[]> =>
    world.product.asOwner(
      `SELECT 'role' AS what FROM identity.role_grant WHERE account_id = $1 AND (ends_at IS NULL OR ends_at > now() + interval '1 day')
       UNION ALL SELECT 'sign-in' FROM identity.credential WHERE account_id = $1 AND disabled_at IS NULL
       UNION ALL SELECT 'account' FROM identity.account WHERE account_id = $1 AND state <> 'left'`,
      [accountId],
    );

  test('a role given by user name: refused after they have left, ended with the rest before', async () => {
    const clerk = () => staff(world.product.services, { areaId: AREA, role: 'community-staff' });
    const [before, after] = [await clerk(), await clerk()];
    const late = await meet(
      'identity.claim',
      () => leave(before),
      () => given(before),
    );
    expect(late).toEqual([204, 'identity/account-left']);
    const early = await meet(
      'identity.role_grant',
      () => given(after),
      () => leave(after),
    );
    expect(early).toEqual([200, 204]);
    for (const { accountId } of [before, after]) expect(await leftOver(accountId)).toEqual([]);
  });

  test('a sign-in made for them as a resident: none is left, whichever came first', async () => {
    const [before, after] = [await resident(world.product.services), await resident(world.product.services)];
    const [left] = await meet(
      'identity.claim',
      () => leave(before),
      () => made('li.kai', before),
    );
    const early = await meet(
      'identity.credential',
      () => made('liu.xia', after),
      () => leave(after),
    );
    expect([left, ...early]).toEqual([204, 200, 204]);
    for (const { accountId } of [before, after]) expect(await leftOver(accountId)).toEqual([]);
  });

  test('an account that has ended is entered by nobody, also where its sign-in was left behind', async () => {
    const { accountId, username, initialPassword } = (
      await world
        .call(secretary)
        .post(`areas/${AREA}/staff`, { username: 'yi.zou', role: 'community-staff', post: '社工', publicName: '同事' })
        .expect(200)
    ).body as { accountId: string; username: string; initialPassword: string };
    const end = (state: string, endedAt: string | null) =>
      world.product.asOwner('UPDATE identity.account SET state = $2, ended_at = $3 WHERE account_id = $1', [accountId, state, endedAt]);
    const signIn = () => world.call().post('staff-sessions', { username, password: initialPassword });
    await end('left', '2026-11-01T00:00:00Z');
    expect((await signIn()).body).toMatchObject({ status: 401, code: 'identity/sign-in-failed' });
    await end('active', null);
    await signIn().expect(200);
    await end('left', '2026-11-01T00:00:00Z');
    await expect(firstSignIn(world, username, initialPassword)).rejects.toThrow('401');
  });

  test('a resident’s account whose phone is gone is entered by nobody with the initial password alone', async () => {
    const member = await resident(world.product.services);
    const { initialPassword } = (
      await world
        .call(secretary)
        .post(`areas/${AREA}/staff`, {
          username: 'wu.hao',
          role: 'community-staff',
          post: '社工',
          publicName: '同事',
          membershipId: member.membershipId,
        })
        .expect(200)
    ).body as { initialPassword: string };
    await world.product.asOwner('DELETE FROM identity.proven_phone WHERE account_id = $1', [member.accountId]);
    expect((await world.call().post('staff-sessions', { username: 'wu.hao', password: initialPassword })).body).toMatchObject({
      status: 403,
      code: 'identity/first-sign-in-needs-phone',
    });
  });
});
