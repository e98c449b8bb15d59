import { ChoiceField, DayField, IdField, IdListField, InstantField, ObjectField, ObjectListField, TextField } from '@shequtong/platform';
import { type PublicNameRule, publicNameRules } from '../domain/duty.js';

/** A landline with its area code, a mobile number, or a short service number. */
const DESK_PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,5})?|400-?\d{3}-?\d{4}|[1-9]\d{4,7})$/;

export class DeskQuery {
  @IdField({ label: '部门', optional: true })
  organisationId?: string;
}

export class WeekQuery extends DeskQuery {
  @DayField({ label: '日期', optional: true })
  day?: string;
}

class TodaysPersonView {
  @TextField({ label: '值班人', max: 60, example: '王建国' })
  name: string;

  @TextField({ label: '职务', max: 40, example: '居委会主任' })
  post: string;

  @ChoiceField({ label: '由谁值班', of: ['shift', 'fallback'], name: 'DutyBy' })
  by: 'shift' | 'fallback';

  @InstantField({ label: '值班到', nullable: true })
  until: string | null;
}

export class TodayView {
  @ObjectField({ label: '今天值班', nullable: true }, () => TodaysPersonView)
  onDuty: TodaysPersonView | null;

  @TextField({ label: '值班电话', min: 5, max: 20, pattern: DESK_PHONE, nullable: true, example: '021-56000000' })
  phone: string | null;
}

class ShiftView {
  @IdField({ label: '班次' })
  id: string;

  @IdField({ label: '值班人' })
  accountId: string;

  @TextField({ label: '姓名', max: 60 })
  name: string;

  @TextField({ label: '职务', max: 40 })
  post: string;

  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '结束' })
  endsAt: string;

  @ChoiceField({ label: '交接', of: ['none', 'written', 'accepted'], name: 'HandOverState' })
  handOver: 'none' | 'written' | 'accepted';
}

class GapView {
  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '结束' })
  endsAt: string;
}

export class DutyWeekView {
  @DayField({ label: '周一' })
  monday: string;

  @ChoiceField({ label: '对外姓名', of: publicNameRules, name: 'PublicNameRule' })
  nameRule: PublicNameRule;

  @ObjectListField({ label: '班次', max: 500 }, () => ShiftView)
  shifts: ShiftView[];

  @ObjectListField({ label: '无人值班的时段', max: 500 }, () => GapView)
  gaps: GapView[];
}

class OwnedBuildingView {
  @IdField({ label: '分工' })
  assignmentId: string;

  @IdField({ label: '楼栋' })
  id: string;

  @TextField({ label: '楼栋名称', max: 60 })
  name: string;
}

class OwnedLineView {
  @IdField({ label: '分工' })
  assignmentId: string;

  @TextField({ label: '条线代码', max: 30 })
  code: string;
}

class DeskMemberView {
  @IdField({ label: '人员' })
  accountId: string;

  @TextField({ label: '姓名', max: 60 })
  name: string;

  @TextField({ label: '职务', max: 40 })
  post: string;

  @ObjectListField({ label: '包干楼栋', max: 2000 }, () => OwnedBuildingView)
  buildings: OwnedBuildingView[];

  @ObjectListField({ label: '条线', max: 600 }, () => OwnedLineView)
  lines: OwnedLineView[];
}

export class DeskMembersView {
  @ObjectListField({ label: '人员', max: 500 }, () => DeskMemberView)
  people: DeskMemberView[];
}

class ShiftInput {
  @IdField({ label: '值班人' })
  accountId: string;

  @InstantField({ label: '开始' })
  startsAt: string;

  @InstantField({ label: '结束' })
  endsAt: string;
}

export class PlanBody {
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  @ObjectListField({ label: '班次', min: 1, max: 100 }, () => ShiftInput)
  shifts: ShiftInput[];
}

export class PlannedView {
  @IdListField({ label: '班次', max: 100 })
  shiftIds: readonly string[];
}

export class RemovedShiftView {
  @IdField({ label: '班次' })
  shiftId: string;

  @ChoiceField({ label: '结果', of: ['cancelled', 'ended'], name: 'RemovedShift' })
  removed: 'cancelled' | 'ended';
}

export class NameRuleBody {
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  @ChoiceField({ label: '对外姓名', of: publicNameRules, name: 'PublicNameRule' })
  nameRule: PublicNameRule;
}

export class NameRuleView {
  @ChoiceField({ label: '对外姓名', of: publicNameRules, name: 'PublicNameRule' })
  nameRule: PublicNameRule;
}

export class DeskPhoneBody {
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  @TextField({
    label: '值班电话',
    min: 5,
    max: 20,
    pattern: DESK_PHONE,
    hint: '请填写电话号码，例如 021-56000000',
    nullable: true,
    example: '021-56000000',
  })
  phone: string | null;
}

export class DeskPhoneView {
  @TextField({ label: '值班电话', min: 5, max: 20, pattern: DESK_PHONE, nullable: true, example: '021-56000000' })
  phone: string | null;
}
