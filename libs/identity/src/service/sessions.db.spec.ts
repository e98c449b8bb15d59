import { randomBytes } from 'node:crypto';
import { type Config, Revocations, systemActor, Tokens } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { identityModules, resident, setUpDistrict } from '../testing.js';
import { Keys } from './keys.service.js';
import { SessionsService, type TokenPair } from './sessions.service.js';

type NamedKey = Config['secrets']['refreshKeys'][number];

const aKey = (id: string): NamedKey => ({ id, key: randomBytes(32) });

describe('sessions while their keys are replaced', () => {
  let context: TestContext;
  let accountId: string;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    ({ accountId } = await resident(context, { name: '周岁宁' }));
  });
  afterAll(() => context.close());

  /** The sessions of a process that was started with these keys, the newest first. */
  const started = (...refreshKeys: NamedKey[]): SessionsService => {
    const keys = new Keys({ secrets: { refreshKeys, linkKey: Buffer.alloc(32) } } as unknown as Config);
    return new SessionsService(context.transactions, context.get(Tokens), context.get(Revocations), keys);
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
});
