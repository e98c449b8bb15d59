import { matchRoster, type RosterComparison } from './roster-match.js';

const nothing: RosterComparison = { entryId: 'e1', document: false, documentTail: false, name: false, namePhone: false, room: false };
const entry = (...same: (keyof Omit<RosterComparison, 'entryId'>)[]): RosterComparison => ({ ...nothing, ...Object.fromEntries(same.map((key) => [key, true])) });

describe('matching the resident roster', () => {
  test.each([
    ['document with its name', entry('document', 'name')],
    ['name and proven phone', entry('name', 'namePhone')],
    ['name, room and the last four digits', entry('name', 'room', 'documentTail')],
  ])('%s verifies', (_, same) => expect(matchRoster([same])).toEqual({ kind: 'matched', entryId: 'e1' }));

  test.each([
    ['nobody of the roster', [], 'no-roster-entry'],
    ['another person of the same room', [entry('room')], 'no-roster-entry'],
    ['name and room alone, which stand on the letter box', [entry('name', 'room')], 'roster-differs'],
    ['a document under another name', [entry('document', 'room')], 'roster-differs'],
    ['the last four digits of somebody else of the room', [entry('room', 'documentTail')], 'no-roster-entry'],
  ] as const)('%s goes to staff', (_, entries, reason) => expect(matchRoster(entries)).toEqual({ kind: 'review', reason }));

  test('two entries of the same name and phone go to staff', () => {
    expect(matchRoster([entry('name', 'namePhone'), { ...entry('name', 'namePhone'), entryId: 'e2' }])).toEqual({ kind: 'review', reason: 'several-roster-entries' });
  });
  test('of two the document settles which', () => {
    expect(matchRoster([entry('name', 'namePhone'), { ...entry('name', 'document'), entryId: 'e2' }])).toEqual({ kind: 'matched', entryId: 'e2' });
  });
});
