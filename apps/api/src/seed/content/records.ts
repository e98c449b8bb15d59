import { type Role } from '@shequtong/kernel';
import { type StoryTime } from '../time/story-days.js';
import { type CommunityKey } from './plan.js';

/** What happened lately that auditors read: who looked at whom, searched, gave and ended roles, corrected a roster (product §2). */
export interface OfficeRecords {
  /** Personal data of a member, opened under a reason that the member reads too. */
  readonly looks: readonly {
    readonly at: StoryTime;
    readonly by: string;
    readonly of: string;
    readonly fields: readonly ('name' | 'phone' | 'address')[];
    readonly reason: string;
  }[];
  /** A resident looked for by their whole name. */
  readonly searches: readonly { readonly at: StoryTime; readonly by: string; readonly of: string; readonly list: 'roster' | 'members' }[];
  /** Roles of residents, given by the secretary; some end. */
  readonly roles: readonly {
    readonly at: StoryTime;
    readonly to: string;
    readonly role: Role;
    readonly post?: string;
    readonly ended?: { readonly at: StoryTime; readonly reason: string };
  }[];
  readonly correction: {
    readonly at: StoryTime;
    readonly of: string;
    readonly change: { readonly relation: 'family' } | { readonly phone: null };
    readonly reason: string;
  };
}

export const records: Readonly<Record<CommunityKey, OfficeRecords>> = {
  sitang: {
    looks: [
      { at: '13 10:05', by: 's2', of: 'r01', fields: ['name', 'phone'], reason: '电话回访：楼道灯修好没有' },
      { at: '6 14:40', by: 's5', of: 'r13', fields: ['name', 'phone', 'address'], reason: '上门走访独居老人，核对门牌' },
      { at: '1 09:25', by: 's4', of: 'r07', fields: ['phone'], reason: '漏水要进屋查看，联系租客约时间' },
    ],
    searches: [
      { at: '6 14:36', by: 's5', of: 'r13', list: 'members' },
      { at: '4 11:10', by: 's2', of: 'w2', list: 'roster' },
    ],
    roles: [
      { at: '17 09:30', to: 'r21', role: 'building-lead', post: '4 号楼组长' },
      {
        at: '15 10:00',
        to: 'r18',
        role: 'volunteer',
        post: '助老志愿者',
        ended: { at: '3 16:20', reason: '去外地照顾外孙，本人提出不再担任' },
      },
    ],
    correction: { at: '9 15:20', of: 'r17', change: { relation: 'family' }, reason: '产权证上是他母亲的名字，本人带证来更正' },
  },
  xinjia: {
    looks: [{ at: '8 16:10', by: 's1', of: 'r14', fields: ['name', 'phone'], reason: '车位纠纷，约双方来居委会调解' }],
    searches: [{ at: '8 16:05', by: 's1', of: 'r14', list: 'members' }],
    roles: [{ at: '11 13:40', to: 'r18', role: 'representative', post: '居民代表' }],
    correction: { at: '7 10:50', of: 'r15', change: { relation: 'family' }, reason: '产权证只写了她丈夫，电话核对过' },
  },
  tangwan: {
    looks: [{ at: '5 09:15', by: 's4', of: 'r19', fields: ['name', 'address'], reason: '独居老人上门巡访，核对组号' }],
    searches: [{ at: '2 15:30', by: 's5', of: 'w5', list: 'roster' }],
    roles: [
      { at: '12 14:10', to: 'r23', role: 'volunteer', post: '河道巡查志愿者' },
      { at: '16 09:00', to: 'r14', role: 'representative', post: '村民代表', ended: { at: '2 17:05', reason: '外出务工，半年内不在村里' } },
    ],
    correction: { at: '10 11:25', of: 'r10', change: { phone: null }, reason: '原来的号码是空号，等本人来登记新的' },
  },
};

/** The street looks for somebody whose community it does not know. */
export const upperSearch = { at: '4 13:55', street: 310113008000, by: 'st2', of: ['sitang', 'r09'] } as const;

/** A colleague for some months, who lost the initial password before the first sign-in. */
export const newColleague = {
  at: '14 09:10',
  resetAt: '13 08:50',
  community: 'sitang',
  username: 'sitang.tao',
  name: '陶静雯',
  post: '社工（见习）',
  days: 120,
} as const;

/** A house that a community adds to its list, and calls by a better name a week later. */
export const newBuilding = {
  at: '15 15:00',
  community: 'tangwan',
  by: 's1',
  name: '活动中心',
  renamedAt: '10 09:40',
  newName: '村民活动中心',
} as const;
