import { readFileSync } from 'node:fs';
import { areaChanges, AreaFileError, readAreaFile } from './area-file.js';
import { initialsOf } from './initials.js';

const file = readAreaFile(readFileSync(new URL('../../data/areas-310113.json', import.meta.url), 'utf8'));
const small = { source: 's', licence: 'l', validFrom: '2026-01-01' };
const mistakesOf = (content: object): readonly string[] => {
  try {
    readAreaFile(JSON.stringify(content));
    return [];
  } catch (error) {
    if (error instanceof AreaFileError) return error.mistakes;
    throw error;
  }
};

describe('the data file of the district', () => {
  test('has 12 streets and towns with 565 units, and the park with 2 villages', () => {
    const count = (kind: string): number => file.areas.filter((area) => area.kind === kind).length;
    expect([count('district'), count('street'), count('park'), count('neighbourhood'), count('village')]).toEqual([1, 12, 1, 464, 103]);
    expect(file.areas.filter(({ parentId }) => parentId === 310113501000)).toHaveLength(2);
  });
  test('names its source and licence', () => {
    expect(file.source).toContain('National Bureau of Statistics');
    expect(file.licence).toContain('MIT');
  });
  test('hangs every unit under its street by its code', () => {
    expect(file.areas.find(({ id }) => id === 310113003001)).toEqual({
      id: 310113003001,
      kind: 'neighbourhood',
      name: '宝钢一村居委会',
      parentId: 310113003000,
    });
  });
});

describe('any data file', () => {
  test('may set up a single community', () => {
    const one = { ...small, streets: [{ units: [{ id: 310113003099, name: '新设居委会', kind: 'neighbourhood' }] }] };
    expect(readAreaFile(JSON.stringify(one)).areas).toEqual([
      { id: 310113003099, kind: 'neighbourhood', name: '新设居委会', parentId: 310113003000 },
    ]);
  });
  test('is refused with every mistake at once', () => {
    const bad = {
      source: 's',
      validFrom: 'soon',
      streets: [{ id: 310113003001, name: '', kind: 'street', units: [{ id: 310113003000, name: '甲', kind: 'street' }] }],
    };
    expect(mistakesOf(bad)).toHaveLength(6);
  });
  test('is refused when it names nothing, or one unit twice', () => {
    expect(mistakesOf(small)).toEqual(['the file names no area.']);
    const unit = { id: 310113003001, name: '甲居委会', kind: 'neighbourhood' };
    expect(mistakesOf({ ...small, streets: [{ units: [unit, unit] }] })).toEqual(['310113003001 occurs twice.']);
  });
  test('changes only what differs: added, renamed, and nothing the second time', () => {
    const known = new Map(file.areas.slice(1).map((area) => [area.id, area.id === 310113003001 ? { name: '旧名居委会' } : area]));
    const changes = areaChanges(known, file);
    expect(changes.added.map(({ id }) => id)).toEqual([310113000000]);
    expect(changes.renamed).toEqual([{ id: 310113003001, from: '旧名居委会', to: '宝钢一村居委会' }]);
    expect(areaChanges(new Map(file.areas.map((area) => [area.id, area])), file)).toEqual({ added: [], renamed: [], unchanged: 581 });
  });
});

test.each([
  ['泰和新城一居委会', 'thxcyjwh'],
  ['杨行镇', 'yhz'],
  ['庙行镇', 'mhz'],
  ['呼玛路2号居委会', 'hml2hjwh'],
])('%s is found by %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
