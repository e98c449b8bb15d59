import {
  AreaIdField,
  BoolField,
  ChoiceField,
  DayField,
  DocumentNumberField,
  IdField,
  InstantField,
  ObjectField,
  ObjectListField,
  TextField,
} from '@shequtong/platform';
import { type FormOfAddress, formsOfAddress, officialCalendar, plainDocumentNumber } from '@shequtong/kernel';
import { membershipStates, type MembershipState, type Relation, relations, reviewDueAt } from '../domain/membership-state.js';
import { type WaitingRelative } from '../service/household.service.js';
import { type OwnMembership } from '../service/memberships.service.js';
import { type MaskedPerson } from '../service/personal-fields.service.js';
import { OwnNameField, OwnRoomField } from './name-fields.js';

const forms = Object.keys(formsOfAddress) as FormOfAddress[];

export class JoinBody {
  @TextField({ label: '场景码', max: 32, example: 'K7PD3MWXQ4' })
  sceneCode: string;

  @OwnNameField({ label: '姓名' })
  name: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @IdField({ label: '楼栋', optional: true })
  buildingId?: string;

  @OwnRoomField({ label: '室号或门牌', example: '301' })
  room: string;

  @DocumentNumberField({ label: '证件号码', optional: true })
  documentNumber?: string;

  @TextField({
    label: '证件号码后四位',
    min: 4,
    max: 4,
    pattern: /^\d{3}[\dXx]$/,
    hint: '请填写证件号码最后四位',
    as: plainDocumentNumber,
    optional: true,
  })
  documentTail?: string;

  @DayField({ label: '孩子的出生日期', optional: true })
  birthDate?: string;

  @ChoiceField({ label: '称呼', of: forms, name: 'FormOfAddress', optional: true })
  form?: FormOfAddress;

  @TextField({ label: '昵称', max: 12, optional: true })
  nickname?: string;
}

export class DocumentBody {
  @DocumentNumberField({ label: '证件号码', optional: true })
  documentNumber?: string;

  @TextField({
    label: '证件号码后四位',
    min: 4,
    max: 4,
    pattern: /^\d{3}[\dXx]$/,
    hint: '请填写证件号码最后四位',
    as: plainDocumentNumber,
    optional: true,
  })
  documentTail?: string;
}

export class JoinAnswerView {
  @IdField({ label: '入驻申请' })
  membershipId: string;

  @ChoiceField({ label: '状态', of: ['pending', 'verified'] })
  state: 'pending' | 'verified';

  @ChoiceField({ label: '接下来', of: ['guardian', 'evidence'], nullable: true })
  next: 'guardian' | 'evidence' | null;
}

export class HouseholdAnswerView {
  @IdField({ label: '入驻申请' })
  membershipId: string;

  @ChoiceField({ label: '状态', of: ['pending', 'verified'] })
  state: 'pending' | 'verified';
}

export class DisplayNameBody {
  @ChoiceField({ label: '称呼', of: forms, name: 'FormOfAddress' })
  form: FormOfAddress;

  @TextField({ label: '昵称', max: 12, optional: true })
  nickname?: string;
}

export class DisplayNameView {
  @TextField({ label: '邻居看到的称呼', max: 20 })
  displayName: string;
}

export class LeaseBody {
  @IdField({ label: '租赁合同照片' })
  mediaId: string;
}

export class MembershipRefView {
  @IdField({ label: '入驻' })
  membershipId: string;
}

/** A person as staff and relatives read them by default. */
export class MaskedPersonView {
  @TextField({ label: '姓名', max: 30, example: '张*' })
  name: string;

  @TextField({ label: '手机号', max: 20, nullable: true, example: '138****0000' })
  phone: string | null;

  @TextField({ label: '证件号码', max: 30, nullable: true })
  document: string | null;

  @TextField({ label: '地址', max: 120 })
  address: string;
}

export class OwnMembershipView {
  @IdField({ label: '入驻' })
  id: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @TextField({ label: '楼栋', max: 60, nullable: true })
  buildingName: string | null;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @ChoiceField({ label: '状态', of: membershipStates, name: 'MembershipState' })
  state: MembershipState;

  @BoolField({ label: '是否当前社区' })
  current: boolean;

  @BoolField({ label: '是否等监护人同意' })
  needsGuardian: boolean;

  @TextField({ label: '邻居看到的称呼', max: 20 })
  displayName: string;

  @ObjectField({ label: '登记的信息' }, () => MaskedPersonView)
  person: MaskedPersonView;

  @InstantField({ label: '申请时间' })
  askedAt: string;

  @InstantField({ label: '最晚何时有结果', nullable: true })
  reviewDueAt: string | null;

  @TextField({ label: '没通过的原因', max: 300, nullable: true })
  rejection: string | null;

  @TextField({ label: '为什么撤回了实名认证', max: 200, nullable: true })
  takenBack: string | null;
}

/** One's own request as it was sent; never masked, and never anybody else's. */
export class OwnRequestView {
  @TextField({ label: '姓名', max: 30 })
  name: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @IdField({ label: '楼栋', nullable: true })
  buildingId: string | null;

  @TextField({ label: '室号或门牌', max: 40 })
  room: string;

  @BoolField({ label: '未满 14 岁' })
  under14: boolean;
}

class WaitingRelativeView {
  @IdField({ label: '入驻申请' })
  membershipId: string;

  @ObjectField({ label: '申请人' }, () => MaskedPersonView)
  person: MaskedPersonView;

  /** The caller's own home, not masked to its own people: for which room one vouches. */
  @TextField({ label: '申请的是哪一户', max: 120 })
  home: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @BoolField({ label: '是否等监护人同意' })
  needsGuardian: boolean;

  /** The caller vouched, and staff decide all the same: a word alone does not make an owner whom the roster does not name. */
  @BoolField({ label: '已作证，等居委会核实' })
  vouched: boolean;

  @InstantField({ label: '申请时间' })
  askedAt: string;
}

export class HouseholdView {
  @ObjectListField({ label: '同一户等待核实的人', max: 50 }, () => WaitingRelativeView)
  waiting: WaitingRelativeView[];
}

export const maskedView = ({ name, phone, document, address }: MaskedPerson): MaskedPersonView => ({
  name,
  phone: phone ?? null,
  document: document ?? null,
  address,
});

export const ownMembershipView = ({
  row,
  areaName,
  buildingName,
  current,
  person,
  rejection,
  takenBack,
}: OwnMembership): OwnMembershipView => ({
  id: row.id,
  areaId: row.areaId,
  areaName,
  buildingName: buildingName ?? null,
  relation: row.relation,
  state: row.state,
  current,
  needsGuardian: row.under14 && row.guardianId === null,
  displayName: row.displayName,
  person: maskedView(person),
  askedAt: row.askedAt.toISOString(),
  reviewDueAt:
    row.state === 'pending' ? reviewDueAt({ askedAt: row.askedAt, takenBackAt: takenBack?.at }, officialCalendar()).toISOString() : null,
  rejection: rejection ?? null,
  takenBack: takenBack?.reason ?? null,
});

export const waitingView = ({ row, person, home, vouched }: WaitingRelative): WaitingRelativeView => ({
  membershipId: row.id,
  person: maskedView(person),
  home,
  relation: row.relation,
  needsGuardian: row.under14 && row.guardianId === null,
  vouched,
  askedAt: row.askedAt.toISOString(),
});
