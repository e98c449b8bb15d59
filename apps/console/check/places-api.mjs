/** Answers of the API for duty, areas and organisations, looked at alone. Invented people; long names and many rows on purpose. */

const COMMUNITY = 310113003001;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const OFFSET_MS = 8 * HOUR_MS;

const uuid = (serial) => `0192f0aa-0000-7000-8000-${String(serial).padStart(12, '0')}`;
const names = ['王演示', '李演示', '欧阳演示', '赵演示', '钱演示', '孙演示', '周演示', '吴演示', '郑演示', '冯演示', '陈演示', '褚演示'];
const people = names.map((name, i) => ({
  accountId: uuid(i + 1),
  name,
  post: ['居委会主任', '调解干部', '物业治理干部', '民政干部'][i % 4],
  buildings: [],
  lines: [],
}));

const mondayOf = (day) => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS - OFFSET_MS;
};
const iso = (ms) => new Date(ms).toISOString();

/** By day and by night in turn until Friday evening; the weekend is open. */
function week(day) {
  const begin = mondayOf(day);
  const shifts = Array.from({ length: 9 }, (_, i) => {
    const byDay = i % 2 === 0;
    const startsAt = begin + Math.floor(i / 2) * DAY_MS + (byDay ? 8.5 : 17) * HOUR_MS;
    const person = people[i % people.length];
    return {
      id: uuid(1000 + i + (begin / DAY_MS) * 10),
      accountId: person.accountId,
      name: person.name,
      post: person.post,
      startsAt: iso(startsAt),
      endsAt: iso(startsAt + (byDay ? 8.5 : 15.5) * HOUR_MS),
      handOver: 'none',
    };
  });
  return {
    monday: iso(begin + OFFSET_MS).slice(0, 10),
    nameRule: 'full',
    shifts,
    gaps: [
      { startsAt: iso(begin), endsAt: iso(begin + 8.5 * HOUR_MS) },
      { startsAt: iso(begin + 4 * DAY_MS + 17 * HOUR_MS), endsAt: iso(begin + 7 * DAY_MS) },
    ],
  };
}

const lines = [
  { code: 'civil', name: '民政救助', own: false },
  { code: 'line-a', name: '楼道和电动车', own: true },
];
const buildings = Array.from({ length: 24 }, (_, i) => ({ id: uuid(200 + i), name: `${i + 1}号楼` }));
const posters = [
  { code: 'ABCDE12345', link: 'https://shequtong.example/j/ABCDE12345', buildingId: null, buildingName: null },
  ...buildings.map(({ id, name }, i) => ({
    code: `FGH${String(i).padStart(7, '2')}`,
    link: `https://shequtong.example/j/FGH${i}`,
    buildingId: id,
    buildingName: name,
  })),
];
const sheet =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/><rect width="210" height="5" fill="#b6211b"/></svg>';

const district = { id: 310113000000, parentId: null, kind: 'district', name: '宝山区', successorId: null };
const streets = [
  [310113003000, '友谊路街道'],
  [310113007000, '吴淞街道'],
  [310113102000, '大场镇'],
].map(([id, name]) => ({ id, parentId: 310113000000, kind: 'street', name, successorId: null }));
const units = [
  [COMMUNITY, '宝钢一村居委会'],
  [310113003002, '上海市宝山区友谊路街道宝钢二三四五村联合居民委员会'],
].map(([id, name]) => ({ id, parentId: 310113003000, kind: 'neighbourhood', name, successorId: null }));
const known = new Map([district, ...streets, ...units].map((area) => [area.id, area]));
const history = {
  validFrom: '2023-01-01',
  validTo: null,
  successor: null,
  formerNames: [{ name: '宝钢新村居委会', validFrom: '2023-01-01', validTo: '2025-03-01' }],
  ended: [
    {
      id: 310113003009,
      parentId: 310113003000,
      kind: 'neighbourhood',
      name: '宝钢九村居委会',
      successorId: COMMUNITY,
      validTo: '2026-01-01',
    },
  ],
};

