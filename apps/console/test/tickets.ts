import { type View } from '../src/calls/api.js';

type File = View<'TicketFileView'>;

export const TICKET_ID = '0192f0aa-1111-7000-8000-000000000001';
export const TICKET_PATH = `/api/communities/310113003001/tickets/${TICKET_ID}`;
export const ROW_ID = `310113003001.${TICKET_ID}`;

const offices = {
  community: { level: 'community', levelName: '自治处置', areaId: 310113003001, name: '宝钢一村居委会' },
  street: { level: 'street', levelName: '协同处置', areaId: 310113003000, name: '友谊路街道' },
} as const satisfies Record<string, View<'ResponsibleView'>>;

/** A ticket in a list; invented. */
export const ticketItem = (change: Partial<View<'WorkbenchItemView'>> = {}): View<'WorkbenchItemView'> => ({
  mine: false,
  handlingSince: null,
  returned: false,
  matters: [],
  urges: 0,
  ticketId: TICKET_ID,
  areaId: 310113003001,
  areaName: '宝钢一村居委会',
  number: '003001-2026-00042',
  state: 'submitted',
  stateName: '待受理',
  ending: null,
  responsible: offices.community,
  category: { code: 'estate.light', name: '楼道照明' },
  visibility: 'public',
  excerpt: '3 号楼一楼楼道灯坏了，晚上看不见台阶',
  reportedAt: '2026-11-23T04:00:00Z',
  meToos: 0,
  clocks: [{ kind: 'first-reply', name: '首次答复', dueAt: '2026-11-23T19:00:00Z', phrase: '还剩 10 小时', late: false, warned: false }],
  version: 1,
  ...change,
});

const firstReply: File['allClocks'][number] = {
  kind: 'first-reply',
  name: '首次答复',
  officeName: null,
  lateOfficeName: null,
  startedAt: '2026-11-23T04:00:00Z',
  dueAt: '2026-11-23T19:00:00Z',
  duePhrase: '明天凌晨',
  running: true,
  pausedAt: null,
  late: false,
  stoppedAt: null,
  outcome: null,
  phrase: '还剩 10 小时',
  provisional: false,
  why: ['从上报起 15 小时，不分昼夜'],
};

/** The file of that ticket. */
export const ticketFile = (change: Partial<File> = {}): File => ({
  ...ticketItem(),
  endingName: null,
  followed: { followers: 0, meToos: 0, following: false, meToo: false },
  mayFollow: false,
  text: '3 号楼一楼楼道灯坏了，晚上看不见台阶，老人差点摔倒',
  place: '3 号楼一楼',
  buildingName: '3 号楼',
  point: null,
  photos: [{ mediaId: '0192f0aa-2222-7000-8000-000000000001', url: '/media/full', thumbnailUrl: '/media/small', width: 800, height: 600 }],
  allClocks: [firstReply],
  ladder: [{ level: 'community', officeName: offices.community.name, since: '2026-11-23T04:00:00Z', until: null }],
  timeline: [
    {
      seq: 1,
      step: 'report',
      at: '2026-11-23T04:00:00Z',
      moment: '今天 12:00',
      title: '居民上报',
      officeName: null,
      post: null,
      name: null,
      words: [{ field: 'text', label: '内容', text: '3 号楼一楼楼道灯坏了' }],
      photos: [],
    },
  ],
  because: null,
  openSteps: ['reply', 'record-call', 'accept', 'decline'],
  reporterName: '张女士',
  reporterMembershipId: '0192f0aa-4444-7000-8000-000000000001',
  reporterContact: { name: '张**', phone: '138****0000', enrolledByStaff: false, hasDelegate: false },
  contactOver: false,
  owner: { post: '社工', name: '王静怡' },
  officeAbove: offices.street.name,
  officeAsked: offices.street.name,
  officeBelow: null,
  handOver: null,
  asks: [],
  round: 1,
  urges: 0,
  ...change,
});

/** The same ticket one rung up, with the street. */
export const atTheStreet = (): Partial<File> => ({
  state: 'escalated',
  responsible: offices.street,
  officeAbove: '宝山区城运中心',
  officeAsked: '宝山区城运中心',
  officeBelow: offices.community.name,
  openSteps: ['reply', 'record-call', 'start-handling', 'resolve', 'escalate'],
  ladder: [...ticketFile().ladder, { level: 'street', officeName: offices.street.name, since: '2026-11-23T06:00:00.000Z', until: null }],
  timeline: [
    ...ticketFile().timeline,
    {
      seq: 2,
      step: 'escalate',
      at: '2026-11-23T06:00:00Z',
      moment: '今天 14:00',
      title: '派到街镇，由街镇负责',
      officeName: '宝钢一村居委会',
      post: '居委会主任',
      name: '王演示',
      words: [
        { field: 'cause', label: '原因', text: '要动街面线缆' },
        { field: 'tried', label: '已做的事', text: '换过灯泡' },
      ],
      photos: [],
    },
  ],
  version: 4,
});
