import { type Notification, type RequestKind } from './notification.js';

export interface NotificationWords {
  readonly title: string;
  readonly body: string;
}

interface Refusal {
  /** Why, in a text message too. */
  readonly why: string;
  readonly next: string;
}

/**
 * The reason by its class; the staff's own words are read on the page it opens, where they go with the request. A code
 * this build does not know reads as `other`.
 */
const refusals: Readonly<Record<string, Refusal>> = {
  'not-found': { why: '没有查到您的登记', next: '请核对姓名和房号，改一改再交' },
  'wrong-address': { why: '房号和登记的不一样', next: '请核对房号，改一改再交' },
  'unclear-evidence': { why: '材料看不清', next: '请重新拍照，再交一次' },
  'not-resident': { why: '核实下来您现在不住在这里', next: '如果不对，请到居（村）委说明' },
  'use-other-account': { why: '您可能已经加入过', next: '请用原来的方式登录，登录不了请到居（村）委' },
};

export const refusalOf = ({ reason }: Notification['facts']): Refusal =>
  refusals[reason ?? ''] ?? { why: '见工作人员写的说明', next: '改一改可以再交' };

const endings: Readonly<Record<string, string>> = {
  person: '本人结束了',
  delegate: '代办人结束了',
  staff: '居（村）委按本人的意思结束了',
  expiry: '到期了',
  'membership-ended': '因退出社区结束了',
  'taken-back': '因实名认证撤回结束了',
};

/** What was decided on a person's own request, by which office, and what they can do now. */
export function requestWords(kind: RequestKind, facts: Notification['facts'], office: string): NotificationWords {
  const delegate = facts.party === 'delegate';
  switch (kind) {
    case 'membership.verified':
      return {
        title: '加入申请已通过',
        body: `${facts.by === 'family' ? '家人为您作了证' : `${office}核实了您的资料`}。现在可以报问题、看办理经过。`,
      };
    case 'membership.rejected': {
      const { why, next } = refusalOf(facts);
      return { title: '加入申请没有通过', body: `${office}没有通过。原因：${why}。${next}。` };
    }
    case 'membership.review-asked':
      return {
        title: '加入申请要再核实',
        body:
          facts.by === 'family'
            ? `家人为您作了证。您填的是业主，和底册对不上，${office}还要核实，有结果会通知您。`
            : `登记的信息有变动，${office}要再看一看您的申请，有结果会通知您。`,
      };
    case 'membership.taken-back':
      return { title: '实名认证已撤回', body: `${office}撤回了您的实名认证，要重新核对。点开看原因和怎么办。` };
    case 'resident-group.filed':
      return { title: '居民团队已备案', body: `${office}已备案，可以开展活动了。` };
    case 'resident-group.refused':
      return { title: '居民团队没有备案', body: `${office}没有同意备案。点开看原因，改一改可以再发起。` };
    case 'delegation.recorded':
      return delegate
        ? { title: '有人请您代办', body: `${office}登记了您替别人办事。点开看替谁、办哪些事、到哪天。` }
        : { title: '代办人已登记', body: `${office}登记了替您办事的人。点开看是谁、办哪些事、到哪天。` };
    case 'delegation.ended':
      return {
        title: '代办已结束',
        body: `${delegate ? '您替别人办事的委托' : '替您办事的委托'}${endings[facts.by ?? ''] ?? '结束了'}。再要代办，请到居（村）委登记。`,
      };
  }
}
