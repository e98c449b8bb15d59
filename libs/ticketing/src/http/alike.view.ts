import { BoolField, DecimalField, IdField, ObjectField, ObjectListField, TextField, TextListField } from '@shequtong/platform';
import { PointBody } from './ticket.body.js';
import { TicketItemView } from './ticket.view.js';

/** A problem as far as its reporter has told it. */
export class AlikeBody {
  @TextField({ label: '内容', min: 2, max: 2_000, example: '3 号楼一楼楼道灯坏了' })
  text: string;

  @TextField({ label: '类别', max: 60, optional: true, example: 'estate.light' })
  categoryCode?: string;

  @IdField({ label: '楼栋', optional: true })
  buildingId?: string;

  @ObjectField({ label: '地图位置', optional: true }, () => PointBody)
  point?: PointBody;

  @TextField({ label: '地点说明', max: 100, optional: true })
  place?: string;
}

/** An open ticket that is likely the same thing. */
class AlikeTicketView {
  @ObjectField({ label: '事项' }, () => TicketItemView)
  ticket: TicketItemView;

  @BoolField({ label: '是我报的' })
  mine: boolean;

  @DecimalField({ label: '相像程度', min: 0, max: 1 })
  likeness: number;

  /** What both tell alike, in words. */
  @TextListField({ label: '哪里一样', max: 4, maxLength: 60 })
  common: string[];
}

export class AlikeView {
  @ObjectListField({ label: '可能是同一件', max: 3 }, () => AlikeTicketView)
  alike: AlikeTicketView[];
}
