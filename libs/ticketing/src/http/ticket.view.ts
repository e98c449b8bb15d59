import {
  AreaIdField,
  BoolField,
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  MediaView,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '@shequtong/platform';
import { FollowingView } from './follow.view.js';
import { clockKinds } from '../domain/clock-kinds.js';
import { endings, levels, ticketStates, visibilities } from '../domain/ticket.js';
import { askedKinds } from '../domain/trace.js';
import { StepView } from './step.view.js';

/** What every command on a ticket answers. */
export class TicketChangedView {
  @IdField({ label: '事项' })
  ticketId: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '编号', max: 30 })
  number: string;

  @ChoiceField({ label: '状态', of: ticketStates, name: 'TicketState' })
  state: string;

  @IntField({ label: '版本', min: 1, max: 1_000_000 })
  version: number;
}

class NamedCodeView {
  @TextField({ label: '代码', max: 60 })
  code: string;

  @TextField({ label: '名称', max: 60 })
  name: string;
}

/** A running clock in a list. */
export class LiveClockView {
  @ChoiceField({ label: '计时项', of: clockKinds, name: 'ClockKind' })
  kind: string;

  @TextField({ label: '名称', max: 20 })
  name: string;

  @InstantField({ label: '到期' })
  dueAt: string;

  @TextField({ label: '剩余', max: 40 })
  phrase: string;

  @BoolField({ label: '已超时' })
  late: boolean;

  @BoolField({ label: '已预警' })
  warned: boolean;
}

class ResponsibleView {
  @ChoiceField({ label: '层级', of: levels, name: 'TicketLevel' })
  level: string;

  @TextField({ label: '处置方式', max: 10 })
  levelName: string;

  @AreaIdField({ label: '负责单位' })
  areaId: number;

  @TextField({ label: '负责单位名称', max: 60 })
  name: string;
}

/** A ticket in a list. Nobody is named in it. */
export class TicketItemView {
  @IdField({ label: '事项' })
  ticketId: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @TextField({ label: '社区名称', max: 60 })
  areaName: string;

  @TextField({ label: '编号', max: 30 })
  number: string;

  @ChoiceField({ label: '状态', of: ticketStates, name: 'TicketState' })
  state: string;

  @TextField({ label: '状态名称', max: 20 })
  stateName: string;

  @ChoiceField({ label: '结果', of: endings, name: 'TicketEnding', nullable: true })
  ending: string | null;

  @ObjectField({ label: '负责单位' }, () => ResponsibleView)
  responsible: ResponsibleView;

  @ObjectField({ label: '类别' }, () => NamedCodeView)
  category: NamedCodeView;

  @ChoiceField({ label: '公开范围', of: visibilities, name: 'TicketVisibility' })
  visibility: string;

  @TextField({ label: '内容开头', max: 80, nullable: true })
  excerpt: string | null;

  @InstantField({ label: '上报时间' })
  reportedAt: string;

  /** Neighbours who said that they have the same trouble. */
  @IntField({ label: '也遇到了的邻居数', min: 0, max: 10_000_000 })
  meToos: number;

  @ObjectListField({ label: '正在计时', max: 10 }, () => LiveClockView)
  clocks: LiveClockView[];

  @IntField({ label: '版本', min: 1, max: 1_000_000 })
  version: number;
}

export class TicketListView {
  @ObjectListField({ label: '事项', max: 100 }, () => TicketItemView)
  tickets: TicketItemView[];

  @TextField({ label: '下一页', max: 600, optional: true })
  next?: string;
}

/** A clock of a ticket with the reasoning behind its deadline. */
export class ClockView {
  @ChoiceField({ label: '计时项', of: clockKinds, name: 'ClockKind' })
  kind: string;

  @TextField({ label: '名称', max: 20 })
  name: string;

  @TextField({ label: '哪个单位的，同名的有几个时才写', max: 60, nullable: true })
  officeName: string | null;

  /** In whose hands it became late, where another office has the ticket now. */
  @TextField({ label: '在哪个单位时超时的，现在由别的单位负责时才写', max: 60, nullable: true })
  lateOfficeName: string | null;

  @InstantField({ label: '开始' })
  startedAt: string;

