import { BoolField, ChoiceField, DecimalField, IdField, IdListField, IntField, ObjectField, TextField } from '@shequtong/platform';
import { toldWays } from '../domain/report.js';
import { endings, followUpWays, handlingActs, STARS, visibilities } from '../domain/ticket.js';

const WORDS_MAX = 2_000;
const NOTE_MAX = 500;
const PHOTOS_MAX = 9;

export class PointBody {
  @DecimalField({ label: '经度', min: -180, max: 180, example: 121.4891 })
  longitude: number;

  @DecimalField({ label: '纬度', min: -90, max: 90, example: 31.4053 })
  latitude: number;
}

/** A problem, as its reporter tells it. A place is a building, a point on the map, or words. */
export class ReportBody {
  @TextField({ label: '内容', min: 2, max: WORDS_MAX, example: '3 号楼一楼楼道灯坏了，晚上看不见台阶' })
  text: string;

  @TextField({ label: '类别', max: 60, example: 'estate.light' })
  categoryCode: string;

  @ChoiceField({ label: '公开范围', of: visibilities, name: 'TicketVisibility', optional: true })
  visibility?: (typeof visibilities)[number];

  @IdField({ label: '楼栋', optional: true })
  buildingId?: string;

  @ObjectField({ label: '地图位置', optional: true }, () => PointBody)
  point?: PointBody;

  @TextField({ label: '地点说明', max: 100, optional: true })
  place?: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

/** A problem a resident told an office of, as the office writes it down. */
export class ReportForBody extends ReportBody {
  @IdField({ label: '哪位居民' })
  membershipId: string;

  @ChoiceField({ label: '怎么反映的', of: toldWays, name: 'ToldWay' })
  way: (typeof toldWays)[number];
}

export class TakeBackReportBody {
  @TextField({ label: '原因', min: 2, max: NOTE_MAX })
  reason: string;
}

export class ReplyBody {
  @TextField({ label: '答复', min: 2, max: WORDS_MAX })
  reply: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

export class CallBody {
  @TextField({ label: '通话内容', min: 2, max: WORDS_MAX })
  call: string;
}

export class AcceptBody {
  @TextField({ label: '备注', max: NOTE_MAX, optional: true })
  note?: string;
}

export class StartHandlingBody {
  @ChoiceField({ label: '开始处置的动作', of: handlingActs, name: 'HandlingAct' })
  act: (typeof handlingActs)[number];

  @TextField({ label: '备注', max: NOTE_MAX, optional: true })
  note?: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

/** The diagnosis without which nothing goes up (问题分类处置). */
export class EscalateBody {
  @TextField({ label: '问题类型', max: 60, example: 'estate.water' })
  type: string;

  @TextField({ label: '原因', min: 2, max: WORDS_MAX })
  cause: string;

  @TextField({ label: '难点', min: 2, max: WORDS_MAX })
  constraints: string;

  @TextField({ label: '已做的事', min: 2, max: WORDS_MAX })
  tried: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

/** Why the level above gives a ticket back to the office that sent it up; its reporter reads it too. */
export class ReturnBody {
  @TextField({ label: '退回的原因', min: 2, max: WORDS_MAX })
  reason: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

const DAYS = { label: '工作日', min: 1, max: 60 } as const;

export class AskSuspensionBody {
  @IntField(DAYS)
  days: number;

  /** What is waited for; the resident reads it. */
  @TextField({ label: '等待什么', min: 2, max: WORDS_MAX })
  waitsFor: string;
}

export class AskExtensionBody {
  @IntField(DAYS)
  days: number;

  /** The resident reads it. */
  @TextField({ label: '延期的原因', min: 2, max: WORDS_MAX })
  reason: string;
}

export class NoteBody {
  @TextField({ label: '备注', max: NOTE_MAX, optional: true })
  note?: string;
}

export class RefusalBody {
  @TextField({ label: '不同意的原因', min: 2, max: WORDS_MAX })
  reason: string;
}

/** What ends a ticket names the last step that was seen: its reporter may have said more meanwhile. */
class EndingBody {
  @IntField({ label: '看到的最后一步', min: 1, max: 1_000_000 })
  seenSeq: number;
}

export class ResolveBody extends EndingBody {
  @ChoiceField({ label: '办理结果', of: endings, name: 'TicketEnding' })
  ending: (typeof endings)[number];

  /** The answer to the resident, who reads it; it counts as a reply. */
  @TextField({ label: '给居民的答复', min: 2, max: WORDS_MAX })
  result: string;

  @TextField({ label: '重复的事项编号', max: 30, optional: true, example: '003001-2026-00042' })
  duplicateOf?: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

export class DeclineBody extends EndingBody {
  @TextField({ label: '该找谁', min: 2, max: WORDS_MAX })
  guidance: string;
}

const followUpResults = ['solved', 'not-solved', 'not-reached'] as const;

export class FollowUpBody {
  @ChoiceField({ label: '回访结果', of: followUpResults, name: 'FollowUpResult' })
  result: (typeof followUpResults)[number];

  @ChoiceField({ label: '回访方式', of: followUpWays, name: 'FollowUpWay' })
  way: (typeof followUpWays)[number];

  @TextField({ label: '备注', max: NOTE_MAX, optional: true })
  note?: string;

  @TextField({ label: '没解决的原因', max: WORDS_MAX, optional: true })
  reason?: string;
}

export class RateBody {
  @IntField({ label: '星级', min: STARS.min, max: STARS.max })
  stars: number;

  @TextField({ label: '评语', max: NOTE_MAX, optional: true })
  comment?: string;
}

export class NotSolvedBody {
  @TextField({ label: '没解决的原因', min: 2, max: WORDS_MAX })
  reason: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

/** What the reporter has to add; read by whoever reads the report. */
export class AddInformationBody {
  @TextField({ label: '补充的情况', min: 2, max: WORDS_MAX })
  text: string;

  @IdListField({ label: '照片', max: PHOTOS_MAX, optional: true })
  photos?: string[];
}

export class FollowBody {
  /** Whether the neighbour has the same trouble. */
  @BoolField({ label: '我也遇到了' })
  meToo: boolean;

  /** Whether they want to hear of it; with `false` they take back the same trouble alone. */
  @BoolField({ label: '关注', optional: true })
  following?: boolean;
}

export class UrgeBody {
  @TextField({ label: '想说的话', max: NOTE_MAX, optional: true })
  note?: string;
}

export class WithdrawBody {
  @TextField({ label: '撤回原因', max: NOTE_MAX, optional: true })
  reason?: string;
}

export class ReporterContactBody {
  @TextField({ label: '原因', min: 0, max: 200 })
  reason: string;
}
