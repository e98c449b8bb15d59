import { isOverlyComplex } from './body-shape.js';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const line = { building: '1号楼', room: '101', name: '顾明', phone: '13700000000', documentNumber: '1', relation: 'owner' };

describe('the shape of a body', () => {
  test('a full import of a roster passes', () => expect(isOverlyComplex({ lines: Array.from({ length: 500 }, () => line) })).toBe(false));

  test.each([
    ['twenty levels', nested(20), false],
    ['twenty-two levels', nested(22), true],
    ['as deep as half a megabyte goes', nested(250_000), true],
    ['empty objects without end', { phone: Array.from({ length: 160_001 }, () => ({})) }, true],
    ['numbers without end', { phone: Array.from({ length: 250_000 }, () => 0) }, true],
    ['keys without end', Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 1])), true],
    ['many lists that are long together', Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => 0)), true],
    ['one long text', { text: '长'.repeat(150_000) }, false],
    ['nothing', undefined, false],
    ['null', null, false],
  ])('%s', (_, body, tooComplex) => expect(isOverlyComplex(body)).toBe(tooComplex));
});
