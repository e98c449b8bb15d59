import { entryFacts, mayBeTheirs } from './entry-fit.js';

const asked = { name: '贺明', phone: '13900000001', documentNumber: '310113197003030512' };

describe('an entry of the roster beside what somebody wrote', () => {
  it('may be theirs while one of name, phone and document is the same', () => {
    const other = { name: '杨子轩', phone: '13900000002', documentNumber: '310113198003030518' };
    expect(entryFacts(asked, other)).toEqual({ name: 'differs', phone: 'differs', document: 'differs' });
    expect(mayBeTheirs(entryFacts(asked, other))).toBe(false);
    for (const fact of ['name', 'phone', 'documentNumber'] as const)
      expect(mayBeTheirs(entryFacts(asked, { ...other, [fact]: asked[fact] }))).toBe(true);
  });

  it('is somebody else’s where there is nothing to compare but another name', () => {
    expect(entryFacts(asked, { name: '杨子轩' })).toEqual({ name: 'differs', phone: 'unknown', document: 'unknown' });
    expect(mayBeTheirs(entryFacts(asked, { name: '杨子轩' }))).toBe(false);
  });

  it('is compared as people write a name', () => {
    expect(entryFacts({ name: ' 贺 明' }, { name: '贺明' }).name).toBe('same');
  });

  it('is not theirs by four digits alone', () => {
    const tail = { name: '贺明', documentTail: '0512' };
    expect(entryFacts(tail, { name: '贺明', documentNumber: asked.documentNumber }).document).toBe('same');
    expect(entryFacts(tail, { name: '贺鸣', documentNumber: asked.documentNumber })).toEqual({
      name: 'differs',
      phone: 'unknown',
      document: 'unknown',
    });
    expect(entryFacts(tail, { name: '贺明', documentNumber: '310113198003030518' }).document).toBe('differs');
  });
});
