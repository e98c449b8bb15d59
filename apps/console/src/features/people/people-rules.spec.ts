import { delegationBody, delegationErrors, emptyDelegation } from './delegation-draft.js';
import { clueOf } from './find-rules.js';
import { memberStateOf, wayName } from './member-rules.js';
import { cardPage } from './print-card.js';
import { emptyRole, emptyStaff, givableRoles, roleBody, roleErrors, staffErrors } from './role-draft.js';
import { batchesOf, lineOfField, readLines } from './roster-lines.js';

const TODAY = '2026-11-23';
const now = new Date('2026-11-23T08:00:00Z');
const since = new Date(0);

describe('lines of a roster', () => {
  it('reads what was copied from a sheet, without its head, and keeps line numbers', () => {
    const lines = readLines(
      '楼栋\t室号\t姓名\t手机号\t证件号码\t关系\n\n8号\t203室\t陈素芬\t138 1234 5678\t\t业主\r\n8号\t204室\t李桂芳\t\t\t租户',
      TODAY,
    );
    expect(lines).toMatchObject([
      { line: 3, faults: [], entry: { building: '8号', room: '203室', name: '陈素芬', phone: '138 1234 5678', relation: 'owner' } },
      { line: 4, faults: [], entry: { name: '李桂芳', relation: 'tenant' } },
    ]);
  });

  it('reads CSV with quotes, doubled quotes, full-width commas and four columns', () => {
    expect(readLines('\uFEFF"8号,东",203室,"陈""素芬",,,业主', TODAY)[0]).toMatchObject({ entry: { building: '8号,东', name: '陈"素芬' } });
    expect(readLines('8号，203室，陈素芬，家人', TODAY)[0]).toMatchObject({ entry: { room: '203室', relation: 'family' } });
  });

  it('names everything that is wrong with a line, and sends none of it', () => {
    const lines = readLines('8号\t203室\t陈\t123\t310\t朋友\n203室\t陈素芬', TODAY);
    expect(lines.map(({ faults }) => faults)).toEqual([['name', 'phone', 'document', 'relation'], ['columns']]);
    expect(batchesOf(lines)).toEqual([]);
  });

  it('goes in batches, and leads what the server says of one back to the line', () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => `8号\t${index}室\t陈素芬\t\t\t业主`);
    const batches = batchesOf(readLines(['', ...rows].join('\n'), TODAY));
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 1]);
    expect(lineOfField('lines[3].phone', batches[1] ?? [])).toBe(505);
    expect(lineOfField('lines', batches[1] ?? [])).toBeUndefined();
  });
});

describe('roles', () => {
  const secretary = [{ role: 'community-secretary' as const, areaId: 310113003001, startsAt: since }];

  it('are offered as far as the table of the server lets somebody give them there', () => {
    expect(givableRoles(secretary, 310113003001, 'staff', now).map(({ value }) => value)).toEqual(['community-staff']);
    expect(givableRoles(secretary, 310113003001, 'resident', now).map(({ value }) => value)).toContain('building-lead');
    expect(givableRoles(secretary, 310113003000, 'staff', now)).toEqual([]);
  });

  it('end after the last day named', () => {
    const draft = { ...emptyRole, role: 'building-lead' as const, startsOn: '2026-12-01', endsOn: '2026-12-31' };
    expect(roleErrors(draft, 'resident')).toEqual({});
    expect(roleBody(draft, 'm1')).toEqual({
      role: 'building-lead',
      membershipId: 'm1',
      startsAt: '2026-11-30T16:00:00.000Z',
      endsAt: '2026-12-31T16:00:00.000Z',
    });
    expect(Object.keys(roleErrors({ ...draft, endsOn: '2026-11-01' }, 'resident'))).toEqual(['endsOn']);
  });

  it('of staff name their post and the name residents read', () => {
    expect(Object.keys(roleErrors(emptyRole, 'staff'))).toEqual(['username', 'role', 'post', 'publicName']);
    expect(Object.keys(staffErrors({ ...emptyStaff, username: 'Wang', publicName: '王演示' }))).toEqual(['username', 'role', 'post']);
  });
});

describe('a delegate', () => {
  it('is recorded only after it was read back', () => {
    expect(Object.keys(delegationErrors(emptyDelegation))).toEqual(['kind', 'things', 'until', 'confirmed']);
    const draft = {
      ...emptyDelegation,
      kind: 'family' as const,
      phone: '138 1234 5678',
      things: ['tickets' as const],
      until: '2027-01-01',
      confirmed: true,
    };
    expect(delegationErrors(draft)).toEqual({});
    expect(delegationBody(draft)).toEqual({
      delegate: { kind: 'family', phone: '13812345678' },
      things: [{ thing: 'tickets' }],
      until: '2027-01-01',
      readBack: true,
    });
  });

  it('who is a colleague is chosen, not called', () => {
    expect(
      Object.keys(delegationErrors({ ...emptyDelegation, kind: 'staff', things: ['tickets'], until: '2027-01-01', confirmed: true })),
    ).toEqual(['staffAccountId']);
  });
});

it('prints a card on which nothing of a name can run', () => {
  const page = cardPage({
    code: 'QTKE',
    displayName: '<img onerror=x>',
    picture: 'data:image/svg+xml;utf8,%3Csvg',
    areaName: '宝钢一村居委会',
    title: '居民卡',
    use: '签到时出示',
  });
  expect(page).not.toContain('<img onerror');
  expect(page).toContain('QTKE');
});

it('narrows members by what the server knows', () => {
  expect(memberStateOf(new URLSearchParams('state=lost'))).toBe('verified');
  expect(memberStateOf(new URLSearchParams('state=ended'))).toBe('ended');
  expect(wayName('palm-reading')).toBe('palm-reading');
});

describe('what is typed to find somebody', () => {
  it('is a phone or a whole name, written as it may be', () => {
    expect(['138 1234 5678', '+86 138-1234-5678'].map(clueOf)).toEqual([{ phone: '13812345678' }, { phone: '13812345678' }]);
    expect([' 司徒 静怡 ', '司徒\u200b静怡'].map(clueOf)).toEqual([{ name: '司徒静怡' }, { name: '司徒静怡' }]);
    expect(['', '顾', '\u200b\u200b', '1381234', '名'.repeat(31)].map(clueOf)).toEqual(Array(5).fill(undefined));
  });
});
