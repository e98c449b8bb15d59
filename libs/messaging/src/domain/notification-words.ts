import { absoluteDuePhrase, chinaYearOf, levelOf, parseInstant } from '@shequtong/kernel';
import { type Audience, type Notification, type RequestKind, requestKinds, type TicketKind } from './notification.js';
import { type NotificationWords, requestWords } from './request-words.js';
import { isSupervised } from './ticket-notification.js';

const clockNames: Readonly<Record<string, string>> = {
  'first-reply': '首次答复', 'start-handling': '开始处置', resolution: '办结', transfer: '答复转办', dispute: '裁定归属', 'follow-up': '回访', close: '结案',
};
const askedNames: Readonly<Record<string, string>> = { suspension: '暂停办理', extension: '延期' };
const endNames: Readonly<Record<string, string>> = { fixed: '已解决', cannot: '目前办不了', 'not-ours': '不归这里办', duplicate: '与已有事项重复' };

const isRequest = (kind: Notification['kind']): kind is RequestKind => (requestKinds as readonly string[]).includes(kind);

/**
 * What an item says to the person it was written for. It names the office, and no person; what it is about stands beside it.
 * @param office how the office that acted is called, now
 */
export function notificationWords(notification: Omit<Notification, 'id'>, asWhom: Audience, office: string): NotificationWords {
  const { kind, facts } = notification;
  return isRequest(kind) ? requestWords(kind, facts, office) : words({ ...notification, kind }, asWhom, office);
}

function words({ kind, facts, at }: Pick<Notification, 'facts' | 'at'> & { kind: TicketKind }, asWhom: Audience, desk: string): NotificationWords {
  switch (kind) {
    case 'ticket.reported':
      return { title: '有新的事项', body: '居民报了一件事，请在 15 小时内答复。' };
    case 'ticket.accepted':
      return asWhom === 'owner' ? { title: '请您处置', body: '已受理。这栋楼由您负责，请开始处置。' } : { title: '已受理', body: `${desk}已受理，接下来会开始处置。` };
    case 'ticket.replied':
      return { title: '有新的答复', body: `${desk}答复了您，点开看内容。` };
    case 'ticket.handling-started':
      return { title: '开始处置', body: `${desk}已开始处置，有进展会再告诉您。` };
    case 'ticket.escalated':
      return asWhom === 'reporter'
        ? { title: '已派到上一级', body: `现在由${desk}负责，3 个工作日内开始处置。` }
        : { title: '有事项派上来', body: '现在由您这里负责，请在 3 个工作日内开始处置。' };
    case 'ticket.returned':
      return asWhom === 'reporter' ? { title: '已退回办理', body: `现在由${desk}负责。` } : { title: '有事项退回', body: '现在由您这里负责，请看退回的原因。' };
    case 'ticket.time-asked':
    case 'ticket.time-refused':
    case 'ticket.suspended':
    case 'ticket.resumed':
    case 'ticket.extended':
      return timeWords({ kind, facts }, asWhom, desk);
    case 'ticket.transfer-offered':
    case 'ticket.transfer-refused':
    case 'ticket.transfer-taken-back':
    case 'ticket.transferred':
    case 'ticket.disputed':
    case 'ticket.argued':
    case 'ticket.dispute-decided':
      return handOverWords(kind, asWhom, desk);
    case 'ticket.resolved':
      return { title: '已办结', body: `${desk}办结，结果：${endNames[facts.end ?? ''] ?? '已办结'}。您可以评价，没解决也请告诉我们。` };
    case 'ticket.declined':
      return { title: '不予受理', body: `${desk}说这件事不归这里办，点开看该找谁。` };
    case 'ticket.withdrawn':
      return { title: '居民已撤回', body: '这件事不用再办。' };
    case 'ticket.followed-up':
      return { title: '已回访', body: '回访已记录。' };
    case 'ticket.rated':
      return { title: '居民已评价', body: '点开看评价。' };
    case 'ticket.reopened':
      return reopened(facts, asWhom);
    case 'ticket.closed':
      return { title: '已结案', body: '如有新问题，请重新上报。' };
    case 'ticket.clock-warned':
      return { title: `${clock(facts)}快到时限`, body: `请在 ${due(facts, at)} 前完成。` };
    case 'ticket.clock-breached':
      return { title: `${clock(facts)}已超时`, body: asWhom === 'above' ? `下级没有在 ${due(facts, at)} 前完成，请过问。` : `没有在 ${due(facts, at)} 前完成，请马上处理。` };
  }
}

