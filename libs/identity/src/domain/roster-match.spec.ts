import { type Relation } from './membership-state.js';
import {
  isConflict,
  matchRoster,
  reasonsNow,
  reasonsOnceDocumentReleased,
  reasonsOnceReleased,
  type ReviewReason,
  type RosterComparison,
  withConflicts,
} from './roster-match.js';

const nothing: RosterComparison = {
  entryId: 'e1',
  document: false,
  documentTail: false,
  name: false,
  namePhone: false,
  room: false,
  relation: 'owner',
};
const entry = (...same: (keyof Omit<RosterComparison, 'entryId' | 'relation'>)[]): RosterComparison => ({
  ...nothing,
  ...Object.fromEntries(same.map((key) => [key, true])),
});

describe('matching the resident roster', () => {
  test.each([
    ['document with its name, in the room of the entry', entry('document', 'name', 'room')],
    ['name and proven phone, in the room of the entry', entry('name', 'namePhone', 'room')],
    ['name, room and the last four digits', entry('name', 'room', 'documentTail')],
  ])('%s verifies', (_, same) => expect(matchRoster([same], 'owner')).toEqual({ kind: 'matched', entryId: 'e1' }));

  test.each([
    ['nobody of the roster', [], 'no-roster-entry'],
    ['another person of the same room', [entry('room')], 'no-roster-entry'],
    ['name and room alone, which stand on the letter box', [entry('name', 'room')], 'roster-differs'],
    ['a document under another name', [entry('document', 'room')], 'roster-differs'],
    ['the document with its name for another room', [entry('document', 'name')], 'roster-differs'],
    ['name and proven phone for another room', [entry('name', 'namePhone')], 'roster-differs'],
    ['the last four digits with the name for another room', [entry('name', 'documentTail')], 'no-roster-entry'],
    ['the last four digits of somebody else of the room', [entry('room', 'documentTail')], 'no-roster-entry'],
  ] as const)('%s goes to staff', (_, entries, reason) => expect(matchRoster(entries, 'owner')).toEqual({ kind: 'review', reason }));

  test('two entries of the same name and phone in a room go to staff', () => {
    expect(matchRoster([entry('name', 'namePhone', 'room'), { ...entry('name', 'namePhone', 'room'), entryId: 'e2' }], 'owner')).toEqual({
      kind: 'review',
      reason: 'several-roster-entries',
    });
  });
  test('of two in a room the document settles which', () => {
    expect(matchRoster([entry('name', 'namePhone', 'room'), { ...entry('name', 'document', 'room'), entryId: 'e2' }], 'owner')).toEqual({
      kind: 'matched',
      entryId: 'e2',
    });
  });
  test('of one person with two flats it is the entry of the room that was typed', () => {
    const two = [entry('name', 'namePhone', 'document'), { ...entry('name', 'namePhone', 'document', 'room'), entryId: 'e2' }];
    expect(matchRoster(two, 'owner')).toEqual({ kind: 'matched', entryId: 'e2' });
  });
});

describe('what somebody says they are in the room', () => {
  const of = (relation: Relation): RosterComparison => ({ ...entry('name', 'namePhone', 'room'), relation });
  test.each<[Relation, Relation]>([
    ['owner', 'owner'],
    ['family', 'owner'],
    ['tenant', 'owner'],
    ['tenant', 'family'],
    ['family', 'tenant'],
  ])('%s is no more than the roster’s %s', (typed, onRoster) =>
    expect(matchRoster([of(onRoster)], typed)).toEqual({ kind: 'matched', entryId: 'e1' }),
  );
  test.each<Relation>(['family', 'tenant'])('owner is more than the roster’s %s, and goes to staff', (onRoster) =>
    expect(matchRoster([of(onRoster)], 'owner')).toEqual({ kind: 'review', reason: 'roster-differs' }),
  );
});

describe('the reasons of somebody who waits', () => {
  test('are what the roster says now', () => expect(reasonsNow(['no-roster-entry'], 'roster-differs')).toEqual(['roster-differs']));
  test('keep what it said before it was asked no more', () => {
    expect(reasonsNow(['roster-differs'], 'room-tried-often')).toEqual(['roster-differs', 'room-tried-often']);
    expect(reasonsNow(['roster-differs', 'room-tried-often'], 'room-tried-often')).toEqual(['roster-differs', 'room-tried-often']);
    expect(reasonsNow(['roster-differs', 'room-tried-often'], 'no-roster-entry')).toEqual(['no-roster-entry']);
  });
  test('keep that another account holds what was named before, whatever is named next', () => {
    expect(reasonsNow(['conflict-document', 'roster-differs'], 'no-roster-entry')).toEqual(['conflict-document', 'no-roster-entry']);
    expect(withConflicts(['no-roster-entry', 'taken-back', 'conflict-document'], ['conflict-name-phone', 'conflict-document'])).toEqual([
      'taken-back',
      'conflict-document',
      'conflict-name-phone',
    ]);
  });
  test('keep that a verification was taken back, for which the roster is not asked', () =>
    expect(reasonsNow(['taken-back'], 'taken-back')).toEqual(['taken-back']));
  test('say that an entry is free once it is, and what the roster says by then of who it no longer means', () => {
    const both: ReviewReason[] = ['conflict-name-phone', 'conflict-roster-entry'];
    expect(reasonsOnceReleased(both, { kind: 'matched', entryId: 'e1' }, 'e1')).toEqual(['conflict-name-phone', 'roster-entry-released']);
    expect(reasonsOnceReleased(both, { kind: 'review', reason: 'roster-differs' }, 'e1')).toEqual([
      'conflict-name-phone',
      'roster-differs',
    ]);
    expect(reasonsOnceReleased(both, { kind: 'matched', entryId: 'e2' }, 'e1')).toEqual(both);
    expect(reasonsOnceDocumentReleased(['conflict-document', 'roster-differs'])).toEqual(['document-released', 'roster-differs']);
    expect([isConflict(both), isConflict(['roster-entry-released', 'taken-back'])]).toEqual([true, false]);
  });
});
