import { BoolField, ChoiceField, InstantField, IntField, ObjectListField, TextField } from '@shequtong/platform';
import { matterKinds } from '../domain/open-matters.js';
import { TicketItemView } from './ticket.view.js';

/** What waits at an office. Counting stops at a hundred. */
export class TicketNumbersView {
  @IntField({ label: '等我们办', min: 0, max: 100 })
  waiting: number;

  @IntField({ label: '已暂停', min: 0, max: 100 })
  suspended: number;

  @IntField({ label: '已超时', min: 0, max: 100 })
  overdue: number;

  @IntField({ label: '快到时限', min: 0, max: 100 })
  warned: number;

  @IntField({ label: '待回访', min: 0, max: 100 })
  followUp: number;

  @IntField({ label: '等我们定', min: 0, max: 100 })
  decisions: number;

  @IntField({ label: '请我们接办', min: 0, max: 100 })
  offered: number;

  /** Each ticket once, also where a desk decides on its own. */
  @IntField({ label: '等我们办、等我们定或请我们接办', min: 0, max: 100 })
  atHand: number;
}

/** What the end of a role would leave with nobody to act on it. Counting stops at a hundred. */
export class LeftOpenView {
  @IntField({ label: '没有别人能办的事项', min: 0, max: 100 })
  tickets: number;

  @TextField({ label: '之后由谁负责', max: 120, nullable: true })
  goesTo: string | null;
}

/** What another office is asked for: a decision, or whether it takes the ticket over. */
class MatterView {
  @ChoiceField({ label: '请别的单位定什么', of: matterKinds, name: 'MatterKind' })
  kind: string;

  @TextField({ label: '说法', max: 200, example: '请张庙街道接办' })
  title: string;

  @InstantField({ label: '什么时候提出的' })
  askedAt: string;

  /** The clock of what waits for the other office, not the nearest one of the ticket. */
  @InstantField({ label: '最晚什么时候答复', nullable: true })
  dueAt: string | null;

  @InstantField({ label: '现在同意的话，到什么时候', nullable: true })
  until: string | null;

  @TextField({ label: '理由的开头', max: 80, nullable: true })
  text: string | null;
}

/** A ticket in the list of an office. */
class WorkbenchItemView extends TicketItemView {
  /** Reported by the reader, who is the reporter and nothing else of it: a colleague handles it. */
  @BoolField({ label: '是我报的' })
  mine: boolean;

  @InstantField({ label: '从什么时候开始处置，只有正在办的才有', nullable: true })
  handlingSince: string | null;

  @BoolField({ label: '上级退回、还没接着办' })
  returned: boolean;

  @ObjectListField({ label: '等别的单位定的', max: 4 }, () => MatterView)
  matters: MatterView[];

  @IntField({ label: '这一轮居民催办了几次', min: 0, max: 1_000 })
  urges: number;
}

export class WorkbenchListView {
  @ObjectListField({ label: '事项', max: 100 }, () => WorkbenchItemView)
  tickets: WorkbenchItemView[];

  @TextField({ label: '下一页', max: 600, optional: true })
  next?: string;
}
