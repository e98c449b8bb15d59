import { type ClockKind } from './clock-kinds.js';
import { deskName } from './ladder.js';
import { type Ending, type HandlingAct, type Level, type TicketState } from './ticket.js';
import { type TraceEntry } from './trace.js';

/** What people read. Short, active, and it says what happens next; no 官话. */

export const stateNames: Readonly<Record<TicketState, string>> = {
  submitted: '待受理',
  accepted: '已受理',
  handling: '处置中',
  escalated: '已派到上一级',
  resolved: '已办结，等待回访',
  'followed-up': '已回访',
  rated: '已评价',
  closed: '已结案',
  reopened: '重新办理',
  declined: '不予受理',
  withdrawn: '已撤回',
};

export const endingNames: Readonly<Record<Ending, string>> = {
  fixed: '已解决',
  cannot: '目前办不了',
  'not-ours': '不归我们办',
  duplicate: '与已有事项重复',
};

export const clockNames: Readonly<Record<ClockKind, string>> = {
  'first-reply': '首次答复',
  'start-handling': '开始处置',
  'follow-up': '回访',
  close: '自动结案',
};

const actNames: Readonly<Record<HandlingAct, string>> = { visit: '上门查看', photo: '现场拍照', call: '电话联系', crew: '安排施工' };

export const levelNames: Readonly<Record<Level, string>> = { community: '自治处置', street: '协同处置', district: '联动处置' };

/**
 * One line of the timeline: what happened, in words a resident reads.
 * @param areaTo what the area it was handed to is called, where that is known; of districts there is one, with one desk
 */
export function titleOf(entry: TraceEntry, areaTo?: string): string {
  const { details } = entry;
  switch (entry.step) {
    case 'report':
      return '居民上报';
    case 'reply':
      return '书面答复居民';
    case 'record-call':
      return '电话答复居民';
    case 'accept':
      return '受理';
    case 'start-handling':
      return `开始处置：${actNames[details.act as HandlingAct]}`;
    case 'escalate': {
      const desk = deskName(entry.officeTo.level);
      const office = entry.officeTo.level === 'street' ? areaTo || desk : desk;
      return `派到${office}，由${office}负责`;
    }
    case 'decline':
      return '不予受理，已说明该找谁';
    case 'withdraw':
      return '居民撤回';
    case 'resolve':
      return `办结：${endingNames[details.ending as Ending]}`;
    case 'follow-up':
      return '回访：居民说解决了';
    case 'follow-up-failed':
      return '回访：没有联系上';
    case 'follow-up-not-solved':
      return '回访：居民说没解决，重新办理';
    case 'rate':
      return `居民评价：${Number(details.stars)} 星`;
    case 'not-solved':
      return '居民说没解决，重新办理';
    case 'close':
      return '结案';
    case 'clock-warned':
      return `${clockNames[details.clock as ClockKind]}快到时限`;
    case 'clock-breached':
      return `${clockNames[details.clock as ClockKind]}超过时限`;
  }
}

const fieldLabels: Readonly<Record<string, string>> = {
  text: '内容',
  place: '地点',
  reply: '答复',
  call: '通话内容',
  note: '备注',
  cause: '原因',
  constraints: '难点',
  tried: '已做的事',
  guidance: '该找谁',
  reason: '原因',
  result: '答复',
  comment: '评语',
};

export const fieldLabel = (field: string): string => fieldLabels[field] ?? field;
