import {
  AreaIdField,
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  ObjectListField,
  PageQuery,
  TextField,
} from '@shequtong/platform';
import { needsConsole, type Role, roleNameAt, roles } from '@shequtong/kernel';
import { type HeldGrant, type ListedGrant } from '../service/roles.service.js';

/** Being a resident is verified, never given. */
export const givable = roles.filter((role) => role !== 'resident');

/** A sign-in opens the console, which is of use for these alone. */
const staffRoles = givable.filter(needsConsole);

const kinds = ['given'] as const;

export class GrantQuery extends PageQuery {
  /** `given`: without those of residents, whom verification makes one by one. */
  @ChoiceField({ label: '种类', of: kinds, optional: true })
  kind?: (typeof kinds)[number];
}

class RoleHolderView {
  @IdField({ label: '居民' })
  membershipId: string;

  @TextField({ label: '姓名（部分隐藏）', max: 40 })
  name: string;

  @TextField({ label: '楼栋', max: 60, nullable: true })
  buildingName: string | null;
}

export class GrantView {
  @IdField({ label: '授权' })
  grantId: string;

  @IdField({ label: '账号' })
  accountId: string;

  @ChoiceField({ label: '角色', of: roles, name: 'Role' })
  role: Role;

  @TextField({ label: '角色名称', max: 20 })
  roleName: string;

  /** Of an officer of a department which one, of an operator whose. */
  @TextField({ label: '部门或单位', max: 60, nullable: true })
  organisationName: string | null;

  @TextField({ label: '职务', max: 40, nullable: true })
  post: string | null;

  @TextField({ label: '对外姓名', max: 30, nullable: true })
  publicName: string | null;

  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '结束', nullable: true })
  endsAt: string | null;
}

class HeldGrantView extends GrantView {
  /** Who holds it as a resident, for whoever may end it. */
  @ObjectField({ label: '哪位居民', nullable: true }, () => RoleHolderView)
  holder: RoleHolderView | null;

  /** Whether its holder can sign in for it; null of a role that needs no console. */
  @BoolField({ label: '是否已开通工作台登录', nullable: true })
  hasSignIn: boolean | null;
}

export class GrantListView {
  @ObjectListField({ label: '授权', max: 100 }, () => HeldGrantView)
  grants: HeldGrantView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class GiveRoleBody {
  @IdField({ label: '居民', optional: true })
  membershipId?: string;

  @TextField({ label: '工作人员的用户名', max: 40, optional: true })
  username?: string;

  @ChoiceField({ label: '角色', of: givable, name: 'GivableRole' })
  role: Role;

  @TextField({ label: '职务', max: 40, min: 1, optional: true })
  post?: string;

  @TextField({ label: '对外姓名', max: 30, min: 1, optional: true })
  publicName?: string;

  @InstantField({ label: '开始', optional: true })
  startsAt?: string;

  @InstantField({ label: '结束', optional: true })
  endsAt?: string;
}

export class GrantRefView {
  @IdField({ label: '授权' })
  grantId: string;
}

export class EndRoleBody {
  @TextField({ label: '原因', min: 2, max: 200 })
  reason: string;
}

const newUsername = {
  label: '用户名',
  min: 3,
  max: 40,
  pattern: /^[a-z][a-z0-9._-]{2,39}$/,
  hint: '用户名用小写字母开头，只含小写字母、数字、点、横线',
};

export class OpenSignInBody {
  @TextField(newUsername)
  username: string;
}

export class MakeStaffBody {
  @TextField(newUsername)
  username: string;

  @ChoiceField({
    label: '角色',
    of: staffRoles,
    name: 'StaffRole',
    hint: '工作人员账号只用于工作台的角色；在手机上用的角色，请在居民详情里点“授予角色”',
  })
  role: Role;

  @TextField({ label: '职务', max: 40 })
  post: string;

  @TextField({ label: '对外姓名', max: 30 })
  publicName: string;

  /** For an officer of a department: which one. */
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  /** When the role ends; without it, until somebody ends it. */
  @InstantField({ label: '结束', optional: true })
  endsAt?: string;

  /** Of a colleague who lives here too: their account gets the sign-in, so that their own affairs go to others. */
  @IdField({ label: '居民', optional: true })
  membershipId?: string;

  /** Where that resident lives, when it is not the area itself. */
  @AreaIdField({ label: '居民所在社区', optional: true })
  communityId?: number;
}

export class MadeStaffView {
  @IdField({ label: '账号' })
  accountId: string;

  @TextField({ label: '用户名', max: 40 })
  username: string;

  @TextField({ label: '初始密码（只显示这一次）', max: 40 })
  initialPassword: string;
}

export const grantRowView = ({
  id,
  accountId,
  areaName,
  role,
  organisationName,
  post,
  publicName,
  startsAt,
  endsAt,
}: ListedGrant): GrantView => ({
  grantId: id,
  accountId,
  role,
  roleName: roleNameAt(role, areaName),
  organisationName,
  post,
  publicName,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
});

export const heldGrantView = (row: HeldGrant): HeldGrantView => ({ ...grantRowView(row), holder: row.holder, hasSignIn: row.hasSignIn });