const days = (facts: Notification['facts']): string => `${Number(facts.days ?? 0)} 个工作日`;

type TimeKind = 'ticket.time-asked' | 'ticket.time-refused' | 'ticket.suspended' | 'ticket.resumed' | 'ticket.extended';

/** Time that was asked for, granted and over. */
function timeWords({ kind, facts }: Pick<Notification, 'facts'> & { kind: TimeKind }, asWhom: Audience, desk: string): NotificationWords {
  const asked = askedNames[facts.asked ?? ''] ?? '时间';
  switch (kind) {
    case 'ticket.time-asked':
      return { title: `下级申请${asked}`, body: `${desk}申请${asked} ${days(facts)}，请决定。` };
    case 'ticket.time-refused':
      return { title: `没有同意${asked}`, body: '上一级没有同意，请按原来的时限办理。' };
    case 'ticket.suspended':
      return asWhom === 'reporter' ? { title: '暂停办理', body: `${desk}要等一等才能接着办，点开看在等什么。` } : { title: '已同意暂停', body: `办结时限停 ${days(facts)}，到期自动恢复。` };
    case 'ticket.resumed':
      return asWhom === 'reporter' ? { title: '恢复办理', body: `${desk}接着办了。` } : { title: '已恢复办理', body: '办结时限接着走。' };
    case 'ticket.extended':
      return asWhom === 'reporter' ? { title: '办结延期', body: `${desk}需要多 ${days(facts)}，点开看原因。` } : { title: '已同意延期', body: `办结时限延后 ${days(facts)}。` };
  }
}

type HandOverKind = 'ticket.transfer-offered' | 'ticket.transfer-refused' | 'ticket.transfer-taken-back' | 'ticket.transferred' | 'ticket.disputed' | 'ticket.argued' | 'ticket.dispute-decided';

/** Whose it is, between offices. */
function handOverWords(kind: HandOverKind, asWhom: Audience, desk: string): NotificationWords {
  switch (kind) {
    case 'ticket.transfer-offered':
      return { title: '请您接办', body: `${desk}请您这里接办，请在 1 个工作日内答复。` };
    case 'ticket.transfer-refused':
      return { title: '对方不接办', body: '点开看原因；有异议可以请上一级裁定。' };
    case 'ticket.transfer-taken-back':
      return { title: '不用接办了', body: `${desk}收回了转办。` };
    case 'ticket.transferred':
      return asWhom === 'reporter' ? { title: '换了办理的单位', body: `现在由${desk}负责。` } : { title: '已接办', body: '现在由您这里负责。' };
    case 'ticket.disputed':
      return { title: '请裁定由谁负责', body: `${desk}对由谁负责有异议，请在 1 个工作日内裁定，逾期由您这里负责。` };
    case 'ticket.argued':
      return { title: '归属有新意见', body: '点开看。' };
    case 'ticket.dispute-decided':
      return asWhom === 'reporter' ? { title: '定了由谁办', body: `现在由${desk}负责。` } : { title: '归属已裁定', body: '现在由您这里负责。' };
  }
}

function reopened(facts: Notification['facts'], asWhom: Audience): NotificationWords {
  if (!isSupervised({ facts })) return { title: '居民说没解决', body: '事项已重新打开，请在 15 小时内答复。' };
  const times = `居民第 ${facts.times} 次说没解决`;
  return asWhom === 'above' ? { title: '自动转入督办', body: `${times}，请督办下级办理。` } : { title: '居民再次说没解决', body: `${times}，已报上级督办，请在 15 小时内答复。` };
}

const clock = (facts: Notification['facts']): string => clockNames[facts.clockKind ?? ''] ?? '时限';

function due(facts: Notification['facts'], at: Date): string {
  const dueAt = parseInstant(facts.dueAt ?? '');
  return dueAt ? absoluteDuePhrase(dueAt, chinaYearOf(at)) : '时限';
}

/** Whether an office of this area has a secretary, who is told beside the duty person. */
export const hasSecretary = (areaId: number): boolean => levelOf(areaId) === 'community';
