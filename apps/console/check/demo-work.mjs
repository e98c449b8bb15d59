/** Answers for the pages of work: verification, people, audit. Invented people; times stand still with the page's. */

import { ago, community, id } from './demo-ids.mjs';
import { file, tickets } from './demo-tickets.mjs';

const masked = (name, phone, address) => ({ name, phone, document: null, address });
const oneCase = (serial, name, hours, more = {}) => ({
  caseId: id('3333', serial),
  membershipId: id('4444', serial),
  kind: 'verification',
  reasons: ['no-roster-entry'],
  explanation: '底册里没有这个人，请看租赁合同、问邻居或上门确认。',
  state: 'open',
  person: masked(name, '138****0000', '3 号楼 ***'),
  relation: 'tenant',
  needsGuardian: false,
  openedAt: ago(hours),
  decidedAt: null,
  decision: null,
  ...more,
});
const cases = [
  oneCase(1, '潘*', 52),
  oneCase(2, '柳**', 20, { reasons: ['roster-differs'], explanation: '与底册有出入，请核对姓名、手机号或证件。', relation: 'owner' }),
  oneCase(3, '王**', 3, { needsGuardian: true, relation: 'family' }),
];
const caseFile = {
  ...cases[0],
  evidence: [{ kind: 'neighbour', at: ago(5), note: '对门住户说他们家去年九月搬来，两口子带一个孩子。', photoUrl: null }],
  roster: [{ entryId: id('7777', 1), relation: 'tenant', person: masked('潘*', '154****1051', '3 号楼 ***') }],
};

const member = (serial, name, displayName, more = {}) => ({
  membershipId: id('4444', serial),
  person: masked(name, serial % 2 ? null : '138****0000', `${serial} 号楼 ***`),
  displayName,
  buildingName: `${serial} 号楼`,
  relation: 'owner',
  state: 'verified',
  way: 'roster',
  askedAt: ago(400 + serial),
  ...more,
});
const members = [
  member(1, '顾**', '顾女士', { way: 'enrolled-by-staff' }),
  member(2, '李**', '李先生'),
  member(3, '欧阳**', '欧阳同志', { relation: 'tenant', way: 'lease' }),
  member(4, '阿**姆', '住在十二号楼爱种花的阿卜杜热西提', {
    person: masked('阿**姆', '138****0000', '上海市宝山区友谊路街道宝钢一村东区第三小区 12 号楼 ***'),
    way: 'household',
  }),
];

const entry = (serial, name, more = {}) => ({
  entryId: id('7777', serial),
  buildingId: id('cccc', 8),
  buildingName: '8 号楼',
  relation: 'owner',
  person: { ...masked(name, '138****0000', '8 号楼'), document: serial % 2 ? '310***********0012' : null },
  membershipId: null,
  version: 1,
  ...more,
});
const entries = [
  entry(1, '陈*芬', { membershipId: id('4444', 1) }),
  entry(2, '欧**华', { relation: 'tenant' }),
  entry(3, '李*', { relation: 'family', person: masked('李*', null, '8 号楼') }),
];

const grant = (serial, role, roleName, post, publicName, endsAt = null) => ({
  grantId: id('5555', serial),
  accountId: id('6666', serial),
  role,
  roleName,
  organisationName: null,
  post,
  publicName,
  startsAt: ago(9000),
  endsAt,
});
const grants = [
  grant(1, 'community-secretary', '居委会书记', '党总支书记', '顾演示'),
  grant(2, 'community-staff', '居委会工作人员', '居委会主任', '王演示'),
  grant(3, 'building-lead', '楼组长', '3 号楼楼组长', null, ago(-4000)),
  grant(
    4,
    'community-staff',
    '居委会工作人员',
    '居民区党总支副书记、居委会副主任、社区治理和物业管理条线负责人',
    '买买提江·阿卜杜热西提（演示）',
    ago(-4000),
  ),
  { ...grant(5, 'department-officer', '部门工作人员', '科员', '单演示'), organisationName: '城市建设和管理事务中心' },
];

const found = [1, 4].map((serial) => ({
  ...members[serial - 1],
  areaId: community,
  areaName: '上海市宝山区大场镇乾宁园一二三期联合居民委员会',
}));
const foundStaff = grants
  .filter(({ publicName }) => publicName)
  .map((one) => ({ ...one, areaId: community, areaName: '上海市宝山区大场镇乾宁园一二三期联合居民委员会' }));

