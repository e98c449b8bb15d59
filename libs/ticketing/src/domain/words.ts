import {
  askedTimeNames,
  askLapsedWords,
  handlingActNames,
  officeEndWords,
  ticketClockNames,
  ticketEndNames,
  ticketStateNames,
  toldWayNames,
} from '@shequtong/kernel';
import { type ClockKind } from './clock-kinds.js';
import { officeIn } from './handover.js';
import { deskName, supervisorOf } from './ladder.js';
import { type ToldWay } from './report.js';
import { type Ending, type HandlingAct, type Level, type ResponsibleOffice, type TicketState } from './ticket.js';
import { type Reader } from './timeline.js';
import { type OpenMatter } from './open-matters.js';
import { type Asked, type Because, type History, type Lapse, lapseReason, type TraceEntry } from './trace.js';

/** What people read. Short, active, and it says what happens next; no 官话. */

/** What the codes are called; the words themselves are the kernel's, because the console, the phone and the inbox say them too. */
export const stateNames: Readonly<Record<TicketState, string>> = ticketStateNames;
export const endingNames: Readonly<Record<Ending, string>> = ticketEndNames;
export const clockNames: Readonly<Record<ClockKind, string>> = ticketClockNames;
const wayNames: Readonly<Record<ToldWay, string>> = toldWayNames;
const actNames: Readonly<Record<HandlingAct, string>> = handlingActNames;

export const levelNames: Readonly<Record<Level, string>> = { community: '自治处置', street: '协同处置', district: '联动处置' };

/** What needs no more words than the step itself. */
const titles = {
  reply: '书面答复居民',
  'record-call': '电话答复居民',
  accept: '受理',
  decline: '不予受理，已说明该找谁',
  'refuse-transfer': '不接办',
  'take-back-transfer': '收回转办',
  dispute: '对由谁负责有异议，请上一级裁定',
  argue: '说明归属意见',
  'refuse-suspension': '不同意暂停办理',
  resume: '恢复办理',
  'refuse-extension': '不同意延期',
  'follow-up': '回访：居民说解决了',
  'follow-up-failed': '回访：没有联系上',
  'follow-up-not-solved': '回访：居民说没解决，重新办理',
  'add-information': '居民补充情况',
  urge: '居民催办',
  'not-solved': '居民说没解决，重新办理',
  close: '结案',
} as const satisfies Partial<Record<TraceEntry['step'], string>>;

const isPlain = (step: TraceEntry['step']): step is keyof typeof titles => Object.hasOwn(titles, step);

const nameIn = (called: (office: ResponsibleOffice) => string, one: ResponsibleOffice): string =>
  called(one) || (one.organisationId === null ? deskName(one.level) : '另一部门');

/**
 * One line of the timeline: what happened, in words a resident reads.
 * @param called what an office is called; empty where that is not known
 */
export function titleOf(
  { step, by, details, officeTo }: TraceEntry,
  called: (office: ResponsibleOffice) => string = () => '',
  reader: Reader = 'office',
): string {
  if (isPlain(step)) return titles[step];
  const nameOf = (one: ResponsibleOffice): string => nameIn(called, one);
  const office = nameOf(officeTo);
  switch (step) {
    case 'withdraw':
      return by.kind === 'person' && by.office ? '撤回代报' : '居民撤回';
    case 'report':
      if (typeof details.reporterId !== 'string') return '居民上报';
      // How somebody was met would tell a neighbour who it was.
      return reader === 'neighbour' ? '代居民登记' : `代居民登记（${wayNames[details.channel as ToldWay]}）`;
    case 'start-handling':
      return `开始处置：${actNames[details.act as HandlingAct]}`;
    case 'escalate':
      return `派到${office}，由${office}负责`;
    case 'return':
      return `退回${office}，由${office}负责`;
    case 'offer-transfer':
      return `请${nameOf(officeIn(details) ?? officeTo)}接办`;
    case 'accept-transfer':
      return `接办，由${office}负责`;
    case 'decide-dispute':
      return `裁定由${office}负责`;
    case 'dispute-lapsed':
      return `没有等到裁定，由${office}负责`;
    case 'office-ended':
      return `${officeEndWords(details.why)}，由${office}负责`;
    case 'ask-suspension':
    case 'ask-extension':
      return askTitle(step === 'ask-suspension' ? 'suspension' : 'extension', Number(details.days), supervisorOf(officeTo), nameOf);
    case 'suspend':
      return `同意${askedTimeNames.suspension} ${Number(details.days)} 个工作日`;
    case 'extend':
      return `同意${askedTimeNames.extension} ${Number(details.days)} 个工作日`;
    case 'resolve':
      return `办结：${endingNames[details.ending as Ending]}`;
    case 'rate':
      return `居民评价：${Number(details.stars)} 星`;
    case 'clock-warned':
      return `${clockNames[details.clock as ClockKind]}快到时限`;
    case 'clock-breached':
      return `${clockNames[details.clock as ClockKind]}超过时限`;
  }
}

/** Whom an office asks is said with what it asks for: whoever waits for it knows where to turn. Above the district a colleague decides. */
function askTitle(
  asked: Asked,
  days: number,
  decider: ResponsibleOffice | undefined,
  nameOf: (office: ResponsibleOffice) => string,
): string {
  const time = `申请${askedTimeNames[asked]} ${days} 个工作日`;
  return decider ? `向${nameOf(decider)}${time}` : `${time}，由另一位同事定`;
}

/**
 * Said after the title of a request that nobody decided on.
 * @param called what an office is called; empty where that is not known
 */
export function lapsedTitle(lapse: Lapse, called: (office: ResponsibleOffice) => string = () => ''): string {
  const { officeTo } = lapse.by;
  return `，没有等到决定就失效了：${askLapsedWords[lapseReason(lapse)](nameIn(called, officeTo))}`;
}

/** How a dispute came about: what the other office did with which the responsible one does not agree. */
const disputed: Readonly<Partial<Record<TraceEntry['step'], string>>> = {
  return: '退回',
  'refuse-transfer': '不接办',
  'offer-transfer': '没有答复转办',
};

/**
 * What another office is asked for, in a line of its list.
 * @param called what an office is called; empty where that is not known
 */
export function matterTitle(history: History, { kind, entry }: OpenMatter, called: (office: ResponsibleOffice) => string): string {
  const other = officeIn(entry.details);
  const cause = history.slice(0, entry.seq - 1).findLast(({ step }) => disputed[step]);
  if (kind !== 'dispute' || !other || !cause) return titleOf(entry, called);
  return `${nameIn(called, other)}${disputed[cause.step]}，${nameIn(called, entry.officeTo)}有异议`;
}

/**
 * Said before what a ticket waits for, or why it was given back.
 * @param called what an office is called; empty where that is not known
 */
export function becauseLabel(
  { entry: { officeFrom, officeTo }, field }: Because,
  called: (office: ResponsibleOffice) => string = () => '',
): string {
  return field === 'waiting' ? `${askedTimeNames.suspension}的原因` : `${nameIn(called, officeFrom ?? officeTo)}退回的原因`;
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
  duplicate: '重复的事项',
  waiting: '等待什么',
  argument: '意见',
  comment: '评语',
};

export const fieldLabel = (field: string): string => fieldLabels[field] ?? field;
