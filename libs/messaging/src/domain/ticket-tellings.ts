import {
  absoluteDuePhrase,
  askedTimeNames,
  askLapsedWords,
  chinaYearOf,
  officeEndWords,
  parseInstant,
  ticketClockNames,
  ticketEndNames,
} from '@shequtong/kernel';
import { type Audience, type Notification, type TicketKind } from './notification.js';
import { type NotificationWords } from './request-words.js';

/** Tickets are told of to those who report them and to the offices; of what became of a request, to whoever made it. */
export type TicketAudience = Audience;

type Facts = Notification['facts'];

/** What the words are made of, when they are read. */
interface About extends Pick<Notification, 'facts' | 'at'> {
  /** How the office that acted is called, now. */
  readonly office: string;
}

interface Telling {
  readonly words: (about: About) => NotificationWords;
  /** Of which happenings of the kind this audience is told; of all of them when absent. */
  readonly when?: (facts: Facts) => boolean;
}

/** Those who are told of a kind, in the order they are told, and in which words. */
type Tellings = Readonly<Partial<Record<TicketAudience, Telling>>>;

type Text = string | ((about: About) => string);
const textOf = (text: Text, about: About): string => (typeof text === 'string' ? text : text(about));

const says = (title: Text, body: Text): Telling => ({ words: (about) => ({ title: textOf(title, about), body: textOf(body, about) }) });

/** From the second time a resident says "not solved" the matter is supervised: those who answer for the office hear of it too. */
const isSupervised = (facts: Facts): boolean => Number(facts.times ?? 0) >= 2;
const whenSupervised = (telling: Telling): Telling => ({ ...telling, when: isSupervised });

/** A code this build does not know, of an event of another, is said in general. */
const wordOf = <Word>(words: Readonly<Record<string, Word>>, code: string | undefined): Word | undefined =>
  code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;

const clock = ({ facts }: About): string => wordOf(ticketClockNames, facts.clockKind) ?? '时限';
const asked = ({ facts }: About): string => wordOf(askedTimeNames, facts.asked) ?? '时间';
const lapsed = ({ facts, office }: About): string => wordOf<(office: string) => string>(askLapsedWords, facts.why)?.(office) ?? '点开看';
const days = ({ facts }: About): string => `${Number(facts.days ?? 0)} 个工作日`;
const end = ({ facts }: About): string => wordOf(ticketEndNames, facts.end) ?? '已办结';
const times = ({ facts }: About): string => `居民第 ${facts.times} 次说没解决`;

const nowWith = ({ office }: About): string => `现在由${office}负责。`;

/** By when, in words; nothing where an event of an earlier build did not say. How long it takes is a policy's, and stands in no text. */
function by({ facts, at }: About): string {
  const dueAt = parseInstant(facts.dueAt ?? '');
  return dueAt ? `在 ${absoluteDuePhrase(dueAt, chinaYearOf(at))} 前` : '按时';
}

/** When a pause ends at the latest; who waits reads a day, not that it ends some day. */
function goesOn({ facts, at }: About): string {
  const dueAt = parseInstant(facts.dueAt ?? '');
  return dueAt ? `最晚 ${absoluteDuePhrase(dueAt, chinaYearOf(at))} ` : '到期';
}
const paused: Text = (about) => `${about.office}要等一等，${goesOn(about)}接着办。点开看在等什么。`;

const movedOn = says('您关注的事项换了办理的单位', nowWith);

const breached = says(
  (about) => `${clock(about)}已超时`,
  (about) => `没有${by(about)}完成，请马上处理。`,
);
const reopened = says(
  ({ facts }) => (isSupervised(facts) ? '居民再次说没解决' : '居民说没解决'),
  (about) => `${isSupervised(about.facts) ? `${times(about)}，已报上级督办` : '事项已重新打开'}，请${by(about)}答复。`,
);

/**
 * Who is told of what, and in which words; they name the office, and no person. A breach goes to the duty person, the
 * secretary and the level above; a receipt goes to nobody, because it answers nothing.
 */
