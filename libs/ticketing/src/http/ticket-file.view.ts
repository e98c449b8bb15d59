import { AreaIdField, BoolField, ChoiceField, IdField, IntField, ObjectField, ObjectListField, TextField } from '@shequtong/platform';
import { TicketView } from './ticket.view.js';

/** Somebody of an office, as it shows them. */
class OfficePersonView {
  @TextField({ label: '岗位', max: 40 })
  post: string;

  @TextField({ label: '对外姓名', max: 60, nullable: true })
  name: string | null;
}

/** Whom the office calls, masked. */
class ReporterContactView {
  @TextField({ label: '姓名', max: 30, example: '张**' })
  name: string;

  @TextField({ label: '电话', max: 20, nullable: true, example: '138****0000' })
  phone: string | null;

  @BoolField({ label: '工作人员代为登记' })
  enrolledByStaff: boolean;

  @BoolField({ label: '有代办人' })
  hasDelegate: boolean;
}

export class ReadableContactView {
  @TextField({ label: '姓名', max: 30 })
  name: string;

  @TextField({ label: '电话', max: 20, nullable: true })
  phone: string | null;
}

/** An office a hand-over is about: the desk of an area, or a department. */
class OfficeView {
  @AreaIdField({ label: '单位所在地区' })
  areaId: number;

  @IdField({ label: '部门；街镇、区本身没有', nullable: true })
  organisationId: string | null;

  @TextField({ label: '单位名称', max: 60 })
  name: string;
}

/** What waits between offices: an offer for its answer, or two parties for a decision. */
class TicketHandOverView {
  @ObjectField({ label: '请谁接办，没有在等就为空', nullable: true }, () => OfficeView)
  offeredTo: OfficeView | null;

  @ObjectListField({ label: '有异议的双方', max: 2 }, () => OfficeView)
  parties: OfficeView[];

  @TextField({ label: '由谁裁定', max: 60, nullable: true })
  decider: string | null;
}

/** An office a ticket may be offered to. */
class OfficeBesideView extends OfficeView {
  @ChoiceField({ label: '种类', of: ['desk', 'department'], name: 'OfficeKind' })
  kind: 'desk' | 'department';

  /** Nothing can be offered where nobody acts for the office. */
  @BoolField({ label: '有人办事' })
  staffed: boolean;
}

export class OfficesBesideView {
  @ObjectListField({ label: '可以转给的单位', max: 501 }, () => OfficeBesideView)
  offices: OfficeBesideView[];
}

/** The file offices work on. */
export class TicketFileView extends TicketView {
  @TextField({ label: '居民称呼', max: 40, nullable: true })
  reporterName: string | null;

  /** Who of the community reported; name and phone are read through the ticket's `reporter-contact`, with a reason. */
  @IdField({ label: '上报人的入驻', nullable: true })
  reporterMembershipId: string | null;

  /** For the responsible office and those above it; null for the others, and when the reporter has left. */
  @ObjectField({ label: '上报人的联系方式', nullable: true }, () => ReporterContactView)
  reporterContact: ReporterContactView | null;

  /** The ticket ended too long ago for anybody to be called about it. */
  @BoolField({ label: '不再提供电话' })
  contactOver: boolean;

  @ObjectField({ label: '楼栋负责人', nullable: true }, () => OfficePersonView)
  owner: OfficePersonView | null;

  /** Where it would go next; null at the top. */
  @TextField({ label: '上一级单位', max: 60, nullable: true })
  officeAbove: string | null;

  /** Whose decision a request for time waits for; null at the top, where a colleague decides. */
  @TextField({ label: '申请由哪个单位定', max: 60, nullable: true })
  officeAsked: string | null;

  /** To whom a return gives it back; null where nobody sent it up. */
  @TextField({ label: '退回给哪个单位', max: 60, nullable: true })
  officeBelow: string | null;

  @BoolField({ label: '上级退回、还没接着办' })
  returned: boolean;

  @ObjectField({ label: '转办和异议', nullable: true }, () => TicketHandOverView)
  handOver: TicketHandOverView | null;

  @IntField({ label: '第几轮', min: 1, max: 1_000 })
  round: number;

  @IntField({ label: '这一轮居民催办了几次', min: 0, max: 1_000 })
  urges: number;
}
