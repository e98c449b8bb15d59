import { correctedFields, type EntryPerson } from './roster-change.js';

describe('a correction', () => {
  const person: EntryPerson = { buildingId: 'b1', room: '101', name: '陈素芬', phone: '13900000001', relation: 'owner' };

  it('names the fields that differ, and nothing where nothing does', () => {
    expect(correctedFields(person, { ...person })).toEqual([]);
    expect(correctedFields(person, { ...person, room: '102', phone: undefined })).toEqual(['room', 'phone']);
    expect(correctedFields(person, { buildingId: 'b2', room: '1', name: '陈', documentNumber: 'x', relation: 'tenant' })).toEqual(['building', 'room', 'name', 'phone', 'document', 'relation']);
  });
});
