import {
  AreaIdField,
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ObjectListField,
  PageQuery,
  TextField,
} from '@shequtong/platform';
import { audiences, requestKinds, type Side, sides, type Subject, subjects } from '../domain/notification.js';
import { ticketKinds } from '../domain/ticket-notification.js';

/** Both sides where it is not said. */
export class SideQuery {
  @ChoiceField({ label: '哪一面的消息', of: sides, name: 'NotificationSide', optional: true })
  side?: Side;
}

export class InboxQuery extends PageQuery {
  @ChoiceField({ label: '哪一面的消息', of: sides, name: 'NotificationSide', optional: true })
  side?: Side;
}

export class InboxItemView {
  @IdField({ label: '消息' })
  id: string;

  @ChoiceField({ label: '种类', of: [...ticketKinds, ...requestKinds], name: 'NotificationKind' })
  kind: string;

  @ChoiceField({ label: '身份', of: audiences, name: 'NotificationAudience' })
  asWhom: string;

  @TextField({ label: '标题', max: 40 })
  title: string;

  @TextField({ label: '正文', max: 200 })
  body: string;

  @AreaIdField({ label: '社区' })
  areaId: number;

  @ChoiceField({ label: '关于什么', of: subjects, name: 'NotificationSubject' })
  about: Subject;

  @IdField({ label: '关于哪一件' })
  subjectId: string;

  @TextField({ label: '它的类别或名称', max: 60, nullable: true })
  topic: string | null;

  @TextField({ label: '报的内容的开头', max: 80, nullable: true })
  words: string | null;

  @TextField({ label: '事项编号', max: 40, nullable: true })
  number: string | null;

  @InstantField({ label: '时间' })
  at: string;

  @BoolField({ label: '已读' })
  read: boolean;
}

export class InboxView {
  @ObjectListField({ label: '消息', max: 100 }, () => InboxItemView)
  items: InboxItemView[];

  @TextField({ label: '下一页', max: 600, optional: true })
  next?: string;
}

export class UnreadView {
  @IntField({ label: '未读', min: 0, max: 100 })
  unread: number;
}

export class ReadUpToBody {
  @IdField({ label: '看到的最新一条' })
  upTo: string;
}
