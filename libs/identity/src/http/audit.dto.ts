import {
  AreaIdField,
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ObjectListField,
  PageQuery,
  TextField,
} from '@shequtong/platform';
import { type Role, roles } from '@shequtong/kernel';
import { type CredentialChange, credentialChanges } from '../domain/credential-change.js';
import { type PlaceChange, placeChanges } from '../domain/place-change.js';
import { type RosterChange, rosterChanges } from '../domain/roster-change.js';

export class AuditQuery extends PageQuery {
  @InstantField({ label: '从', optional: true })
  from?: string;

  @InstantField({ label: '到', optional: true })
  until?: string;
}

export class AuditedLookView {
  @IdField({ label: '记录' })
  id: string;

  @InstantField({ label: '时间' })
  at: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @TextField({ label: '谁看的', max: 80 })
  reader: string;

  @TextField({ label: '角色名称', max: 20 })
  readerRoleName: string;

  @TextField({ label: '单位', max: 60 })
  office: string;

  @TextField({ label: '看了谁', max: 40 })
  person: string;

  @TextField({ label: '看了什么', max: 60 })
  what: string;

  @TextField({ label: '原因', max: 200 })
  reason: string;
}

export class AuditedLookListView {
  @ObjectListField({ label: '查看记录', max: 100 }, () => AuditedLookView)
  looks: AuditedLookView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

const changes = ['given', 'ended'] as const;

export class RoleChangeView {
  @IdField({ label: '授权' })
  grantId: string;

  @ChoiceField({ label: '变动', of: changes, name: 'RoleChange' })
  change: (typeof changes)[number];

  @InstantField({ label: '时间' })
  at: string;

  @AreaIdField({ label: '区域' })
  areaId: number;

  @TextField({ label: '区域名称', max: 60 })
  areaName: string;

  @ChoiceField({ label: '角色', of: roles, name: 'Role' })
  role: Role;

  @TextField({ label: '角色名称', max: 20 })
  roleName: string;

  @TextField({ label: '职务', max: 40, nullable: true })
  post: string | null;

  @TextField({ label: '对外姓名', max: 30, nullable: true })
  publicName: string | null;

  @TextField({ label: '居民姓名', max: 30, nullable: true })
  person: string | null;

  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '结束', nullable: true })
  endsAt: string | null;

  @TextField({ label: '谁办的', max: 80, nullable: true })
  by: string | null;

  @TextField({ label: '原因', max: 200, nullable: true })
  reason: string | null;
}

export class RoleChangeListView {
  @ObjectListField({ label: '角色变动', max: 100 }, () => RoleChangeView)
  changes: RoleChangeView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class CredentialChangeView {
  @IdField({ label: '记录' })
  id: string;

  @ChoiceField({ label: '变动', of: credentialChanges, name: 'CredentialChange' })
  change: CredentialChange;

  @InstantField({ label: '时间' })
  at: string;

  @TextField({ label: '谁的账号', max: 80, nullable: true })
  person: string | null;

  @TextField({ label: '谁办的', max: 80, nullable: true })
  by: string | null;
}

export class CredentialChangeListView {
  @ObjectListField({ label: '账号变动', max: 100 }, () => CredentialChangeView)
  changes: CredentialChangeView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class AuditedSearchView {
  @IdField({ label: '记录' })
  id: string;

  @InstantField({ label: '时间' })
  at: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @TextField({ label: '谁找的', max: 80 })
  reader: string;

  @TextField({ label: '单位', max: 60 })
  office: string;

  @TextField({ label: '怎么找的', max: 30, example: '按手机号查底册' })
  what: string;

  @IntField({ label: '找到几条', min: 0, max: 1_000 })
  matches: number;
}

export class AuditedSearchListView {
  @ObjectListField({ label: '查找记录', max: 100 }, () => AuditedSearchView)
  searches: AuditedSearchView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class PlaceChangeView {
  @IdField({ label: '记录' })
  id: string;

  @ChoiceField({ label: '变动', of: placeChanges, name: 'PlaceChange' })
  change: PlaceChange;

  @InstantField({ label: '时间' })
  at: string;

  @AreaIdField({ label: '区划' })
  areaId: number;

  @TextField({ label: '区划名称', max: 60 })
  areaName: string;

  @TextField({ label: '变了什么', max: 400 })
  what: string;

  /** Null where the platform did it, by a data file. */
  @TextField({ label: '谁办的', max: 80, nullable: true })
  by: string | null;

  @BoolField({ label: '由平台办的' })
  byPlatform: boolean;
}

export class PlaceChangeListView {
  @ObjectListField({ label: '楼栋和单位变动', max: 100 }, () => PlaceChangeView)
  changes: PlaceChangeView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class RosterChangeView {
  @IdField({ label: '记录' })
  id: string;

  @ChoiceField({ label: '变动', of: rosterChanges, name: 'RosterChange' })
  change: RosterChange;

  @InstantField({ label: '时间' })
  at: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @TextField({ label: '谁办的', max: 80, nullable: true })
  by: string | null;

  @TextField({ label: '谁的底册', max: 40, nullable: true })
  person: string | null;

  @IntField({ label: '几条', min: 1, max: 500 })
  entries: number;

  @TextField({ label: '改了什么', max: 60, nullable: true })
  what: string | null;

  @TextField({ label: '原因', max: 200, nullable: true })
  reason: string | null;

  @BoolField({ label: '有人凭它入驻' })
  joined: boolean;
}

export class RosterChangeListView {
  @ObjectListField({ label: '底册变动', max: 100 }, () => RosterChangeView)
  changes: RosterChangeView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}
