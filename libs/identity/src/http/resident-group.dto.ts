import { BoolField, ChoiceField, IdField, InstantField, IntField, ObjectListField, PageQuery, TextField } from '@shequtong/platform';
import { groupStateNames, groupStates, type GroupState } from '../domain/resident-group.js';
import { type GroupOnScreen } from '../service/resident-groups.service.js';
import { UnitNameField } from './name-fields.js';

/** What a list shows: what is going on, what waits for the committee, or everything. */
export const groupViews = {
  current: ['gathering', 'founded', 'filed'],
  'to-file': ['founded'],
  all: groupStates,
} as const satisfies Record<string, readonly GroupState[]>;
type GroupListing = keyof typeof groupViews;

export class GroupQuery extends PageQuery {
  @ChoiceField({ label: '范围', of: Object.keys(groupViews), name: 'GroupListing', optional: true })
  show?: GroupListing;
}

export class OpenGroupBody {
  @UnitNameField({ label: '团队名称', min: 2, max: 30, example: '绿色回收小队' })
  name: string;

  @TextField({ label: '宗旨', min: 5, max: 500 })
  purpose: string;
}

export class RefuseGroupBody {
  @TextField({ label: '原因', min: 2, max: 200 })
  reason: string;
}

export class HandOnGroupBody {
  @IdField({ label: '新负责人' })
  membershipId: string;
}

export class GroupRefView {
  @IdField({ label: '团队' })
  groupId: string;

  @ChoiceField({ label: '状态', of: groupStates, name: 'GroupState' })
  state: GroupState;
}

class GroupMemberView {
  @IdField({ label: '成员' })
  membershipId: string;

  @TextField({ label: '称呼', max: 20 })
  name: string;

  @BoolField({ label: '是否负责人' })
  leads: boolean;
}

class GroupView extends GroupRefView {
  @TextField({ label: '状态名称', max: 10 })
  stateName: string;

  @TextField({ label: '团队名称', max: 30 })
  name: string;

  @TextField({ label: '宗旨', max: 500 })
  purpose: string;

  @ObjectListField({ label: '成员', max: 5000 }, () => GroupMemberView)
  members: GroupMemberView[];

  @IntField({ label: '成立所需人数', min: 2, max: 50 })
  membersMin: number;

  @BoolField({ label: '我在其中' })
  mine: boolean;

  @InstantField({ label: '发起时间' })
  openedAt: string;

  @InstantField({ label: '成立时间', nullable: true })
  foundedAt: string | null;

  @InstantField({ label: '备案期限', nullable: true })
  dueAt: string | null;

  @BoolField({ label: '备案是否逾期' })
  late: boolean;

  @InstantField({ label: '答复时间', nullable: true })
  decidedAt: string | null;

  @TextField({ label: '未予备案的原因', max: 200, nullable: true })
  reason: string | null;
}

export class GroupListView {
  @ObjectListField({ label: '团队', max: 100 }, () => GroupView)
  groups: GroupView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class GroupRuleBody {
  @IntField({ label: '成立所需人数', min: 2, max: 50 })
  membersMin: number;

  @IntField({ label: '备案工作日', min: 1, max: 60 })
  fileWithinDays: number;
}

export class GroupRuleView extends GroupRuleBody {}

export class GroupRuleVersionView {
  @IntField({ label: '版本', min: 1, max: 1_000_000 })
  version: number;
}

export const groupView = ({ group, members, membersMin, mine, filing }: GroupOnScreen): GroupView => ({
  groupId: group.id,
  state: group.state,
  stateName: groupStateNames[group.state],
  name: group.name,
  purpose: group.purpose,
  members: [...members],
  membersMin,
  mine,
  openedAt: group.openedAt.toISOString(),
  foundedAt: group.foundedAt?.toISOString() ?? null,
  dueAt: filing?.dueAt.toISOString() ?? null,
  late: filing?.late ?? false,
  decidedAt: group.decidedAt?.toISOString() ?? null,
  reason: group.decision,
});
