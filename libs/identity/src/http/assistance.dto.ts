import { type FormOfAddress, formsOfAddress } from '@shequtong/kernel';
import {
  BoolField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  ObjectListField,
  PhoneField,
  TextField,
} from '@shequtong/platform';
import {
  delegableThings,
  type DelegableThing,
  type DelegateKind,
  delegateKindNames,
  delegateKinds,
  type DelegationEnd,
  things,
} from '../domain/delegation.js';
import { type CardEnd, cardEnds } from '../domain/card-end.js';
import { type CardRow } from '../service/cards.service.js';
import { type DelegationOnScreen } from '../service/delegations.service.js';
import { type MaskedPerson } from '../service/personal-fields.service.js';

const forms = Object.keys(formsOfAddress) as FormOfAddress[];
const delegationEnds = [
  'person',
  'delegate',
  'staff',
  'expiry',
  'membership-ended',
  'taken-back',
] as const satisfies readonly DelegationEnd[];

class MaskedView {
  @TextField({ label: '姓名', max: 40 })
  name: string;

  @TextField({ label: '电话', max: 20, nullable: true })
  phone: string | null;

  @TextField({ label: '住址', max: 120 })
  address: string;
}

export class EnrolBody {
  @IdField({ label: '底册条目' })
  rosterEntryId: string;

  @IdField({ label: '同意书照片' })
  consentMediaId: string;

  @ChoiceField({ label: '称呼', of: forms, name: 'FormOfAddress' })
  form: FormOfAddress;
}

export class EnrolledView {
  @IdField({ label: '居民' })
  membershipId: string;

  @IdField({ label: '账号' })
  accountId: string;

  @TextField({ label: '对外称呼', max: 20 })
  displayName: string;
}

class PaperConsentView {
  @IntField({ label: '隐私说明版本', min: 1, max: 1_000_000 })
  version: number;

  @InstantField({ label: '登记时间' })
  at: string;
}

export class PaperConsentsView {
  @ObjectListField({ label: '同意书', max: 20 }, () => PaperConsentView)
  consents: PaperConsentView[];
}

export class IssuedCardView {
  @IdField({ label: '卡' })
  cardId: string;

  @TextField({ label: '卡号（只显示这一次）', max: 20 })
  code: string;

  @TextField({ label: '二维码图形', max: 20_000 })
  qrSvg: string;

  @TextField({ label: '对外称呼', max: 20 })
  displayName: string;
}

class CardView {
  @IdField({ label: '卡' })
  cardId: string;

  @InstantField({ label: '发卡时间' })
  issuedAt: string;

  @InstantField({ label: '停用时间', nullable: true })
  endedAt: string | null;

  @ChoiceField({ label: '停用原因', of: cardEnds, name: 'CardEnd', nullable: true })
  endCode: CardEnd | null;
}

export class CardsView {
  @ObjectListField({ label: '卡', max: 50 }, () => CardView)
  cards: CardView[];
}

export class EndCardBody {
  @ChoiceField({ label: '原因', of: ['lost', 'returned'], name: 'CardEndByStaff' })
  reason: 'lost' | 'returned';
}

export class MembershipIdView {
  @IdField({ label: '居民' })
  membershipId: string;
}

export class ScanBody {
  @TextField({ label: '卡号', min: 6, max: 40 })
  code: string;
}

export class ScannedView extends MembershipIdView {
  @TextField({ label: '对外称呼', max: 20 })
  displayName: string;

  @ObjectField({ label: '持卡人' }, () => MaskedView)
  person: MaskedView;
}

class DelegateBody {
  @ChoiceField({ label: '代办人身份', of: delegateKinds, name: 'DelegateKind' })
  kind: DelegateKind;

  @IdField({ label: '本社区居民', optional: true })
  membershipId?: string;

  @PhoneField({ label: '代办人手机号', optional: true })
  phone?: string;

  @IdField({ label: '工作人员', optional: true })
  staffAccountId?: string;
}

class ThingBody {
  @ChoiceField({ label: '代办的事', of: things, name: 'DelegableThing' })
  thing: DelegableThing;
}

export class RecordDelegationBody {
  @ObjectField({ label: '代办人' }, () => DelegateBody)
  delegate: DelegateBody;

  @ObjectListField({ label: '代办的事', min: 1, max: 6 }, () => ThingBody)
  things: ThingBody[];

  @DayField({ label: '期限' })
  until: string;

  @BoolField({ label: '已向本人复述并得到确认' })
  readBack: boolean;
}

export class RecordedDelegationView {
  @IdField({ label: '委托' })
  delegationId: string;

  @TextField({ label: '代办人', max: 40 })
  delegateName: string;

  @InstantField({ label: '到期' })
  endsAt: string;
}

export class DelegationIdView {
  @IdField({ label: '委托' })
  delegationId: string;
}

class DelegatedThingView extends ThingBody {
  @TextField({ label: '名称', max: 20 })
  name: string;
}

class DelegationView extends RecordedDelegationView {
  @IdField({ label: '居民' })
  membershipId: string;

  @IntField({ label: '社区', min: 100_000_000_000, max: 999_999_999_999 })
  areaId: number;

  @TextField({ label: '本人', max: 20 })
  personName: string;

  @ChoiceField({ label: '代办人身份', of: delegateKinds, name: 'DelegateKind' })
  delegateKind: DelegateKind;

  @TextField({ label: '代办人身份名称', max: 10 })
  delegateKindName: string;

  @ObjectListField({ label: '代办的事', max: 6 }, () => DelegatedThingView)
  things: DelegatedThingView[];

  @BoolField({ label: '有效' })
  inForce: boolean;

  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '向本人复述的时间' })
  readBackAt: string;

  @InstantField({ label: '结束时间', nullable: true })
  endedAt: string | null;

  @ChoiceField({ label: '谁结束的', of: delegationEnds, name: 'DelegationEnd', nullable: true })
  endedBy: DelegationEnd | null;
}

export class DelegationsView {
  @ObjectListField({ label: '委托', max: 200 }, () => DelegationView)
  delegations: DelegationView[];
}

export const maskedView = ({ name, phone, address }: MaskedPerson): MaskedView => ({ name, phone: phone ?? null, address });

export const cardView = ({ id, issuedAt, endedAt, endCode }: CardRow): CardView => ({
  cardId: id,
  issuedAt: issuedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  endCode,
});

export const delegationView = (row: DelegationOnScreen): DelegationView => ({
  delegationId: row.id,
  membershipId: row.membershipId,
  areaId: row.areaId,
  personName: row.personName,
  delegateName: row.delegateName,
  delegateKind: row.delegateKind,
  delegateKindName: delegateKindNames[row.delegateKind],
  things: row.things.map((thing) => ({ thing, name: delegableThings[thing] })),
  inForce: row.inForce,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  readBackAt: row.readBackAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  endedBy: row.endCode,
});
