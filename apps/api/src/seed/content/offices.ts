import { type StaffPlan } from './plan.js';

/** Offices above the communities of the demo, by the area they work for. */
interface OfficePlan {
  readonly areaId: number;
  readonly staff: readonly StaffPlan[];
}

export const DISTRICT = 310113000000;

export const district: OfficePlan = {
  areaId: DISTRICT,
  staff: [
    { key: 'admin', username: 'guanliyuan', name: '管晓程', role: 'administrator', post: '系统管理员' },
    { key: 'auditor', username: 'shenji', name: '鲍明哲', role: 'auditor', post: '审计员' },
    { key: 'd1', username: 'qu.chengyun1', name: '卢志坚', role: 'district-officer', post: '值班长' },
    { key: 'd2', username: 'qu.chengyun2', name: '苗青', role: 'district-officer', post: '受理员' },
    { key: 'liaison', username: 'qu.lianluo', name: '费晓岚', role: 'liaison-officer', post: '区联络员' },
  ],
};

export const streets: readonly OfficePlan[] = [
  {
    areaId: 310113008000,
    staff: [
      { key: 'st1', username: 'zhangmiao1', name: '单国华', role: 'street-officer', post: '街道城运中心主任' },
      { key: 'st2', username: 'zhangmiao2', name: '应佳', role: 'street-officer', post: '街道城运中心受理员' },
      { key: 'liaison', username: 'zhangmiao.lianluo', name: '滕云', role: 'liaison-officer', post: '街道联络员' },
    ],
  },
  {
    areaId: 310113109000,
    staff: [
      { key: 'st1', username: 'gucun1', name: '邱海波', role: 'street-officer', post: '镇城运中心主任' },
      { key: 'st2', username: 'gucun2', name: '向晴', role: 'street-officer', post: '镇城运中心受理员' },
      { key: 'liaison', username: 'gucun.lianluo', name: '冷静怡', role: 'liaison-officer', post: '镇联络员' },
    ],
  },
  {
    areaId: 310113106000,
    staff: [
      { key: 'st1', username: 'luojing1', name: '束文斌', role: 'street-officer', post: '镇城运中心主任' },
      { key: 'st2', username: 'luojing2', name: '艾小琳', role: 'street-officer', post: '镇城运中心受理员' },
      { key: 'liaison', username: 'luojing.lianluo', name: '闵捷', role: 'liaison-officer', post: '镇联络员' },
    ],
  },
];

/** Lines of work (条线) that hold in the whole district. */
export const linesOfWork: readonly (readonly [code: string, name: string])[] = [
  ['property', '物业和房屋'],
  ['safety', '安全和消防'],
  ['mediation', '人民调解'],
  ['civil', '民政救助'],
  ['elderly', '养老助老'],
  ['family', '妇女儿童'],
  ['sanitation', '环境卫生'],
  ['green', '绿化河道'],
  ['rental', '来沪人员和租房'],
];
