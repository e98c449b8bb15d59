import { parseInstant } from '@shequtong/kernel';
import { type AreaNode, type AreaSource } from '../calls/area-source.js';
import { type ChartData } from '../ui/chart/chart-data.js';
import { type ClockView } from '../ui/clock/clock-face.js';
import { type Rung } from '../ui/ladder/ladder.js';
import { type TraceStep } from '../ui/trace/trace-timeline.js';

/** Invented people and happenings, for looking at the pieces. The clock of the gallery stands still. */
export const at = (time: string): Date => {
  const instant = parseInstant(`2026-11-${time}:00+08:00`);
  if (!instant) throw new Error(`not a time: ${time}`);
  return instant;
};

export const GALLERY_NOW = at('23T16:20');

export const LONG_TEXT =
  '共和小区东门人行道上立着三根杆子：一根信号灯杆、一根监控杆、一根通信杆，最窄处只剩四十厘米，轮椅和婴儿车过不去，老人只能走到机动车道上，早晚高峰尤其危险，希望有人来协调把杆子合到一起。';

export const clocks: readonly ClockView[] = [
  { what: '首次答复', dueAt: at('23T21:30'), why: ['收到：今天 06:30', '15 小时昼夜连续计时，到今晚 21:30'] },
  { what: '开始处置', dueAt: at('23T17:05'), warned: true },
  { what: '首次答复', dueAt: at('23T15:58') },
  {
    what: '开始处置',
    dueAt: at('26T00:00'),
    provisional: true,
    why: ['派到街镇：11月20日（周五）10:12', '从第二天起数：周六、周日跳过', '3 个工作日，到 11月25日（周三）24:00'],
  },
  { what: '回访', dueAt: at('24T00:00'), stoppedAt: at('22T10:00'), outcome: 'met' },
  { what: '首次答复', dueAt: at('22T10:00'), stoppedAt: at('22T12:00'), outcome: 'met' },
  { what: '开始处置', dueAt: at('25T00:00'), stoppedAt: at('22T12:00'), outcome: 'superseded' },
  { what: '回访', dueAt: at('25T00:00'), stoppedAt: at('22T12:00'), outcome: 'void' },
];

export interface GalleryTicket {
  readonly id: string;
  readonly number: string;
  readonly clock?: ClockView;
  readonly title: string;
  readonly place: string;
  readonly state: string;
  readonly office: string;
  readonly category: string;
  readonly reportedAt: Date;
}

const titles: readonly (readonly [string, string, string, string, string])[] = [
  ['路灯三天不亮', '共富路 301 弄 12 号楼前', 'submitted', '共富一村居委会', '公用设施'],
  ['楼道堆满纸箱，挡住消防栓', '宝钢一村 45 号 2 单元', 'handling', '宝钢一村居委会', '消防通道'],
  [LONG_TEXT, '大场镇共和小区东门', 'escalated', '大场镇城运中心', '市政道路'],
  ['电梯又停了，六楼老人下不来', '泰和新城一期 8 号楼', 'accepted', '泰和新城一居委会', '电梯'],
  ['菜场门口积水', '友谊支路 188 号', 'reopened', '友谊路街道城运中心', '道路积水'],
  ['共享单车堵住盲道', '牡丹江路 1599 号', 'resolved', '牡丹江路居委会', '非机动车停放'],
  ['装修到半夜', '杨泰三村 66 号', 'followed-up', '杨泰三村居委会', '噪音'],
  ['树枝碰到阳台', '海滨八村 21 号', 'closed', '海滨八村居委会', '绿化'],
  ['想问公交站什么时候移回来', '淞南路长江南路口', 'declined', '淞南镇城运中心', '公共交通'],
];

export const tickets: readonly GalleryTicket[] = titles.map(([title, place, state, office, category], index) => ({
  id: `t${index}`,
  number: `00${3 + (index % 5)}0${12 + index}-2026-0${1042 + index * 7}`,
  clock: index === 8 ? undefined : clocks[[2, 1, 3, 0, 0, 4, 5, 4][index] ?? 0],
  title,
  place,
  state,
  office,
  category,
  reportedAt: at(`${23 - (index % 4)}T0${6 + (index % 3)}:30`),
}));

export const rungs: readonly Rung[] = [
  { level: '自治处置', office: '共和小区居委会', since: at('20T08:40') },
  { level: '协同处置', office: '大场镇城市运行管理中心', since: at('20T10:12') },
  { level: '联动处置' },
];

export const traceSteps: readonly TraceStep[] = [
  { id: '1', at: at('19T21:06'), sign: 'note', title: '居民上报', by: '居民', text: LONG_TEXT },
  {
    id: '2',
    at: at('20T08:15'),
    sign: 'person',
    tone: 'green',
    title: '书面答复居民',
    by: '共和小区居委会 · 值班 · 林晓燕（演示）',
    text: '我们今天上午先去现场量一下宽度，中午前告诉您结果。',
  },
  { id: '3', at: at('20T08:40'), sign: 'done', tone: 'green', title: '受理', by: '共和小区居委会 · 书记 · 周建平（演示）' },
  {
    id: '4',
    at: at('20T09:30'),
    sign: 'note',
    title: '内部备注',
    internal: true,
    by: '共和小区居委会 · 周建平（演示）',
    text: '三根杆子分属三家，居委会协调不了。',
  },
  {
    id: '5',
    at: at('20T10:12'),
    sign: 'up',
    tone: 'amber',
    title: '派到大场镇，由大场镇城运中心负责',
    by: '共和小区居委会 · 书记 · 周建平（演示）',
  },
  { id: '6', at: at('23T08:00'), sign: 'soon', tone: 'amber', title: '时限还剩两成，已提醒' },
];

const areas: readonly AreaNode[] = [
  { id: 310113000000, parentId: null, name: '宝山区' },
  { id: 310113003000, parentId: 310113000000, name: '友谊路街道' },
  { id: 310113102000, parentId: 310113000000, name: '大场镇' },
  { id: 310113103000, parentId: 310113000000, name: '杨行镇' },
  { id: 310113003001, parentId: 310113003000, name: '宝钢一村居委会' },
  { id: 310113003002, parentId: 310113003000, name: '牡丹江路居委会' },
  { id: 310113102001, parentId: 310113102000, name: '新桥居委会' },
  { id: 310113103001, parentId: 310113103000, name: '新桥居委会' },
];

export const areaSource: AreaSource = {
  children: (parentId) => Promise.resolve(areas.filter((area) => area.parentId === (parentId ?? null))),
  search: (typed) => Promise.resolve(typed === 'xq' || typed.includes('新') ? areas.filter((area) => area.name.includes('新桥')) : []),
};

export const figures: ChartData = {
  categories: ['友谊路', '吴淞', '张庙', '罗店', '大场', '杨行', '月浦', '罗泾', '顾村', '高境', '庙行', '淞南'],
  unit: '件',
  series: [
    { name: '上报', kind: 'bar', values: [182, 131, 164, 210, 287, 241, 143, 88, 265, 119, 102, 97] },
    { name: '按时办结', kind: 'bar', values: [176, 120, 151, 186, 259, 232, 139, 81, 240, 113, 99, 88] },
  ],
};

export const trend: ChartData = {
  categories: ['6月', '7月', '8月', '9月', '10月', '11月'],
  unit: '%',
  series: [
    { name: '按时首次答复', kind: 'line', values: [91.2, 92.8, 92.1, 94.6, 95.3, null] },
    { name: '满意', kind: 'line', values: [84.1, 85.0, 86.9, 86.2, 88.7, null] },
  ],
};
