import { type CommunityKey } from './plan.js';

export interface OperatorPlan {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly publicName: string;
  /** Last three digits of the phone number, in the block of the community. */
  readonly phone: number;
}

export interface OrganisationPlan {
  readonly key: string;
  readonly kind:
    | 'party-organisation'
    | 'property-manager'
    | 'owners-committee'
    | 'enterprise'
    | 'service-organisation'
    | 'social-work-station'
    | 'charity';
  readonly name: string;
  readonly operators: readonly OperatorPlan[];
}

/** Organisations of the demo's communities. Names are invented and say so. */
export const organisations: Readonly<Record<CommunityKey, readonly OrganisationPlan[]>> = {
  sitang: [
    { key: 'party', kind: 'party-organisation', name: '泗塘七村居民区党总支（演示）', operators: [] },
    {
      key: 'property',
      kind: 'property-manager',
      name: '安居里物业服务公司（演示）',
      operators: [
        { key: 'manager', name: '洪伟良', post: '项目经理', publicName: '洪经理（演示）', phone: 91 },
        { key: 'repair', name: '甘小龙', post: '维修主管', publicName: '甘师傅（演示）', phone: 92 },
      ],
    },
    {
      key: 'owners',
      kind: 'owners-committee',
      name: '泗塘七村业主委员会（演示）',
      operators: [{ key: 'chair', name: '闻建国', post: '主任', publicName: '闻主任（演示）', phone: 93 }],
    },
    { key: 'social', kind: 'social-work-station', name: '暖邻社工站（演示）', operators: [] },
  ],
  xinjia: [
    { key: 'party', kind: 'party-organisation', name: '馨佳园第八居民区党支部（演示）', operators: [] },
    {
      key: 'property',
      kind: 'property-manager',
      name: '馨和物业管理公司（演示）',
      operators: [
        { key: 'manager', name: '祁峰', post: '项目经理', publicName: '祁经理（演示）', phone: 91 },
        { key: 'service', name: '卞晓岚', post: '客服主管', publicName: '小卞（演示）', phone: 92 },
      ],
    },
    {
      key: 'owners',
      kind: 'owners-committee',
      name: '馨佳园八街坊业主委员会（演示）',
      operators: [{ key: 'chair', name: '裴志新', post: '主任', publicName: '裴主任（演示）', phone: 93 }],
    },
    { key: 'law', kind: 'service-organisation', name: '邻安律师事务所社区法律服务点（演示）', operators: [] },
  ],
  tangwan: [
    { key: 'party', kind: 'party-organisation', name: '塘湾村党总支（演示）', operators: [] },
    {
      key: 'cleaning',
      kind: 'property-manager',
      name: '青禾村庄保洁队（演示）',
      operators: [{ key: 'lead', name: '屠阿兴', post: '队长', publicName: '屠队长（演示）', phone: 91 }],
    },
    { key: 'farm', kind: 'enterprise', name: '塘边果蔬合作社（演示）', operators: [] },
  ],
};
