import { DAY_MS, HOUR_MS } from '@shequtong/kernel';
import { type TicketSummary } from '@/ui/ticket/ticket-card';
import { type Rung } from '@/ui/ladder/ladder';
import { type TraceStep } from '@/ui/trace/trace';
import { type DutyOnScreen } from '@/ui/person/duty-card';
import { type MediaItem } from '@/ui/media/media-grid';
import { type Area } from '@/ui/field/area-field';
import { long, longName, noSpaces } from './texts';

/** Invented data of the gallery at a fixed moment, so that its pictures are the same every day. */

export const now = Date.parse('2026-11-24T10:20:00+08:00');

const drawn = (paint: string, shape: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 120'><rect width='120' height='120' fill='${paint}'/>${shape}</svg>`)}`;

export const photos = {
  lamp: drawn(
    '#c9d4dc',
    "<path d='M60 120V40h26' stroke='#48525a' stroke-width='5' fill='none'/><path d='M78 40h20l-4 12H82z' fill='#e7b94c'/>",
  ),
  water: drawn('#d6cfc2', "<path d='M0 84c20-10 40 10 60 0s40 10 60 0v36H0z' fill='#6d8a9b'/>"),
  stairs: drawn('#dcd3c6', "<path d='M10 110V90h25V70h25V50h25V30h25v80z' fill='#93816a'/>"),
} as const;

export const ticket: TicketSummary = {
  id: '1',
  title: '三号楼门口的路灯连着三天不亮，晚上回家看不清台阶',
  state: { word: '正在办', tone: 'amber', icon: 'clock' },
  place: '松涛苑 3 号楼 2 单元门口',
  reportedAt: now - 3 * HOUR_MS,
  office: '松涛苑居委会',
  clock: { of: '首次答复', startedAt: now - 3 * HOUR_MS, dueAt: now + 11.2 * HOUR_MS },
  photo: photos.lamp,
  unread: true,
};

export const tickets: readonly TicketSummary[] = [
  ticket,
  {
    ...ticket,
    id: '2',
    title: '地下车库积水',
    state: { word: '已派到上一级', tone: 'red', icon: 'up' },
    clock: { of: '开始处置', startedAt: now - 60 * HOUR_MS, dueAt: now - 2.4 * HOUR_MS },
    photo: photos.water,
    unread: false,
    office: '松涛路街道办事处',
    reportedAt: now - 80 * HOUR_MS,
  },
  {
    ...ticket,
    id: '3',
    title: '楼道堆放旧家具',
    state: { word: '已解决', tone: 'green', icon: 'check-circle' },
    clock: { of: '首次答复', startedAt: now - 60 * HOUR_MS, dueAt: now - 45 * HOUR_MS, metAt: now - 58 * HOUR_MS },
    photo: undefined,
    unread: false,
    reportedAt: now - 400 * HOUR_MS,
  },
  {
    ...ticket,
    id: '4',
    title: '电梯大修要等配件',
    state: { word: '暂停办理', tone: 'grey', icon: 'pause' },
    clock: { of: '办结', startedAt: now - 60 * HOUR_MS, dueAt: now + 45 * HOUR_MS, pausedAt: now - 5 * HOUR_MS },
    photo: undefined,
    unread: false,
  },
];

export const longTicket: TicketSummary = {
  ...ticket,
  id: '5',
  title: `${noSpaces}${long}`,
  place: long.slice(0, 60),
  office: longName,
  clock: { of: '首次答复', startedAt: now - 3 * HOUR_MS, dueAt: now + 40 * DAY_MS, provisional: true },
};

export const bareTicket: TicketSummary = {
  id: '6',
  title: '漏水',
  state: { word: '已提交', tone: 'grey', icon: 'check' },
  reportedAt: now - 20_000,
};

export const rungs: Rung[] = [
  { level: 'community', state: 'done', office: '松涛苑居委会', note: '昨天 9:10 受理，昨天 16:40 上报' },
  { level: 'street', state: 'current', office: '松涛路街道办事处', note: '11月27日 24:00 前开始处置' },
  { level: 'district', state: 'todo' },
];

export const trace: TraceStep[] = [
  {
    id: '3',
    act: '上报街道',
    by: '松涛苑居委会 副主任 周宁',
    at: now - 18 * HOUR_MS,
    text: '灯杆归市政管，社区没有维修权限，请街道协调。',
    photos: [photos.lamp, photos.stairs],
  },
  { id: '2', act: '首次答复', by: '松涛苑居委会 值班 王敏', at: now - 24.5 * HOUR_MS, text: '已到现场看过，今天联系维修。' },
  { id: '1', act: '提交', by: '您', at: now - 25 * HOUR_MS },
];

export const longTrace: TraceStep[] = [
  { id: '1', act: '协商后确定牵头和协办单位', by: `${longName} 党总支书记兼主任 欧阳建国`, at: now - 30_000, text: long },
];

export const duty: DutyOnScreen = {
  person: { name: '王敏', post: '松涛苑居委会 社工', partyMember: true },
  standsIn: false,
  until: now + 11 * HOUR_MS,
  phone: '02100000000',
};

export const secretary: DutyOnScreen = {
  person: { name: '周宁', post: '松涛苑党总支书记', partyMember: true },
  standsIn: true,
  until: null,
  phone: '02100000001',
};

export const nobodyOnDuty: DutyOnScreen = { person: null, standsIn: false, until: null, phone: null };

export const media: MediaItem[] = [
  { id: 'a', kind: 'photo', source: photos.lamp, state: { step: 'ready' } },
  { id: 'b', kind: 'video', source: photos.stairs, state: { step: 'sending', done: 0.64 } },
  { id: 'c', kind: 'photo', source: photos.water, state: { step: 'failed' } },
];

const areas: Record<string, Area[]> = {
  '': [
    { code: '1', name: '松涛路街道', hasParts: true },
    { code: '2', name: '河湾镇', hasParts: true },
  ],
  1: [
    { code: '11', name: '松涛苑', hasParts: false },
    { code: '12', name: longName, hasParts: false },
  ],
  2: [],
};

export const partsOf = (code: string | null): Promise<Area[]> => Promise.resolve(areas[code ?? ''] ?? []);

export const troubles = [
  { value: 'lamp', word: '路灯不亮' },
  { value: 'leak', word: '漏水、积水', hint: '屋顶、管道、车库' },
  { value: 'stairs', word: '楼道堆物' },
  { value: 'noise', word: '噪声' },
  { value: 'other', word: '别的' },
] as const;
