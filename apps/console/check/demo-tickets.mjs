/** Answers for the pages of tickets. Invented; times stand still with the page's. */

import { ago, community, id } from './demo-ids.mjs';

const offices = {
  community: { level: 'community', levelName: '自治处置', areaId: community, name: '宝钢一村居委会' },
  street: { level: 'street', levelName: '协同处置', areaId: 310113003000, name: '友谊路街道' },
};

const clock = (name, hours, more = {}) => ({
  kind: 'first-reply',
  name,
  dueAt: ago(-hours),
  phrase: '',
  late: hours < 0,
  warned: false,
  ...more,
});
const ticket = (serial, excerpt, more = {}) => ({
  ticketId: id('1111', serial),
  areaId: community,
  areaName: '宝钢一村居委会',
  number: `003001-2026-${String(serial).padStart(5, '0')}`,
  state: 'submitted',
  stateName: '已提交',
  ending: null,
  responsible: offices.community,
  category: { code: 'estate.light', name: '楼道照明' },
  visibility: 'public',
  excerpt,
  handlingSince: null,
  returned: false,
  reportedAt: ago(serial * 3),
  clocks: [clock('首次答复', 9)],
  version: 1,
  ...more,
});

export const tickets = [
  ticket(1, '3 号楼一楼楼道灯坏了，晚上看不见台阶，老人差点摔倒', { clocks: [clock('首次答复', -2)] }),
  ticket(2, '垃圾房门口污水流到人行道，味道很大，连着三天了，请尽快清理并查明是哪里漏的', {
    clocks: [clock('首次答复', 1, { warned: true })],
    category: { code: 'sanitation.waste', name: '垃圾清运' },
  }),
  ticket(3, '南门出口窄路上立着三根杆子，轮椅和婴儿车过不去', {
    areaId: 310113102001,
    areaName: '上海市宝山区大场镇乾宁园一二三期联合居民委员会',
    state: 'escalated',
    responsible: offices.street,
    clocks: [clock('开始处置', 40)],
  }),
  ticket(4, null, { state: 'handling', clocks: [] }),
];

export const file = {
  ...tickets[0],
  endingName: null,
  mine: false,
  text: '3 号楼一楼楼道灯坏了，晚上看不见台阶，老人差点摔倒。物业说线路要换，等了两个星期也没有人来。'.repeat(14),
  place: '一楼电梯口',
  buildingName: '3 号楼',
  point: null,
  photos: [],
  allClocks: [
    {
      kind: 'first-reply',
      name: '首次答复',
      startedAt: ago(17),
      dueAt: ago(2),
      duePhrase: '',
      running: true,
      pausedAt: null,
      late: true,
      stoppedAt: null,
      outcome: null,
      phrase: '',
      provisional: false,
      why: ['从上报起 15 小时，不分昼夜'],
    },
  ],
  ladder: [{ level: 'community', officeName: '宝钢一村居委会', since: ago(17), until: null }],
  timeline: [
    {
      seq: 1,
      step: 'report',
      at: ago(17),
      moment: '',
      title: '居民上报',
      officeName: null,
      post: null,
      name: null,
      words: [{ field: 'text', label: '内容', text: '灯坏了' }],
      photos: [],
    },
    {
      seq: 2,
      step: 'accept',
      at: ago(16),
      moment: '',
      title: '受理',
      officeName: '宝钢一村居委会',
      post: '居委会主任',
      name: '王演示',
      words: [],
      photos: [],
    },
  ],
  openSteps: ['reply', 'record-call', 'start-handling', 'resolve', 'escalate', 'decline'],
  reporterName: '张女士',
  reporterMembershipId: id('4444', 1),
  reporterContact: { name: '张**', phone: '138****0000', enrolledByStaff: false, hasDelegate: false },
  officeAbove: '友谊路街道',
  officeAsked: '友谊路街道',
  officeBelow: null,
  round: 1,
};
