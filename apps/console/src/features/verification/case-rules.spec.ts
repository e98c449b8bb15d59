import { caseFile } from '../../../test/people.js';
import { type CaseFile } from './calls/verification-calls.js';
import { actionsOf, compared, groundChosen, groundsOf, nextCase, saysNoOwner } from './case-rules.js';

/** One of their room, by the name that is shown of it theirs. */
const rosterEntry = (facts: Partial<CaseFile['roster'][number]['facts']>): CaseFile['roster'][number] => ({
  entryId: 'e1',
  relation: 'tenant',
  person: { name: '潘*', phone: null, document: null, address: '3 号楼 ***' },
  facts: { name: 'unknown', phone: 'unknown', document: 'unknown', ...facts },
  mayBeTheirs: Object.values(facts).includes('same'),
});

describe('what may be done with a case', () => {
  it('offers approval where the roster did not settle it, and nothing once it is decided', () => {
    expect(actionsOf(caseFile())).toEqual(['approve', 'evidence', 'reject']);
    expect(actionsOf(caseFile({ state: 'approved' }))).toEqual([]);
    expect(actionsOf(caseFile({ mine: true }))).toEqual([]);
  });

  it('offers no second account of one document; of one name and phone there may be two people', () => {
    expect(actionsOf(caseFile({ kind: 'conflict', reasons: ['conflict-document'] }))).toEqual(['same', 'evidence', 'reject']);
    expect(actionsOf(caseFile({ kind: 'conflict', reasons: ['conflict-name-phone'] }))).toEqual(['same', 'two', 'evidence', 'reject']);
    expect(actionsOf(caseFile({ kind: 'conflict', reasons: ['conflict-name-phone', 'conflict-roster-entry'] }))).toEqual([
      'same',
      'evidence',
      'reject',
    ]);
  });
});

describe('on what an approval stands', () => {
  it('is an entry of the roster, or evidence that shows that somebody lives there', () => {
    expect(groundsOf(caseFile())).toEqual([]);
    const entry = rosterEntry({ name: 'same' });
    const neighbour = { kind: 'neighbour' as const, at: '2026-11-20T01:00:00Z', note: '对门陈阿姨说住了两年', hasPhoto: false };
    expect(groundsOf(caseFile({ roster: [entry], evidence: [neighbour] }))).toEqual([
      { kind: 'entry', entryId: 'e1' },
      { kind: 'evidence' },
    ]);
    expect(groundsOf(caseFile({ evidence: [{ ...neighbour, kind: 'guardian' }] }))).toEqual([]);
  });

  it('is no entry of somebody else who lives there', () => {
    expect(groundsOf(caseFile({ roster: [rosterEntry({ name: 'differs' })] }))).toEqual([]);
  });

  it('is no entry that says less than owner for who says they own the home', () => {
    const entry = { ...rosterEntry({ name: 'same' }), relation: 'tenant' as const };
    expect(groundsOf(caseFile({ relation: 'owner', roster: [entry] }))).toEqual([]);
    expect(saysNoOwner({ relation: 'owner' }, entry)).toBe(true);
    expect(groundsOf(caseFile({ relation: 'family', roster: [entry] }))).toEqual([{ kind: 'entry', entryId: 'e1' }]);
  });

  it('is chosen already where there is one only and nothing about it differs', () => {
    const chosen = (...roster: ReturnType<typeof rosterEntry>[]) => groundChosen(caseFile({ roster }), groundsOf(caseFile({ roster })));
    expect(chosen(rosterEntry({ name: 'same' }))).toEqual({ kind: 'entry', entryId: 'e1' });
    expect(chosen(rosterEntry({ name: 'differs', phone: 'same' }))).toBeUndefined();
    expect(chosen(rosterEntry({ name: 'same' }), { ...rosterEntry({ name: 'same' }), entryId: 'e2' })).toBeUndefined();
    expect(groundChosen(caseFile(), [{ kind: 'evidence' }])).toEqual({ kind: 'evidence' });
  });

  it('compares fact by fact as the server did, also what looks alike when masked, and says where nothing can be compared', () => {
    const entry = { ...rosterEntry({ name: 'differs', phone: 'differs' }), relation: 'owner' as const };
    expect(compared(caseFile(), entry)).toEqual([
      { fact: 'name', verdict: 'differs' },
      { fact: 'phone', verdict: 'differs' },
      { fact: 'document', verdict: 'unknown' },
      { fact: 'relation', verdict: 'differs' },
    ]);
  });
});

it('goes on with the case after the one decided, at the end with the one before', () => {
  expect(nextCase(['a', 'b', 'c'], 'b')).toBe('c');
  expect(nextCase(['a', 'b', 'c'], 'c')).toBe('b');
  expect(nextCase(['a'], 'a')).toBeUndefined();
  expect(nextCase(['a'], 'gone')).toBe('a');
});