const organisations = [
  ['property-manager', '物业公司', '安居里物业服务有限公司（演示）', '021-5600 0000'],
  ['owners-committee', '业主委员会', '宝钢一村业主委员会（演示）', null],
  ['social-work-station', '社工站', '宝山区友谊路街道暖心家园社会工作服务中心宝钢一村社工站（演示）', '021-5600 0001 转 2'],
].map(([kind, kindName, name, phone], i) => ({
  id: uuid(300 + i),
  areaId: COMMUNITY,
  kind,
  kindName,
  name,
  phone,
  parent: null,
  serves: [{ id: COMMUNITY, name: '宝钢一村居委会' }],
}));
const groups = [
  ['founded', '待备案', '楼道清洁队', 3],
  ['founded', '待备案', '晚霞合唱团', -1],
  ['gathering', '正在发起', '护河队', 0],
].map(([state, stateName, name, days], i) => ({
  groupId: uuid(400 + i),
  state,
  stateName,
  name,
  purpose: '每周六上午一起打扫楼道，帮腿脚不便的老人倒垃圾。',
  membersMin: 5,
  mine: false,
  openedAt: iso(Date.now() - 9 * DAY_MS),
  foundedAt: state === 'founded' ? iso(Date.now() - 4 * DAY_MS) : null,
  dueAt: state === 'founded' ? iso(Date.now() + days * DAY_MS) : null,
  late: days < 0,
  decidedAt: null,
  reason: null,
  members: ['王阿姨', '李先生', '张女士', '赵先生', '钱女士'].map((member, n) => ({
    membershipId: uuid(500 + i * 10 + n),
    name: member,
    leads: n === 0,
  })),
}));

const at = `/api/areas/${COMMUNITY}`;
const here = `/api/communities/${COMMUNITY}`;
const answers = {
  [`${at}/duty/people`]: () => ({ people }),
  [`${at}/duty/lines`]: () => ({ lines }),
  [`${at}/duty/today`]: () => ({ onDuty: { name: '王演示', post: '居委会主任', by: 'shift', until: iso(Date.now() + 3 * HOUR_MS) } }),
  [`${at}/duty/week`]: (query) => week(query.get('day')),
  [`${here}/buildings`]: () => ({ buildings }),
  [`${here}/posters`]: () => ({ posters }),
  [`${at}/organisations`]: () => ({ organisations, next: null }),
  [`${here}/groups`]: () => ({ groups, next: null }),
  '/api/areas': () => ({ areas: [district] }),
  '/api/areas/search': () => ({ areas: units }),
};

/** What these three features are answered; undefined for what is none of theirs. */
export function answerPlaces({ pathname, searchParams }, method) {
  if (method !== 'GET') return undefined;
  const json = (body) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });
  const answer = answers[pathname];
  if (answer) return json(answer(searchParams));
  if (/\/posters\/\w+\/png$/.test(pathname)) return { status: 200, contentType: 'image/svg+xml', body: sheet };
  if (/^\/api\/areas\/\d{12}\/history$/.test(pathname)) return json(history);
  if (/\/group-rule$/.test(pathname)) return json({ membersMin: 5, fileWithinDays: 5 });
  const one = organisations.find(({ id }) => pathname === `${at}/organisations/${id}`);
  if (one) return json(one);
  if (/\/operators$/.test(pathname))
    return json({
      operators: [
        {
          operatorId: uuid(600),
          name: '洪演示',
          post: '项目经理',
          publicName: '洪经理',
          role: 'property-operator',
          joinedAt: iso(Date.now() - 30 * DAY_MS),
        },
      ],
    });
  if (/\/invitations$/.test(pathname))
    return json({ invitations: [{ invitationId: uuid(700), usesLeft: 2, uses: 3, expiresAt: iso(Date.now() + 5 * DAY_MS) }] });
  const area = known.get(Number(/^\/api\/areas\/(\d{12})$/.exec(pathname)?.[1]));
  return area && json({ area, children: [...known.values()].filter(({ parentId }) => parentId === area.id) });
}
