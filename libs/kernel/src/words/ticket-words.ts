/**
 * What the codes of a ticket are called, once for the server, the console and the phone: one word per idea. Short and
 * plain, and fit for whoever reads them, the resident or the office. Whoever uses a table says for which codes.
 */

export const ticketStateNames = {
  submitted: '待受理',
  accepted: '已受理',
  handling: '正在办',
  escalated: '已派到上一级',
  suspended: '暂停办理',
  resolved: '已办结',
  'followed-up': '已回访',
  rated: '已评价',
  closed: '已结案',
  reopened: '重新办理',
  declined: '不予受理',
  withdrawn: '已撤回',
} as const;

/**
 * What the office a ticket came to last is to it: responsible now; it resolved it, and owes nothing more; or it had it
 * when the ticket ended without being resolved.
 */
export const ticketOfficeStandings = {
  submitted: 'responsible',
  accepted: 'responsible',
  handling: 'responsible',
  escalated: 'responsible',
  suspended: 'responsible',
  resolved: 'resolved',
  'followed-up': 'resolved',
  rated: 'resolved',
  closed: 'resolved',
  reopened: 'responsible',
  declined: 'ended',
  withdrawn: 'ended',
} as const satisfies Readonly<Record<keyof typeof ticketStateNames, 'responsible' | 'resolved' | 'ended'>>;

/** How a ticket ended. */
export const ticketEndNames = { fixed: '已解决', cannot: '目前办不了', 'not-ours': '不归这里办', duplicate: '与已有事项重复' } as const;

/** What a deadline is for. */
export const ticketClockNames = {
  'first-reply': '首次答复',
  'start-handling': '开始处置',
  resolution: '办结',
  transfer: '答复接不接办',
  dispute: '裁定由谁负责',
  suspension: '恢复办理',
  'follow-up': '回访',
  close: '自动结案',
} as const;

/** How a resident told an office of what it then wrote down for them (代报). */
export const toldWayNames = { 'by-phone': '来电', 'at-counter': '来访', 'at-home': '上门走访' } as const;

/** With what handling begins. */
export const handlingActNames = { visit: '上门查看', photo: '现场拍照', call: '电话联系', crew: '安排施工' } as const;

/** What time is asked for. */
export const askedTimeNames = { suspension: '暂停办理', extension: '延期' } as const;

/** Why a department has a ticket no more; one of an earlier build said only that it had ended. */
export const officeEndWords = (why: unknown): string => (why === 'empty' ? '原来负责的部门现在没有人办' : '原来负责的部门已撤销');

/** Why nobody decides any more on time that was asked for. @param office which has the ticket since */
export const askLapsedWords = {
  'went-up': (office: string) => `事项已派到${office}`,
  resolved: () => '事项已办结',
  'target-passed': () => '办结时限已过，不能再延期',
  suspended: () => '事项已暂停办理',
  withdrawn: () => '居民已撤回',
  moved: (office: string) => `事项改由${office}负责`,
} as const satisfies Readonly<Record<string, (office: string) => string>>;