export const tellings: Readonly<Record<TicketKind, Tellings>> = {
  'ticket.reported': {
    // Who reported it themselves knows. Before the office: of their own report an officer is the reporter and nothing else.
    reporter: {
      ...says('已为您登记', (about) => `${about.office}记下了您反映的事，会${by(about)}答复。写得不对可以补充，不是您说的可以撤回。`),
      when: ({ toldWay }) => toldWay !== undefined,
    },
    duty: says('有新的事项', (about) => `居民报了一件事，请${by(about)}答复。`),
  },
  'ticket.accepted': {
    reporter: says('已受理', ({ office }) => `${office}已受理，接下来会开始处置。`),
    owner: says('请您处置', '已受理。这栋楼由您负责，请开始处置。'),
  },
  'ticket.replied': {
    reporter: says('有新的答复', ({ office }) => `${office}答复了您，点开看内容。`),
    follower: says('您关注的事项有答复', ({ office }) => `${office}答复了，点开看内容。`),
  },
  'ticket.handling-started': { reporter: says('开始处置', ({ office }) => `${office}已开始处置，有进展会再告诉您。`) },
  'ticket.escalated': {
    follower: says('您关注的事项派到了上一级', nowWith),
    reporter: says('已派到上一级', (about) => `现在由${about.office}负责，${by(about)}开始处置。`),
    duty: says('有事项派上来', (about) => `现在由您这里负责，请${by(about)}开始处置。`),
  },
  'ticket.returned': {
    follower: says('您关注的事项退回办理', ({ office }) => `现在由${office}接着办。`),
    reporter: says('退回办理', (about) => `现在由${about.office}接着办，${by(about)}开始处置。点开看退回的原因。`),
    duty: says('有事项退回', (about) => `现在由您这里负责，请看退回的原因，${by(about)}开始处置。`),
  },
  'ticket.transfer-offered': { other: says('请您接办', (about) => `${about.office}请您这里接办，请${by(about)}答复。`) },
  'ticket.transfer-refused': { duty: says('对方不接办', '点开看原因；有异议可以请上一级裁定。') },
  'ticket.transfer-taken-back': { other: says('不用接办了', ({ office }) => `${office}收回了转办。`) },
  'ticket.transferred': {
    follower: movedOn,
    reporter: says('换了办理的单位', nowWith),
    duty: says('已接办', '现在由您这里负责。'),
    other: says('对方已接办', nowWith),
  },
  'ticket.disputed': {
    other: says('由谁负责有异议', ({ office }) => `${office}请上一级裁定。您可以在事项里写意见，裁定前不用接办。`),
    above: says('请裁定由谁负责', (about) => `${about.office}对由谁负责有异议，请${by(about)}裁定，逾期由您这里负责。`),
  },
  'ticket.office-ended': {
    follower: movedOn,
    reporter: says('换了办理的单位', nowWith),
    duty: says('事项回到您这里', ({ facts }) => `${officeEndWords(facts.why)}，现在由您这里负责，时限照旧。`),
  },
  // What is said between the two is read on the ticket.
  'ticket.argued': {},
  'ticket.dispute-decided': {
    follower: says('您关注的事项定了由谁办', nowWith),
    reporter: says('定了由谁办', nowWith),
    duty: says('归属已裁定', '现在由您这里负责。'),
    other: says('归属已裁定', nowWith),
  },
  'ticket.time-asked': {
    above: says(
      (about) => `请决定${asked(about)}`,
      (about) => `${about.office}申请${asked(about)} ${days(about)}，请您这里决定。`,
    ),
  },
  'ticket.time-refused': { duty: says((about) => `没有同意${asked(about)}`, '点开看原因，请按原来的时限办理。') },
  'ticket.time-lapsed': {
    self: says(
      (about) => `${asked(about)}申请已失效`,
      (about) => `没有等到决定：${lapsed(about)}。`,
    ),
  },
  'ticket.suspended': {
    follower: says('您关注的事项暂停办理', paused),
    reporter: says('暂停办理', paused),
    duty: says('已同意暂停', (about) => `办结时限停 ${days(about)}，${goesOn(about)}自动恢复。`),
  },
  'ticket.resumed': {
    follower: says('您关注的事项恢复办理', ({ office }) => `${office}接着办了。`),
    reporter: says('恢复办理', ({ office }) => `${office}接着办了。`),
    duty: says('已恢复办理', '办结时限接着走。'),
  },
  'ticket.extended': {
    reporter: says('办结延期', (about) => `${about.office}需要多 ${days(about)}，点开看原因。`),
    duty: says('已同意延期', (about) => `办结时限延后 ${days(about)}。`),
  },
  'ticket.resolved': {
    reporter: says('已办结', (about) => `${about.office}办结，结果：${end(about)}。您可以评价，没解决也请告诉我们。`),
    follower: says('您关注的事项办结了', (about) => `${about.office}办结，结果：${end(about)}。`),
  },
  'ticket.declined': {
    reporter: says('不予受理', ({ office }) => `${office}说这件事不归这里办，点开看该找谁。`),
    follower: says('您关注的事项不归这里办', ({ office }) => `${office}已说明该找谁，点开看。`),
  },
  'ticket.withdrawn': {
    duty: { ...says('居民已撤回', '这件事不用再办。'), when: ({ byOffice }) => byOffice === undefined },
    reporter: {
      ...says('代报已撤回', ({ office }) => `${office}撤回了替您登记的事，点开看原因。要办的请再说一次，或自己上报。`),
      when: ({ byOffice }) => byOffice !== undefined,
    },
    // It is public no more, so there is nothing to open.
    follower: says('您关注的事项已撤回', '报的人撤回了，不再办理，也不再公开。'),
  },
  'ticket.information-added': {
    duty: says('居民补充了情况', ({ facts }) =>
      Number(facts.times ?? 1) > 1 ? `接连补充了 ${facts.times} 次，点开看补充的内容。` : '点开看补充的内容。',
    ),
  },
  'ticket.urged': {
    duty: says('居民催办', ({ facts }) =>
      Number(facts.times ?? 1) > 1 ? `居民第 ${facts.times} 次催办，请先答复办到哪一步。` : '居民想知道办到哪一步，请答复。',
    ),
  },
  // Told to each follower under the kind it is news of.
  'ticket.news': {},
  'ticket.followed-up': {},
  'ticket.rated': {},
  'ticket.reopened': {
    follower: says('您关注的事项重新办理', '报的人说没解决，单位会再来处理。'),
    duty: reopened,
    secretary: whenSupervised(reopened),
    above: whenSupervised(says('自动转入督办', (about) => `${times(about)}，请督办下级办理。`)),
  },
  'ticket.closed': {
    reporter: says('已结案', '如有新问题，请重新上报。'),
    follower: says('您关注的事项已结案', '如有新问题，请另外上报。'),
  },
  'ticket.clock-warned': {
    duty: says(
      (about) => `${clock(about)}快到时限`,
      (about) => `请${by(about)}完成。`,
    ),
  },
  'ticket.clock-breached': {
    duty: breached,
    secretary: breached,
    above: says(
      (about) => `${clock(about)}已超时`,
      (about) => `下级没有${by(about)}完成，请过问。`,
    ),
  },
};

/** What this audience is told of a happening; nothing where it is not told of it. */
export function tellingFor(kind: TicketKind, audience: Audience, facts: Facts): Telling | undefined {
  // A deadline says to the owner of a building what it says to the person on duty where there is none.
  const telling = tellings[kind][audience] ?? (audience === 'owner' ? tellings[kind].duty : undefined);
  return telling?.when?.(facts) === false ? undefined : telling;
}

/** An item written by an earlier build may be for somebody who is told of such things no more: it still opens. */
const UNTOLD: NotificationWords = { title: '事项有进展', body: '点开看。' };

export const ticketWords = (kind: TicketKind, audience: Audience, about: About): NotificationWords =>
  tellingFor(kind, audience, about.facts)?.words(about) ?? UNTOLD;
