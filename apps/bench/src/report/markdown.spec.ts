import { summary } from '../statistics/summary.js';
import { benchmarksPage } from './markdown.js';
import { type Results, type RowResult, type SideResult } from './results.js';

const side = (throughput: number): SideResult => ({
  throughput: summary([throughput, throughput * 1.02, throughput * 0.98]),
  busy: { p50: 10, p99: 42.5 },
  atRate: { p50: summary([3]), p99: summary([9.25]) },
  processorMs: { server: 1.5, database: 0.75 },
});

const row: RowResult = {
  id: 'B1',
  title: 'One ticket',
  note: 'What it compares.',
  target: { throughput: 0.6, p99: 2 },
  api: side(600),
  twin: side(1200),
  ratio: summary([0.5, 0.51, 0.49]),
  p99Ratio: summary([1.8]),
  rate: 300,
  processorRatio: 0.55,
  statements: 12,
  roundTrips: 11,
  verdict: 'short',
  reasons: ["throughput 0.50 of the twin's, target 0.60"],
};

const results: Results = {
  takenAt: '2026-11-24T01:02:03.000Z',
  quick: false,
  machine: {
    processor: 'Some processor',
    cores: 2,
    memoryGb: 23,
    system: 'Linux 6.1',
    node: '20.20.2',
    postgres: '18.4',
    loadBefore: 0.1,
    loadAfter: 2.5,
  },
  setup: { tickets: 270_000, communities: 565, databaseMb: 2100, settings: { fsync: 'on' }, pool: 16, connections: 16, rounds: 7 },
  rows: [row],
  api: { coldStartMs: summary([1234]), restMb: 170.4 },
};

describe('docs/benchmarks.md', () => {
  const page = benchmarksPage(results);

  test('shows each row’s ratio beside its target, and says when it falls short and why', () => {
    expect(page).toContain('| B1 One ticket | 0.50 (0.49–0.51) | ≥ 0.60 | 1.80 × | 0.55 | **falls short** |');
    expect(page).toContain("**falls short** (throughput 0.50 of the twin's, target 0.60)");
    expect(page).toContain('What it compares.');
  });

  test('shows both sides, statements and round trips', () => {
    expect(page).toContain('| answers a second | 600 (588–612) | 1,200 (1,176–1,224) |');
    expect(page).toContain('| p99 at 300 requests a second, ms | 9.25 (9.25–9.25) | 9.25 (9.25–9.25) |');
    expect(page).toContain('12 statements in 11 round trips');
  });

  test('shows machine, district and process, and what could not be told', () => {
    expect(page).toContain('Some processor, 2 cores');
    expect(page).toContain('270,000 tickets over 565 communities');
    expect(page).toContain('| memory at rest, MB | 170 (promised: under 250) |');
    expect(page).toContain('| memory after the load above, MB | not told |');
  });

  test('marks a quick run as none to quote', () => {
    expect(page).not.toContain('quick run');
    expect(benchmarksPage({ ...results, quick: true })).toContain('**A quick run');
  });
});
