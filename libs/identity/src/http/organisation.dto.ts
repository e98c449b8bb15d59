import {
  AreaIdField,
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  ObjectListField,
  PageQuery,
  TextField,
} from '@shequtong/platform';
import { type Role, roleNames, roles } from '@shequtong/kernel';
import { type OrganisationKind, organisationKindNames, organisationKinds } from '../domain/organisation.js';
import { INVITATION_DAYS_MAX, INVITATION_USES_MAX } from '../domain/invitation.js';
import { type MadeInvitation } from '../service/invitations.service.js';
import { type OperatorOnScreen, type OwnOrganisation } from '../service/operators.service.js';
import { type Organisation } from '../service/organisations.service.js';
import { UnitNameField } from './name-fields.js';

const PHONE = /^[0-9+()\-\s转]{3,40}$/;

class OrganisationRefBody {
  @AreaIdField({ label: '所在区划' })
  areaId: number;

  @IdField({ label: '单位' })
  id: string;
}

class OrganisationFields {
  @UnitNameField({ label: '单位名称', max: 60 })
  name: string;

  @TextField({ label: '联系电话', min: 3, max: 40, pattern: PHONE, hint: '电话只含数字、括号、横线', optional: true })
  phone?: string;

  @ObjectField({ label: '上级党组织', optional: true }, () => OrganisationRefBody)
  parent?: OrganisationRefBody;

  @ObjectListField({ label: '服务范围', max: 600, optional: true }, () => ServedBody)
  serves?: ServedBody[];
}

class ServedBody {
  @AreaIdField({ label: '区划' })
  areaId: number;
}

export class MakeOrganisationBody extends OrganisationFields {
  @ChoiceField({ label: '类别', of: organisationKinds, name: 'OrganisationKind' })
  kind: OrganisationKind;
}

export class ChangeOrganisationBody extends OrganisationFields {}

export class OrganisationQuery extends PageQuery {
  @ChoiceField({ label: '类别', of: organisationKinds, name: 'OrganisationKind', optional: true })
  kind?: OrganisationKind;
}

class ServedAreaView {
  @AreaIdField({ label: '区划' })
  id: number;

  @TextField({ label: '名称', max: 60 })
  name: string;
}

export class OrganisationView {
  @IdField({ label: '单位' })
  id: string;

  @AreaIdField({ label: '所在区划' })
  areaId: number;

  @ChoiceField({ label: '类别', of: organisationKinds, name: 'OrganisationKind' })
  kind: OrganisationKind;

  @TextField({ label: '类别名称', max: 20 })
  kindName: string;

  @TextField({ label: '单位名称', max: 60 })
  name: string;

  @TextField({ label: '联系电话', max: 40, nullable: true })
  phone: string | null;

  @ObjectField({ label: '上级党组织', nullable: true }, () => OrganisationRefBody)
  parent: OrganisationRefBody | null;

  @ObjectListField({ label: '服务范围', max: 600 }, () => ServedAreaView)
  serves: ServedAreaView[];
}

export class OrganisationListView {
  @ObjectListField({ label: '单位', max: 100 }, () => OrganisationView)
  organisations: OrganisationView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class OrganisationIdView {
  @IdField({ label: '单位' })
  organisationId: string;
}

export class InviteBody {
  @IntField({ label: '可用次数', min: 1, max: INVITATION_USES_MAX })
  uses: number;

  @IntField({ label: '有效天数', min: 1, max: INVITATION_DAYS_MAX })
  days: number;
}

export class MadeInvitationView {
  @IdField({ label: '邀请' })
  invitationId: string;

  @TextField({ label: '邀请码（只显示这一次）', max: 20, example: 'ACDEFGHJKM' })
  code: string;

  @TextField({ label: '加入后的角色', max: 20 })
  roleName: string;

  @InstantField({ label: '有效至' })
  expiresAt: string;
}

class InvitationView {
  @IdField({ label: '邀请' })
  invitationId: string;

  @IntField({ label: '剩余次数', min: 0, max: INVITATION_USES_MAX })
  usesLeft: number;

