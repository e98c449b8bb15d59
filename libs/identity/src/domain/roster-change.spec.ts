import { correctedFields, type EntryHolder, type EntryPerson, isAboutWriter, isStillOf, type Writer } from './roster-change.js';

describe('a correction', () => {
  const person: EntryPerson = { buildingId: 'b1', room: '101', name: '陈素芬', phone: '13900000001', relation: 'owner' };

  it('names the fields that differ, and nothing where nothing does', () => {
    expect(correctedFields(person, { ...person })).toEqual([]);
    expect(correctedFields(person, { ...person, room: '102', phone: undefined })).toEqual(['room', 'phone']);
    expect(correctedFields(person, { buildingId: 'b2', room: '1', name: '陈', documentNumber: 'x', relation: 'tenant' })).toEqual([
      'building',
      'room',
      'name',
      'phone',
      'document',
      'relation',
    ]);
  });
});

describe('an entry somebody joined by', () => {
  const place = { buildingId: 'b1', room: '101', relation: 'owner' } as const;
  const entry = (name: string, phone?: string, documentNumber?: string): EntryPerson => ({ ...place, name, phone, documentNumber });
  const holder: EntryHolder = { name: '陈素芬', phones: ['1', '9'], documentNumber: 'D' };

  test.each<[string, EntryPerson, EntryPerson, boolean]>([
    ['another name', entry('陈素芬', '1'), entry('李安安', '1'), true],
    ['another phone', entry('陈素芬', '1'), entry('陈素芬', '2'), true],
    ['another name beside the document', entry('陈素芬', '1', 'D'), entry('李安安', '2', 'D'), true],
    ['another name with the number they hold now', entry('陈素芬', '1'), entry('李安安', '9'), true],
    ['another name and another phone', entry('陈素芬', '1'), entry('李安安', '2'), false],
    ['another name and no phone any more', entry('陈素芬', '1'), entry('李安安'), false],
    ['the rest of somebody else, after the name', entry('李安安', '1'), entry('李安安', '2'), false],
    ['the rest of somebody else, after the phone', entry('陈素芬', '2'), entry('李安安', '2'), false],
    ['a slip in a name that stands alone', entry('陈素芬'), entry('陈素芳'), true],
    ['a character left out of a name that stands alone', entry('陈素芬'), entry('陈芬'), true],
    ['a slip beside another phone', entry('陈素芬', '1'), entry('陈素芳', '2'), false],
    ['another name that stands alone', entry('陈素芬'), entry('李安安'), false],
    ['of whom it never said the name or number: one of its own kept', entry('王小明', '3'), entry('王小明', '4'), true],
    ['of whom it never said the name or number: neither kept', entry('王小明', '3'), entry('李安安', '4'), false],
  ])('is still theirs with %s: %#', (_, before, after, still) => expect(isStillOf(holder, before, after)).toBe(still));
});

describe('a line about whoever writes it', () => {
  const line: EntryPerson = { buildingId: 'b1', room: '101', name: '陈素芬', phone: '1', documentNumber: 'D', relation: 'owner' };
  const home = { buildingId: 'b1', room: '101' };

  test.each<[string, Writer, boolean]>([
    ['by a number they proved, under whatever name', { phones: ['9', '1'], name: '李安安' }, true],
    ['by their document', { phones: [], name: '李安安', documentNumber: 'D' }, true],
    ['by their name in their home', { phones: [], name: '陈素芬', home }, true],
    [
      'by their name in their room, where they chose no building',
      { phones: [], name: '陈素芬', home: { ...home, buildingId: null } },
      true,
    ],
    ['not by a name in another home', { phones: [], name: '陈素芬', home: { ...home, room: '102' } }, false],
    ['not by a name alone', { phones: [], name: '陈素芬' }, false],
    ['not of a housemate', { phones: ['2'], name: '李安安', documentNumber: 'E', home }, false],
    ['not of anybody, where nothing is known of the writer', { phones: [] }, false],
  ])('%s', (_, writer, about) => expect(isAboutWriter(writer, line)).toBe(about));

  it('is not one where neither says a number', () => {
    expect(isAboutWriter({ phones: [] }, { ...line, phone: undefined, documentNumber: undefined })).toBe(false);
  });
});
