import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ChainedRow, GENESIS_HASH, nextHash, verifyChain } from './hash-chain.js';
import { newSalt, sha256OfText, textDigest } from './digest.js';
import { type JsonValue } from '../json/canonical-json.js';

function chainOf(rows: readonly JsonValue[], previous = GENESIS_HASH): ChainedRow[] {
  let hash = previous;
  return rows.map((row) => ({ row, hash: (hash = nextHash(hash, row)) }));
}

const rows = fc.array(fc.record({ step: fc.constantFrom('reported', 'accepted'), at: fc.nat(), n: fc.integer() }), {
  minLength: 1,
  maxLength: 12,
});

describe('the trace’s hash chain', () => {
  it('hashes the previous hash’s bytes and the canonical JSON of the row', () => {
    const row = { b: 2, a: '事项' };
    const expected = createHash('sha256').update(Buffer.alloc(32)).update('{"a":"事项","b":2}').digest('hex');
    expect(nextHash(GENESIS_HASH, row)).toBe(expected);
    expect(nextHash(expected, row)).toBe(
      createHash('sha256').update(Buffer.from(expected, 'hex')).update('{"a":"事项","b":2}').digest('hex'),
    );
  });

  it('verifies what was chained, from the start or from a known hash', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const chain = chainOf(values);
        const head = chain[chain.length - 1]?.hash;
        expect(verifyChain(chain, { head })).toEqual({ intact: true, head });
        expect(verifyChain(chain.slice(1), { previous: chain[0]?.hash, head })).toEqual({ intact: true, head });
      }),
    );
    expect(verifyChain([])).toEqual({ intact: true, head: GENESIS_HASH });
  });

  it('finds the first row that was edited behind its back', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (values, pick) => {
        const index = pick % values.length;
        const chain = chainOf(values).map((link, i) => (i === index ? { ...link, row: { ...(link.row as object), at: -1 } } : link));
        expect(verifyChain(chain)).toEqual({ intact: false, index, reason: 'hash-differs' });
      }),
    );
  });

  it('finds removed, inserted and exchanged rows', () => {
    const chain = chainOf([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const [a, b, c] = chain as [ChainedRow, ChainedRow, ChainedRow];
    expect(verifyChain([a, c])).toEqual({ intact: false, index: 1, reason: 'hash-differs' });
    expect(verifyChain([a, a, b, c])).toEqual({ intact: false, index: 1, reason: 'hash-differs' });
    expect(verifyChain([b, a, c])).toEqual({ intact: false, index: 0, reason: 'hash-differs' });
  });

  it('sees a cut end only against a known head', () => {
    const chain = chainOf([{ n: 1 }, { n: 2 }]);
    const head = chain[1]?.hash;
    expect(verifyChain(chain.slice(0, 1)).intact).toBe(true);
    expect(verifyChain(chain.slice(0, 1), { head })).toEqual({ intact: false, index: 1, reason: 'head-differs' });
  });

  it('says when a hash or a row cannot be read at all', () => {
    const chain = chainOf([{ n: 1 }]);
    expect(verifyChain([{ row: { n: 1 }, hash: chain[0]?.hash.toUpperCase() ?? '' }])).toEqual({
      intact: false,
      index: 0,
      reason: 'hash-malformed',
    });
    expect(verifyChain([{ row: { n: NaN }, hash: chain[0]?.hash ?? '' }])).toEqual({ intact: false, index: 0, reason: 'row-unreadable' });
    expect(() => nextHash('00', { n: 1 })).toThrow(RangeError);
  });
});

describe('digests', () => {
  it('are SHA-256', () => {
    expect(sha256OfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256OfText('水管漏了😀')).toBe(createHash('sha256').update('水管漏了😀').digest('hex'));
  });

  it('of texts are salted, so that a short text cannot be guessed from its digest', () => {
    const salt = '000102030405060708090a0b0c0d0e0f';
    expect(textDigest(salt, '漏水')).toBe(createHash('sha256').update(Buffer.from(salt, 'hex')).update('漏水').digest('hex'));
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/);
    expect(newSalt()).not.toBe(newSalt());
    expect(newSalt((bytes) => bytes.fill(7))).toBe('07'.repeat(16));
    expect(() => textDigest('00', '漏水')).toThrow(RangeError);
  });
});
