import { summary } from './summary.js';
import { verdictOn } from './verdict.js';

const steady = (value: number): ReturnType<typeof summary> => summary([value, value, value, value, value]);
const target = { throughput: 0.6, p99: 2 };

describe('the verdict on a row', () => {
  test('is met at the target itself', () => {
    expect(verdictOn({ throughput: steady(0.6), p99: steady(2), differences: [] }, target)).toEqual({ verdict: 'met', reasons: [] });
  });

  test('falls short with each figure that misses', () => {
    const { verdict, reasons } = verdictOn({ throughput: steady(0.4), p99: steady(3), differences: [] }, target);
    expect(verdict).toBe('short');
    expect(reasons).toEqual(["throughput 0.40 of the twin's, target 0.60", "p99 3.00 × the twin's, target 2.0 ×"]);
  });

  test('asks nothing of p99 where no target is set', () => {
    expect(verdictOn({ throughput: steady(0.5), p99: steady(9), differences: [] }, { throughput: 0.4 }).verdict).toBe('met');
  });

  test('is void when rounds spread over more than 15 %, however good', () => {
    const shaky = summary([0.9, 0.8, 1, 0.9, 0.94]);
    const { verdict, reasons } = verdictOn({ throughput: shaky, p99: steady(1), differences: [] }, target);
    expect(verdict).toBe('void');
    expect(reasons[0]).toContain('22 %');
  });

  test('says nothing of a p99 whose rounds spread over more than 15 %, good or bad', () => {
    for (const median of [0.1, 9]) {
      const p99 = summary([median, median * 2, median, median, median / 2]);
      expect(verdictOn({ throughput: steady(0.7), p99, differences: [] }, target)).toEqual({
        verdict: 'met',
        reasons: ['p99 not judged, its rounds spread over 150 %'],
      });
    }
  });

  test('is void with fewer than five rounds', () => {
    expect(verdictOn({ throughput: summary([1, 1, 1, 1]), p99: steady(1), differences: [] }, target).verdict).toBe('void');
  });

  test('is void when both sides did not do the same', () => {
    const differences = ['2 of 20 answers differ'];
    expect(verdictOn({ throughput: steady(1), p99: steady(1), differences }, target)).toEqual({ verdict: 'void', reasons: differences });
  });
});