  @IntField({ label: '总次数', min: 1, max: INVITATION_USES_MAX })
  uses: number;

  @InstantField({ label: '有效至' })
  expiresAt: string;
}

export class InvitationListView {
  @ObjectListField({ label: '邀请', max: 100 }, () => InvitationView)
  invitations: InvitationView[];
}

export class JoinOrganisationBody {
  @TextField({ label: '邀请码', min: 6, max: 30 })
  code: string;

  @TextField({ label: '姓名', max: 40 })
  name: string;

  @TextField({ label: '职务', max: 40, example: '项目经理' })
  post: string;

  @TextField({ label: '对外称呼', max: 30, example: '李经理' })
  publicName: string;
}

export class JoinedOrganisationView {
  @IdField({ label: '人员' })
  operatorId: string;

  @IdField({ label: '单位' })
  organisationId: string;

  @AreaIdField({ label: '所在区划' })
  areaId: number;

  @TextField({ label: '单位名称', max: 60 })
  organisationName: string;
}

class OperatorView {
  @IdField({ label: '人员' })
  operatorId: string;

  @TextField({ label: '姓名', max: 40 })
  name: string;

  @TextField({ label: '职务', max: 40 })
  post: string;

  @TextField({ label: '对外称呼', max: 30 })
  publicName: string;

  @ChoiceField({ label: '角色', of: roles, name: 'Role' })
  role: Role;

  @InstantField({ label: '加入时间' })
  joinedAt: string;
}

export class OperatorListView {
  @ObjectListField({ label: '人员', max: 500 }, () => OperatorView)
  operators: OperatorView[];
}

export class RemoveOperatorBody {
  @TextField({ label: '原因', min: 2, max: 200 })
  reason: string;
}

export class OperatorIdView {
  @IdField({ label: '人员' })
  operatorId: string;
}

class OwnOrganisationView {
  @IdField({ label: '人员' })
  operatorId: string;

  @IdField({ label: '单位' })
  organisationId: string;

  @AreaIdField({ label: '所在区划' })
  areaId: number;

  @TextField({ label: '单位名称', max: 60 })
  name: string;

  @TextField({ label: '类别名称', max: 20 })
  kindName: string;

  @TextField({ label: '职务', max: 40 })
  post: string;

  @TextField({ label: '对外称呼', max: 30 })
  publicName: string;

  @InstantField({ label: '加入时间' })
  joinedAt: string;

  /** Whether the caller can sign in to the console for it; null where the work is done on the phone. */
  @BoolField({ label: '是否已开通工作台登录', nullable: true })
  hasSignIn: boolean | null;
}

export class OwnOrganisationsView {
  @ObjectListField({ label: '单位', max: 100 }, () => OwnOrganisationView)
  organisations: OwnOrganisationView[];
}

export const organisationView = (row: Organisation): OrganisationView => ({
  id: row.id,
  areaId: row.areaId,
  kind: row.kind,
  kindName: organisationKindNames[row.kind],
  name: row.name,
  phone: row.phone,
  parent: row.parentAreaId !== null && row.parentId !== null ? { areaId: row.parentAreaId, id: row.parentId } : null,
  serves: [...row.serves],
});

export const madeInvitationView = ({ invitationId, code, role, expiresAt }: MadeInvitation): MadeInvitationView => ({
  invitationId,
  code,
  roleName: roleNames[role],
  expiresAt: expiresAt.toISOString(),
});

export const operatorView = ({ id, maskedName, post, publicName, role, joinedAt }: OperatorOnScreen): OperatorView => ({
  operatorId: id,
  name: maskedName,
  post,
  publicName,
  role,
  joinedAt: joinedAt.toISOString(),
});

export const ownOrganisationView = ({
  operatorId,
  organisation,
  post,
  publicName,
  joinedAt,
  hasSignIn,
}: OwnOrganisation): OwnOrganisationView => ({
  operatorId,
  organisationId: organisation.id,
  areaId: organisation.areaId,
  name: organisation.name,
  kindName: organisationKindNames[organisation.kind],
  post,
  publicName,
  joinedAt: joinedAt.toISOString(),
  hasSignIn,
});