const looks = [
  {
    id: id('8888', 1),
    at: ago(2),
    areaId: community,
    areaName: '宝钢一村居委会',
    reader: '党总支书记 顾演示',
    readerRoleName: '居委会书记',
    office: '宝钢一村居委会',
    person: '张女士',
    what: '姓名、手机号、地址',
    reason: '电话回访：核对楼道灯修好没有',
  },
  {
    id: id('8888', 2),
    at: ago(30),
    areaId: community,
    areaName: '宝钢一村居委会',
    reader: '审计员 鲍演示',
    readerRoleName: '审计员',
    office: '宝山区',
    person: '李先生',
    what: '证件号码',
    reason: '抽查',
  },
];
const change = (serial, kind, more = {}) => ({
  grantId: id('9999', serial),
  change: kind,
  at: ago(serial * 9),
  areaId: community,
  areaName: '宝钢一村居委会',
  role: 'community-staff',
  roleName: '居委会工作人员',
  post: '民政干部',
  publicName: '李演示',
  startsAt: ago(900),
  endsAt: null,
  by: '党总支书记 顾演示',
  reason: null,
  ...more,
});
const changes = [change(1, 'ended', { reason: '调离本社区', endsAt: ago(9) }), change(2, 'given')];

const record = (serial) => ({
  id: id('dddd', serial),
  at: ago(serial * 7),
  areaId: community,
  areaName: '上海市宝山区大场镇乾宁园一二三期联合居民委员会',
  by: '居民区党总支书记 欧阳演示',
});
const searches = [{ ...record(1), reader: '街道城运中心主任 单国华（演示）', office: '友谊路街道', what: '按手机号查居民', matches: 0 }];
const rosterChanges = [
  { ...record(2), change: 'imported', person: null, entries: 1200, what: null, reason: null, joined: false },
  {
    ...record(3),
    change: 'corrected',
    person: '欧**华',
    entries: 1,
    what: '楼栋、室号、姓名、手机号、证件号码、与房屋的关系',
    reason: '与房产证登记的室号不符，已上门核对过两次，住户出示了原件',
    joined: true,
  },
];
const placeChanges = [
  {
    ...record(4),
    change: 'unit-merged',
    what: '乾宁园一期居民委员会、乾宁园二期居民委员会 → 乾宁园一二三期联合居民委员会',
    byPlatform: false,
  },
];
const credentialChanges = [
  { ...record(5), change: 'set-up', person: '民政干事 周演示' },
  { ...record(6), change: 'reset', person: null },
];

const C = `/api/communities/${community}`;
const any = '[0-9a-f-]{36}';

/** What stands at which address; the first that fits answers. */
export const work = [
  [`/api/areas/\\d+/tickets`, { tickets }],
  [`/api/areas/\\d+/background`, { behind: false }],
  [`/api/areas/\\d+/ticket-numbers`, { waiting: 23, overdue: 1, warned: 100, followUp: 0, decisions: 0, atHand: 23 }],
  [`/api/communities/\\d+/tickets/${any}/file`, file],
  [
    `/api/communities/\\d+/tickets/${any}/verification`,
    { ticketId: file.ticketId, number: file.number, intact: true, entries: 2, head: null, faults: [] },
  ],
  [
    '/api/ticket-categories',
    {
      categories: [
        { code: 'estate', parentCode: null, name: '小区设施', keywords: [] },
        { code: 'estate.light', parentCode: 'estate', name: '楼道照明', keywords: [] },
      ],
    },
  ],
  [`${C}/verification-cases`, { cases, next: null }],
  [`${C}/verification-cases/${any}`, caseFile],
  [`${C}/members`, { members, next: null }],
  [`${C}/members/${any}`, members[0]],
  [`${C}/members/${any}/cards`, { cards: [{ cardId: id('aaaa', 1), issuedAt: ago(300), endedAt: null, endCode: null }] }],
  [
    `${C}/members/${any}/delegations`,
    {
      delegations: [
        {
          delegationId: id('bbbb', 1),
          delegateName: '朱女士',
          endsAt: ago(-2000),
          membershipId: id('4444', 1),
          areaId: community,
          personName: '顾女士',
          delegateKind: 'family',
          delegateKindName: '家人',
          things: [{ thing: 'tickets', name: '报事和查进度' }],
          inForce: true,
          startsAt: ago(300),
          readBackAt: ago(300),
          endedAt: null,
          endedBy: null,
        },
      ],
    },
  ],
  [`${C}/roster-entries`, { entries, next: null }],
  [`${C}/roster-entries/search`, { entries, more: true }],
  [`${C}/roster-entries/${any}`, entries[0]],
  [`${C}/buildings`, { buildings: [{ id: id('cccc', 8), name: '8 号楼' }] }],
  [`${C}/enrolments/${any}/consents`, { consents: [] }],
  [`/api/areas/\\d+/grants`, { grants, next: null }],
  ['/api/areas/\\d+/members/search', { members: found, more: true }],
  ['/api/areas/\\d+/grants/search', { staff: foundStaff, more: false }],
  ['/api/areas/\\d+/audit/looks', { looks, next: null }],
  ['/api/areas/\\d+/audit/role-changes', { changes, next: null }],
  ['/api/areas/\\d+/audit/searches', { searches, next: null }],
  ['/api/areas/\\d+/audit/roster-changes', { changes: rosterChanges, next: null }],
  ['/api/areas/\\d+/audit/place-changes', { changes: placeChanges, next: null }],
  ['/api/areas/\\d+/audit/credential-changes', { changes: credentialChanges, next: null }],
].map(([path, body]) => ({ path: new RegExp(`^${path}$`), body }));