  @InstantField({ label: '到期' })
  dueAt: string;

  @TextField({ label: '到期说法', max: 40 })
  duePhrase: string;

  @BoolField({ label: '正在计时' })
  running: boolean;

  @InstantField({ label: '从何时暂停计时', nullable: true })
  pausedAt: string | null;

  @BoolField({ label: '已超时' })
  late: boolean;

  @InstantField({ label: '停止', nullable: true })
  stoppedAt: string | null;

  @TextField({ label: '怎样停止', max: 20, nullable: true })
  outcome: string | null;

  @TextField({ label: '说法', max: 40 })
  phrase: string;

  @BoolField({ label: '暂定' })
  provisional: boolean;

  @TextListField({ label: '为什么是这个时限', max: 60, maxLength: 200 })
  why: string[];
}

class PointView {
  @DecimalField({ label: '经度', min: -180, max: 180 })
  longitude: number;

  @DecimalField({ label: '纬度', min: -90, max: 90 })
  latitude: number;
}

/** A level the ticket has come to on its way up, lowest first. */
class RungView {
  @ChoiceField({ label: '层级', of: levels, name: 'TicketLevel' })
  level: string;

  @TextField({ label: '单位', max: 60, nullable: true })
  officeName: string | null;

  @InstantField({ label: '何时到这里' })
  since: string;

  @InstantField({ label: '何时退回', nullable: true })
  until: string | null;
}

/** Why a ticket goes on no further now, in somebody's words. */
class BecauseView {
  @TextField({ label: '说法', max: 80, example: '暂停办理的原因' })
  label: string;

  @TextField({ label: '文字', max: 4_000, example: '配件下周到货' })
  text: string;
}

/** A request for time that nobody has decided yet. */
class TicketAskView {
  @IntField({ label: '办理经过的第几步', min: 1, max: 100_000 })
  seq: number;

  @ChoiceField({ label: '申请什么', of: askedKinds, name: 'AskedKind' })
  kind: string;

  /** Whose decision it waits for; null at the top, where a colleague decides. */
  @TextField({ label: '由哪个单位定', max: 60, nullable: true })
  office: string | null;

  /** When it lapses undecided; null while nothing but the work itself ends it. */
  @InstantField({ label: '到什么时候还没定就失效', nullable: true })
  until: string | null;

  @InstantField({ label: '现在同意的话，到什么时候', nullable: true })
  grantedUntil: string | null;
}

/** A ticket as its reader may see it. */
export class TicketView extends TicketItemView {
  @ObjectField({ label: '关注' }, () => FollowingView)
  followed: FollowingView;

  /** The reader may follow it, or say otherwise of following it. */
  @BoolField({ label: '可以关注' })
  mayFollow: boolean;

  @TextField({ label: '结果名称', max: 20, nullable: true })
  endingName: string | null;

  @BoolField({ label: '是我报的' })
  mine: boolean;

  @TextField({ label: '内容', max: 2_000, nullable: true })
  text: string | null;

  @TextField({ label: '地点说明', max: 100, nullable: true })
  place: string | null;

  @TextField({ label: '楼栋', max: 60, nullable: true })
  buildingName: string | null;

  @ObjectField({ label: '地图位置', nullable: true }, () => PointView)
  point: PointView | null;

  @ObjectListField({ label: '照片', max: 9 }, () => MediaView)
  photos: MediaView[];

  @ObjectListField({ label: '全部计时', max: 100 }, () => ClockView)
  allClocks: ClockView[];

  @ObjectListField({ label: '走到过的层级', max: 3 }, () => RungView)
  ladder: RungView[];

  /** What it waits for while it is suspended, or why it was given back until somebody goes on with it. */
  @ObjectField({ label: '在等什么，或为什么退回', nullable: true }, () => BecauseView)
  because: BecauseView | null;

  @ObjectListField({ label: '等着定的申请', max: 2 }, () => TicketAskView)
  asks: TicketAskView[];

  @ObjectListField({ label: '经过', max: 1_000 }, () => StepView)
  timeline: StepView[];

  @TextListField({ label: '现在可以做', max: 30, maxLength: 40 })
  openSteps: string[];
}
