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
  PhoneField,
  TextField,
} from '@shequtong/platform';
import { maskPhone, type Grant, type Role, roleNameAt, roles } from '@shequtong/kernel';
import { shownPost } from '../domain/shown-post.js';
import { type ConsentState } from '../service/consents.service.js';
import { type Look } from '../service/personal-data.service.js';
import { type PhoneProof } from '../service/phones.service.js';
import { postKey, type Profile } from '../service/profile.service.js';
import { OwnMembershipView } from './membership.dto.js';

export class PhoneBySmsBody {
  @PhoneField({ label: '手机号' })
  phone: string;

  @TextField({ label: '验证码', max: 6, pattern: /^\d{6}$/, hint: '请填写短信里的 6 位数字' })
  code: string;
}

export class PhoneByWechatBody {
  @TextField({ label: '微信手机号授权码', max: 128 })
  code: string;
}

export class PhoneView {
  @TextField({ label: '手机号', max: 20, example: '138****0000' })
  phone: string;

  @InstantField({ label: '验证时间' })
  provedAt: string;
}

export class NoticeView {
  @IntField({ label: '版本', min: 1, max: 100_000 })
  version: number;

  @TextField({ label: '标题', max: 60 })
  title: string;

  @TextField({ label: '正文', max: 100_000 })
  body: string;

  @InstantField({ label: '施行时间' })
  inForceAt: string;
}

export class ConsentBody {
  @IntField({ label: '隐私说明版本', min: 1, max: 100_000 })
  version: number;
}

export class GivenConsentView {
  @IntField({ label: '已同意的版本', min: 1, max: 100_000 })
  givenVersion: number;
}

export class WithdrawnConsentView {
  @BoolField({ label: '是否撤回了同意' })
  withdrawn: boolean;
}

class ConsentStateView {
  @IntField({ label: '现行版本', min: 1, max: 100_000, nullable: true })
  currentVersion: number | null;

  @IntField({ label: '已同意的版本', min: 1, max: 100_000, nullable: true })
  givenVersion: number | null;

  @InstantField({ label: '同意时间', nullable: true })
  at: string | null;
}

/** For whom somebody holds a role. */
class GrantOrganisationView {
  @IdField({ label: '单位' })
  id: string;

  @TextField({ label: '单位名称', max: 60 })
  name: string;
}

class OwnGrantView {
  @ChoiceField({ label: '角色', of: roles, name: 'Role' })
  role: Role;

  @TextField({ label: '角色名称', max: 20 })
  roleName: string;

  /** What one is called there by one's office; null where none was given. */
  @TextField({ label: '职务', max: 40, nullable: true })
  post: string | null;

  @AreaIdField({ label: '区划' })
  areaId: number;

  /** The department, company or centre it is held for; null where it is the office of the area itself. */
  @ObjectField({ label: '单位', nullable: true }, () => GrantOrganisationView)
  organisation: GrantOrganisationView | null;

  @InstantField({ label: '到期', nullable: true })
  endsAt: string | null;
}

export class MeView {
  @IdField({ label: '账号' })
  accountId: string;

  @TextField({ label: '工作中用的姓名', max: 30, nullable: true })
  name: string | null;

  @ObjectField({ label: '已验证的手机号', nullable: true }, () => PhoneView)
  phone: PhoneView | null;

  @ObjectField({ label: '隐私说明' }, () => ConsentStateView)
  consent: ConsentStateView;

  @ObjectListField({ label: '入驻', max: 100 }, () => OwnMembershipView)
  memberships: OwnMembershipView[];

  @ObjectListField({ label: '角色', max: 20_000 }, () => OwnGrantView)
  roles: OwnGrantView[];
}

export class CurrentCommunityBody {
  @AreaIdField({ label: '社区' })
  areaId: number;
}

class LookView {
  @IdField({ label: '记录' })
  id: string;

  @InstantField({ label: '时间' })
  at: string;

  @TextField({ label: '单位', max: 60 })
  office: string;

  @TextField({ label: '谁看的', max: 60 })
  reader: string;

  @TextField({ label: '看了什么', max: 60 })
  what: string;

  @TextField({ label: '原因', max: 200 })
  reason: string;

  @TextField({ label: '所属社区', max: 60 })
  areaName: string;
}

export class LookListView {
  @ObjectListField({ label: '查看记录', max: 100 }, () => LookView)
  looks: LookView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class LookQuery extends PageQuery {}

export class LeaveBody {
  @ChoiceField({ label: '确认', of: ['注销'] })
  confirm: '注销';
}

export const fieldNames = { name: '姓名', phone: '手机号', document: '证件号码', address: '地址', evidence: '材料照片' } as const;

export const phoneView = ({ phone, provedAt }: PhoneProof): PhoneView => ({ phone: maskPhone(phone), provedAt: provedAt.toISOString() });

export const consentView = ({ currentVersion, givenVersion, at }: ConsentState): ConsentStateView => ({
  currentVersion,
  givenVersion,
  at: at?.toISOString() ?? null,
});

export const grantView = (
  { role, areaId, organisationId, endsAt }: Grant,
  { areaNames, posts, organisationNames }: Pick<Profile, 'areaNames' | 'posts' | 'organisationNames'>,
): OwnGrantView => ({
  role,
  roleName: roleNameAt(role, areaNames.get(areaId) ?? ''),
  post: posts.get(postKey({ role, areaId })) ?? null,
  areaId,
  organisation: organisationId === undefined ? null : { id: organisationId, name: organisationNames.get(organisationId) ?? '' },
  endsAt: endsAt?.toISOString() ?? null,
});

/** Post and name of who looked, else their role. */
export const readerName = ({ reader, readerRole, office }: Pick<Look, 'reader' | 'office'> & { readonly readerRole: Role }): string =>
  [shownPost({ post: reader?.post ?? null, role: readerRole, areaName: office }), reader?.publicName].filter(Boolean).join(' ');

export const lookView = ({ access, areaName, office, reader }: Look): LookView => ({
  id: access.id,
  at: access.at.toISOString(),
  office,
  reader: readerName({ reader, readerRole: access.readerRole, office }),
  what: access.fields.map((field) => fieldNames[field]).join('、'),
  reason: access.reason,
  areaName,
});
