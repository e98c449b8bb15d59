import { type CommunityKey } from './plan.js';

export interface GroupPlan {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  /** Who opens it, then who confirms; keys of the cast. */
  readonly members: readonly string[];
  /** Working days before the demo on which it was opened. */
  readonly opened: number;
  /** Whether the committee has answered yet. */
  readonly filed: boolean;
}

export const groups: Readonly<Record<CommunityKey, readonly GroupPlan[]>> = {
  sitang: [
    {
      key: 'elders',
      name: '楼下见助老队',
      opened: 46,
      filed: true,
      members: ['r10', 'r01', 'r16', 'r17', 'r21', 'r03'],
      purpose: '每周二、周五去看看独居老人，帮忙配药、买菜、量血压，陪着说说话。',
    },
    {
      key: 'garden',
      name: '七村种花小组',
      opened: 2,
      filed: false,
      members: ['r21', 'r12', 'r04', 'r20', 'r11'],
      purpose: '把楼前空着的花坛种起来，轮流浇水，谁家有多的花苗都可以拿来。',
    },
  ],
  xinjia: [
    {
      key: 'parents',
      name: '楼栋家长互助队',
      opened: 40,
      filed: true,
      members: ['r15', 'r04', 'r19', 'r02', 'r09', 'r22'],
      purpose: '双职工家庭轮流接送孩子，周末一起带孩子读书、打球。',
    },
    {
      key: 'runners',
      name: '清晨慢跑队',
      opened: 3,
      filed: false,
      members: ['r10', 'r14', 'r05'],
      purpose: '每周一、三、五早上六点在东门集合，沿河慢跑三公里，欢迎新来的邻居。',
    },
  ],
  tangwan: [
    {
      key: 'river',
      name: '横沥河护河队',
      opened: 50,
      filed: true,
      members: ['r13', 'r08', 'r09', 'r18', 'r03', 'r15'],
      purpose: '每天早晚沿河走一趟，看见垃圾和排污就拍照上报，每月一次一起捡河边垃圾。',
    },
  ],
};
