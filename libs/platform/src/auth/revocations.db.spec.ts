import { newId } from '../db/ids.js';
import { Metrics } from '../observability/metrics.js';
import { openTestContext, type TestContext } from '../testing/test-context.js';
import { Revocations } from './revocations.js';

const ISSUED = new Date(Date.now() - 60_000);

describe('revocations', () => {
  let context: TestContext;
  let revocations: Revocations;

  beforeAll(async () => {
    context = await openTestContext({ imports: [] });
    revocations = context.get(Revocations);
  });
  afterAll(() => context.close());

  const revoke = async (): Promise<string> => {
    const key = newId();
    await context.asOwner('INSERT INTO platform.revocation (key, not_before) VALUES ($1, now())', [key]);
    return key;
  };
  const age = async (): Promise<number> =>
    Number(/^revocations_age_seconds (\S+)$/m.exec(await context.get(Metrics).registry.metrics())?.[1]);

  test('whoever asks while a reload is under way sees what they revoked before asking', async () => {
    const first = revocations.reload();
    const key = await revoke();
    await Promise.all([first, revocations.reload(), revocations.reload()]);
    expect(revocations.isRevoked([key], ISSUED)).toBe(true);
  });

  test('while the list cannot be read the last one holds and its age grows; afterwards it is read again', async () => {
    const known = await revoke();
    await revocations.reload();
    await context.asOwner('ALTER TABLE platform.revocation RENAME TO elsewhere');
    const before = await age();
    await revocations.reload();
    expect(await age()).toBeGreaterThan(before);
    expect(revocations.isRevoked([known], ISSUED)).toBe(true);
    await context.asOwner('ALTER TABLE platform.elsewhere RENAME TO revocation');
    const later = await revoke();
    await revocations.reload();
    expect(revocations.isRevoked([later], ISSUED)).toBe(true);
  });
});
