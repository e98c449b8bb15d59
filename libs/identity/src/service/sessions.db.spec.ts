import { randomBytes } from 'node:crypto';
import { type Config, Revocations, Sweeps, systemActor, Tokens } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { type Face } from '../domain/refresh-token.js';
import { actorOf, identityModules, type Member, places, resident, setUpDistrict, staff } from '../testing.js';
import { Keys } from './keys.service.js';
import { SessionUpkeep } from './session-upkeep.service.js';
import { SessionsService, type TokenPair } from './sessions.service.js';

type NamedKey = Config['secrets']['refreshKeys'][number];

const aKey = (id: string): NamedKey => ({ id, key: randomBytes(32) });

describe('a session of who lives there and works there', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
  });
  afterAll(() => context.close());

  /** Roles in a token, of a session just opened and of the same one refreshed. */
  const rolesIn = async (accountId: string, face: Face): Promise<string[][]> => {
    const sessions = context.get(SessionsService);
    const first = await context.transactions.transact(systemActor(), (tx) => sessions.open(tx, accountId, { face, name: '测试设备' }));
    const second = await sessions.refresh(first.refreshToken);
    const again = await sessions.refresh(first.refreshToken);
    return [first, second, again].map(({ accessToken }) =>
      context
        .get(Tokens)
        .verify(accessToken, context.clock.now())
        .principal.grants.map(({ role }) => role)
        .sort(),
    );
  };

  test.each(['mini-program', 'h5'] as const)('opened on the phone (%s) carries no office, nor does its refresh', async (face) => {
    const { accountId } = await resident(context);
    await staff(context, { areaId: places.community, role: 'community-secretary', accountId });
    expect(await rolesIn(accountId, face)).toEqual([['resident'], ['resident'], ['resident']]);
  });

  test('opened in the console carries all, and so does its refresh', async () => {
    const { accountId } = await resident(context);
    await staff(context, { areaId: places.street, role: 'auditor', accountId });
    const both = ['auditor', 'resident'];
    expect(await rolesIn(accountId, 'console')).toEqual([both, both, both]);
  });
});

describe('sessions while their keys are replaced', () => {
  let context: TestContext;
  let accountId: string;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    ({ accountId } = await resident(context, { name: '周岁宁' }));
  });
  afterAll(() => context.close());

  const keysOf = (refreshKeys: readonly NamedKey[]): Keys =>
    new Keys({ secrets: { refreshKeys, linkKey: Buffer.alloc(32) } } as unknown as Config);
  /** The sessions of a process that was started with these keys, the newest first. */
  const started = (...refreshKeys: NamedKey[]): SessionsService => {
    return new SessionsService(context.transactions, context.get(Tokens), context.get(Revocations), keysOf(refreshKeys));
  };
  const opened = (sessions: SessionsService): Promise<TokenPair> =>
    context.transactions.transact(systemActor(), (tx) => sessions.open(tx, accountId, { face: 'h5', name: '测试手机' }));
  const refused = (code: string): unknown => expect.objectContaining({ code });
  const [older, newer] = [aKey('older'), aKey('newer')];

  test('a device goes over to the new key at its next refresh, and outlives the old one', async () => {
    const first = await opened(started(older));
    const second = await started(newer, older).refresh(first.refreshToken);
    await expect(started(newer).refresh(second.refreshToken)).resolves.toMatchObject({ refreshToken: expect.any(String) });
  });

  test('an answer lost while the keys are replaced is given again, whichever process made it', async () => {
    const first = await opened(started(older));
    const second = await started(older).refresh(first.refreshToken);
    expect((await started(newer, older).refresh(first.refreshToken)).refreshToken).toBe(second.refreshToken);
  });

  test('a token of the old key that is replayed ends the family', async () => {
    const first = await opened(started(older));
    const both = started(newer, older);
    const second = await both.refresh(first.refreshToken);
    const third = await both.refresh(second.refreshToken);
    await expect(both.refresh(first.refreshToken)).rejects.toEqual(refused('identity/refresh-replayed'));
    await expect(both.refresh(third.refreshToken)).rejects.toEqual(refused('identity/session-revoked'));
  });

  test('a token of a key that was taken out of use is none any more, and ends nothing', async () => {
    const first = await opened(started(older));
    await expect(started(newer).refresh(first.refreshToken)).rejects.toEqual(refused('identity/refresh-expired'));
    await expect(started(newer, older).refresh(first.refreshToken)).resolves.toMatchObject({ refreshToken: expect.any(String) });
  });

  describe('of which one was taken out of use', () => {
    let person: Member;
    beforeEach(async () => {
      person = await resident(context);
    });

    const devices = (...keys: NamedKey[]): Promise<string[]> =>
      started(...keys)
        .list(actorOf(person, 'session.own', undefined, context.clock.now()))
        .then((sessions) => sessions.map(({ device }) => device).sort());
    const on = (name: string, key: NamedKey): Promise<TokenPair> =>
      context.transactions.transact(systemActor(), (tx) => started(key).open(tx, person.accountId, { face: 'h5', name }));
    const swept = (...keys: NamedKey[]): Promise<{ handled: number }> =>
      new SessionUpkeep(context.transactions, context.get(Sweeps), keysOf(keys)).endKeyless();
    /** But for the one every person of a suite has, by a third key. */
    const ends = (): Promise<object[]> =>
      context.asOwner(
        `SELECT device, end_code AS "endCode" FROM identity.session WHERE account_id = $1 AND end_code IS NOT NULL AND device <> '测试设备' ORDER BY device`,
        [person.accountId],
      );

    test('what it made is no device of anybody any more, also where it was refreshed since by one that is in use', async () => {
      await on('old', older);
      await on('new', newer);
      await started(newer, older).refresh((await on('moved', older)).refreshToken);
      expect(await devices(newer, older)).toEqual(['moved', 'new', 'old']);
      expect(await devices(newer)).toEqual(['moved', 'new']);
    });

    test('it is swept once nobody has used it for a day, and nothing else is', async () => {
      await on('old', older);
      await on('new', newer);
      await swept(newer);
      expect(await ends()).toEqual([]);
      context.clock.advance({ hours: 25 });
      await on('of another process', older);
      await swept(newer);
      expect(await ends()).toEqual([{ device: 'old', endCode: 'key-removed' }]);
      expect(await swept(newer)).toEqual({ handled: 0, more: false });
    });
  });
});
