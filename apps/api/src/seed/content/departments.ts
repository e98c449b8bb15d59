import { type StaffPlan } from './plan.js';
import { DISTRICT } from './offices.js';

/** A department (条线) of a street or the district. Its key begins with `dep-`, also where a story names who took a step. */
export interface DepartmentPlan {
  readonly areaId: number;
  readonly key: `dep-${string}`;
  readonly name: string;
  /** Who acts for it; a department without one can be asked for nothing yet. */
  readonly officer?: Omit<StaffPlan, 'key' | 'role'>;
}

/** The departments that tickets of the demo's streets go to, and some of the district's. */
export const departments: readonly DepartmentPlan[] = [
  {
    areaId: 310113008000,
    key: 'dep-works',
    name: '街道城建办',
    officer: { username: 'zhangmiao.chengjian', name: '臧立新', post: '科员' },
  },
  {
    areaId: 310113008000,
    key: 'dep-sanitation',
    name: '街道市容所',
    officer: { username: 'zhangmiao.shirong', name: '仲晓梅', post: '管理员' },
  },
  {
    areaId: 310113008000,
    key: 'dep-law',
    name: '街道综合行政执法队',
    officer: { username: 'zhangmiao.zhifa', name: '戚建军', post: '中队长' },
  },
  { areaId: 310113109000, key: 'dep-works', name: '镇城建办', officer: { username: 'gucun.chengjian', name: '宓志远', post: '科员' } },
  { areaId: 310113109000, key: 'dep-housing', name: '镇房管所', officer: { username: 'gucun.fangguan', name: '储琳', post: '管理员' } },
  { areaId: 310113109000, key: 'dep-culture', name: '镇文化服务中心' },
  { areaId: 310113106000, key: 'dep-works', name: '镇城建办', officer: { username: 'luojing.chengjian', name: '干国平', post: '科员' } },
  { areaId: 310113106000, key: 'dep-water', name: '镇水务站', officer: { username: 'luojing.shuiwu', name: '钮小红', post: '站员' } },
  { areaId: DISTRICT, key: 'dep-traffic', name: '区交通委', officer: { username: 'qu.jiaotong', name: '郁文涛', post: '科员' } },
  { areaId: DISTRICT, key: 'dep-housing', name: '区房管局', officer: { username: 'qu.fangguan', name: '车雅芳', post: '科员' } },
];
