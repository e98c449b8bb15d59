import {
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  ObjectListField,
  PageQuery,
  PersonNameField,
  TextField,
  TextListField,
} from '@shequtong/platform';
import { ArrayUnique, IsIn } from 'class-validator';
import { type PersonalField, personalFields } from '../domain/personal-field.js';
import { type MembershipState, membershipStates, type Relation, relations } from '../domain/membership-state.js';
import { type Member, type Unmasked } from '../service/members.service.js';
import { MaskedPersonView, maskedView } from './membership.dto.js';
import { ReadableView } from './readable.dto.js';

export class MemberQuery extends PageQuery {
  @ChoiceField({ label: '状态', of: membershipStates, optional: true })
  state?: MembershipState;
}

/** In the body, not in the address: addresses are kept in logs on the way. */
export class MemberSearchBody extends PageQuery {
  @PersonNameField({ label: '姓名', max: 30 })
  name: string;

  @ChoiceField({ label: '状态', of: membershipStates, optional: true })
  state?: MembershipState;
}

export class MemberView {
  @IdField({ label: '入驻' })
  membershipId: string;

  @ObjectField({ label: '登记的信息' }, () => MaskedPersonView)
  person: MaskedPersonView;

  @TextField({ label: '邻居看到的称呼', max: 20 })
  displayName: string;

  @TextField({ label: '楼栋', max: 60, nullable: true })
  buildingName: string | null;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @ChoiceField({ label: '状态', of: membershipStates, name: 'MembershipState' })
  state: MembershipState;

  @TextField({ label: '核实方式', max: 20, nullable: true })
  way: string | null;

  @InstantField({ label: '申请时间' })
  askedAt: string;

  /** The caller's own: what needs a colleague is left to one. */
  @BoolField({ label: '是我自己' })
  mine: boolean;
}

export class MemberListView {
  @ObjectListField({ label: '成员', max: 100 }, () => MemberView)
  members: MemberView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

export class LetInView {
  @ObjectListField({ label: '由这位居民作证或同意加入的人', max: 50 }, () => MemberView)
  members: MemberView[];
}

export class TakeBackBody {
  @TextField({ label: '原因', min: 2, max: 200 })
  reason: string;
}

export class TakenBackView {
  @IdField({ label: '入驻' })
  membershipId: string;

  @IdField({ label: '核实事项' })
  caseId: string;
}

export class UnmaskBody {
  @TextListField({ label: '要看的信息', min: 1, max: 5, maxLength: 20 })
  @IsIn([...personalFields], { each: true, message: '要看的信息请从给出的选项里选' })
  @ArrayUnique({ message: '要看的信息不要重复' })
  fields: PersonalField[];

  @TextField({ label: '原因', min: 0, max: 200 })
  reason: string;
}

export class UnmaskedView extends ReadableView {
  @TextListField({ label: '材料照片', max: 50, maxLength: 500 })
  evidence: string[];
}

export const memberView = ({ row, person, buildingName }: Member, callerId: string): MemberView => ({
  membershipId: row.id,
  person: maskedView(person),
  displayName: row.displayName,
  buildingName: buildingName ?? null,
  relation: row.relation,
  state: row.state,
  way: row.way,
  askedAt: row.askedAt.toISOString(),
  mine: row.accountId === callerId,
});

/** @param picture makes the short-lived address of a picture of this community */
export const unmaskedView = (
  { name, phone, document, address, evidence = [] }: Unmasked,
  picture: (mediaId: string) => string,
): UnmaskedView => ({
  name: name ?? null,
  phone: phone ?? null,
  document: document ?? null,
  address: address ?? null,
  evidence: evidence.map(picture),
});
