import { newDraftKey } from './draft-key.js';

describe('newDraftKey', () => {
  it('is 32 hexadecimal digits from the given source', () => {
    expect(newDraftKey((bytes) => bytes.fill(10))).toBe('0a'.repeat(16));
  });

  it('differs from draft to draft', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newDraftKey())).size).toBe(1000);
  });

  it('works where the platform has no crypto, as in WeChat', () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      expect(newDraftKey()).toMatch(/^[0-9a-f]{32}$/);
      expect(newDraftKey()).not.toBe(newDraftKey());
    } finally {
      if (real) Object.defineProperty(globalThis, 'crypto', real);
    }
  });
});
