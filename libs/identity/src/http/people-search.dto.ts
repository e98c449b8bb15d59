import {
  AreaIdField,
  BoolField,
  ChoiceField,
  IdField,
  ObjectField,
  ObjectListField,
  PersonNameField,
  PhoneField,
  TextField,
} from '@shequtong/platform';
import { DomainError } from '@shequtong/kernel';
import { type MembershipState, membershipStates } from '../domain/membership-state.js';
import { type ListedGrant } from '../service/roles.service.js';
import { type Found, type FoundMember, type MemberClue } from '../service/people-search.service.js';
import { MaskedPersonView, maskedView } from './membership.dto.js';
import { GrantView, grantRowView } from './role.dto.js';

/** In the body, not in the address: addresses are kept in logs on the way. */
export class FindMembersBody {
  @PersonNameField({ label: '姓名', min: 2, max: 30, optional: true })
  name?: string;

  @PhoneField({ label: '手机号', optional: true })
  phone?: string;
}

export class FindStaffBody {
  @TextField({ label: '对外姓名', min: 1, max: 30 })
  name: string;
}

class FoundMemberView {
  @IdField({ label: '入驻' })
  membershipId: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @ObjectField({ label: '登记的信息' }, () => MaskedPersonView)
  person: MaskedPersonView;

  @TextField({ label: '邻居看到的称呼', max: 20 })
  displayName: string;

  @ChoiceField({ label: '状态', of: membershipStates, name: 'MembershipState' })
  state: MembershipState;
}

export class FoundMembersView {
  @ObjectListField({ label: '找到的居民', max: 50 }, () => FoundMemberView)
  members: FoundMemberView[];

  @BoolField({ label: '还有更多' })
  more: boolean;
}

class FoundStaffView extends GrantView {
  @AreaIdField({ label: '区域' })
  areaId: number;

  @TextField({ label: '区域名称', max: 60 })
  areaName: string;
}

export class FoundStaffListView {
  @ObjectListField({ label: '找到的工作人员', max: 50 }, () => FoundStaffView)
  staff: FoundStaffView[];

  @BoolField({ label: '还有更多' })
  more: boolean;
}

/** Throws `platform/validation-failed` unless exactly one is asked for. */
export function clueOf({ name, phone }: FindMembersBody): MemberClue {
  if ((name === undefined) === (phone === undefined))
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'name', message: '请填姓名、手机号中的一项' }] });
  return phone === undefined ? { name: name ?? '' } : { phone };
}

export const foundMembersView = ({ found, more }: Found<FoundMember>): FoundMembersView => ({
  members: found.map(({ row, areaName, person }) => ({
    membershipId: row.id,
    areaId: row.areaId,
    areaName,
    person: maskedView(person),
    displayName: row.displayName,
    state: row.state,
  })),
  more,
});

export const foundStaffView = ({ found, more }: Found<ListedGrant>): FoundStaffListView => ({
  staff: found.map((row) => ({ ...grantRowView(row), areaId: row.areaId, areaName: row.areaName })),
  more,
});
