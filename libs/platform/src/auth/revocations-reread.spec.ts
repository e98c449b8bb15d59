import { pino } from 'pino';
import { type DataSource } from 'typeorm';
import { Metrics } from '../observability/metrics.js';
import { Revocations } from './revocations.js';

/** What another process revoked this one learns by its own timer, every five seconds. */
describe('the list of revoked tokens', () => {
  const KEY = '01900000-0000-7000-8000-000000000009';
  const issued = new Date('2026-11-02T09:00:00+08:00');
  let rows: { key: string; not_before: Date }[] = [];
  const elsewhere = { query: () => Promise.resolve(rows) } as unknown as DataSource;
  const revocations = new Revocations(elsewhere, new Metrics(), pino({ level: 'silent' }));

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    revocations.onApplicationShutdown();
    jest.useRealTimers();
  });

  it('is read again every five seconds', async () => {
    await revocations.onModuleInit();
    rows = [{ key: KEY, not_before: new Date(issued.getTime() + 1) }];
    await jest.advanceTimersByTimeAsync(4_999);
    expect(revocations.isRevoked([KEY], issued)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(revocations.isRevoked([KEY], issued)).toBe(true);
    rows = [];
    await jest.advanceTimersByTimeAsync(5_000);
    expect(revocations.isRevoked([KEY], issued)).toBe(false);
  });
});
