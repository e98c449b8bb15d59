import { cpuMs, cpuMsIn, residentMb, residentMbIn } from './usage.js';

describe('what a process uses', () => {
  test('is its time in user and system mode, also when its name looks like fields', () => {
    const stat = '42 (node (main) 1) S 1 42 42 0 -1 4194560 900 0 0 0 150 25 0 0 20 0 11 0 1000 1 2';
    expect(cpuMsIn(stat)).toBe(1750);
  });

  test('is the memory that is really there', () => {
    expect(residentMbIn('VmPeak:\t  900000 kB\nVmRSS:\t  174080 kB\nRssAnon:\t 1 kB\n')).toBe(170);
    expect(residentMbIn('Name:\tkthread\n')).toBeUndefined();
  });

  test('of one that is not there is not told', () => {
    expect(cpuMs(2 ** 30)).toBeUndefined();
    expect(residentMb(2 ** 30)).toBeUndefined();
  });
});
