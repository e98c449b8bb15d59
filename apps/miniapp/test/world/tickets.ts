import { areaId, community } from './people.js';
import { type Schemas } from './product.js';

export const ticketId = '0193a000-0000-7000-8000-0000000000d1';

export const categories: Schemas['CategoriesView'] = {
  categories: [
    { code: 'estate', parentCode: null, name: '小区物业', keywords: [] },
    { code: 'estate.light', parentCode: 'estate', name: '楼道照明', keywords: ['楼道灯', '路灯'] },
    { code: 'estate.water', parentCode: 'estate', name: '漏水', keywords: ['漏水'] },
  ],
};

export const item = (more: Partial<Schemas['TicketItemView']> = {}): Schemas['TicketItemView'] => ({
  ticketId,
  areaId,
  areaName: community.name,
  number: '003001-2026-00042',
  state: 'submitted',
  stateName: '待受理',
  ending: null,
  responsible: { level: 'community', levelName: '自治处置', areaId, name: community.name },
  category: { code: 'estate.light', name: '楼道照明' },
  visibility: 'private',
  excerpt: '三号楼楼道灯坏了',
  reportedAt: '2026-11-24T06:30:00.000Z',
  meToos: 0,
  clocks: [
    { kind: 'first-reply', name: '首次答复', dueAt: '2099-11-24T21:30:00.000Z', phrase: '还剩 15 小时', late: false, warned: false },
  ],
  version: 1,
  ...more,
});

const reported: Schemas['StepView'] = {
  seq: 1,
  step: 'report',
  at: '2026-11-24T06:30:00.000Z',
  moment: '今天 14:30',
  title: '居民上报',
  officeName: null,
  post: null,
  name: null,
  words: [{ field: 'text', label: '内容', text: '三号楼楼道灯坏了' }],
  photos: [],
};

export const ticket = (more: Partial<Schemas['TicketView']> = {}): Schemas['TicketView'] => ({
  ...item(),
  endingName: null,
  mine: true,
  followed: { followers: 0, meToos: 0, following: false, meToo: false },
  mayFollow: false,
  text: '三号楼楼道灯坏了，晚上看不见台阶',
  place: '电梯口',
  buildingName: '3号楼',
  point: null,
  photos: [],
  allClocks: [
    {
      kind: 'first-reply',
      name: '首次答复',
      officeName: null,
      lateOfficeName: null,
      startedAt: '2026-11-24T06:30:00.000Z',
      dueAt: '2099-11-24T21:30:00.000Z',
      duePhrase: '2099年11月25日 5:30 前',
      running: true,
      pausedAt: null,
      late: false,
      stoppedAt: null,
      outcome: null,
      phrase: '还剩 15 小时',
      provisional: false,
      why: ['从提交起 15 小时，昼夜都算'],
    },
  ],
  ladder: [{ level: 'community', officeName: '宝钢一村居委会', since: '2026-11-24T06:30:00.000Z', until: null }],
  timeline: [reported],
  because: null,
  asks: [],
  openSteps: ['withdraw'],
  ...more,
});

export const changed = (state: Schemas['TicketChangedView']['state'] = 'submitted'): Schemas['TicketChangedView'] => ({
  ticketId,
  areaId,
  number: '003001-2026-00042',
  state,
  version: 1,
});

export const media = (number: number): Schemas['MediaView'] => {
  const mediaId = `0193a000-0000-7000-8000-00000000e${String(number).padStart(3, '0')}`;
  const address = `/api/media/${areaId}/${mediaId}`;
  return {
    mediaId,
    width: 1200,
    height: 900,
    url: `${address}/full?until=4102444800000&sign=a`,
    thumbnailUrl: `${address}/thumb?until=4102444800000&sign=b`,
  };
};
