import { defaultRandom } from './random.js';
import { readShortCode, SCENE_CODE_LENGTH, sceneCode, SHORT_CODE_ALPHABET, shortCode } from './short-code.js';

describe('short codes', () => {
  it('of scenes have ten characters that WeChat takes and nobody confuses', () => {
    const code = sceneCode();
    expect(code).toHaveLength(SCENE_CODE_LENGTH);
    expect(code).toMatch(/^[0-9A-Z]{10}$/);
    expect(code).not.toMatch(/[01258BILOSUVZ]/);
  });

  it('throw bytes away that would favour some characters', () => {
    const bytes = [255, 254, 253, 252, 0, 22, 23];
    let next = 0;
    const code = shortCode(3, (target) => target.map(() => bytes[next++] ?? 1));
    // 253 is the first byte that no longer fits whole rounds of 23; 252 is the last character.
    expect(code).toBe(`${SHORT_CODE_ALPHABET[22]}${SHORT_CODE_ALPHABET[0]}${SHORT_CODE_ALPHABET[22]}`);
  });

  it('use every character about equally often', () => {
    const counts = new Map<string, number>();
    for (const c of shortCode(23_000, defaultRandom)) counts.set(c, (counts.get(c) ?? 0) + 1);
    expect(counts.size).toBe(SHORT_CODE_ALPHABET.length);
    // 1,000 expected, standard deviation 31: six of them.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(190);
  });

  it('are read as people type them', () => {
    expect(readShortCode(' acd-efg 34－67 ', 10)).toBe('ACDEFG3467');
    expect(readShortCode('ACDEFG346', 10)).toBeUndefined();
    expect(readShortCode('ACDEFG346O', 10)).toBeUndefined();
  });
});
