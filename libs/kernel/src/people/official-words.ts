import { asItLooks } from './plain-names.js';

/** What an invented name may be of. */
type NamedThing = 'person' | 'group';

interface OfficialWord {
  /** Of a regular expression; simplified characters. */
  readonly words: string;
  /** Why nobody else may call themselves so. */
  readonly why: string;
  readonly of: readonly NamedThing[];
}

const both: readonly NamedThing[] = ['person', 'group'];

/** What stands before 局, and before 办, where no office is meant: a game, a meal, to do a thing together. */
const NO_BUREAU = '饭酒茶棋牌球书赛对布结时开一那这个大格全出邮骗破入僵困小';
const NO_DESK = '您你我他她咱帮代起家好包么难咋承主举';

/**
 * Organs are known by their kind, however many lines of work there are: the end of a name says bureau, station or office.
 * Neighbours who do something together are a 队, 组, 社, 会, 团, 班 or 俱乐部, and have a 活动中心 at most.
 */
const organs: readonly OfficialWord[] = [
  {
    words: '法院|法庭|法官|检[察查]院|检察官|仲裁[委院庭]|公证处|监狱|看守所',
    why: 'courts and what goes with them: their word is law',
    of: both,
  },
  {
    words: `[^${NO_BUREAU}]局$|[^${NO_BUREAU}]局(?:机关|分局|窗口|值班)|税务|海关|武装部|人武部|消防(?:救援|大队|支队|中队|局)|(?<!义务)消防队|疾控|交警|巡警|特警|辅警`,
    why: 'bureaus, and who acts for the state: a 局 of dumplings or of chess is none',
    of: both,
  },
  {
    words:
      '(?:监管|监督|管理|司法|房管|土管|工商|财政|财税|水务|环保|环卫|绿化|城建|劳动|社保|稽查|动迁|征收|检测|检验|救助|交管|市监|供电|法律服务)所|(?:动迁|征收|拆迁)组|国家电网',
    why: 'the branches of bureaus in a street; a 会所 or 托管所 is none',
    of: both,
  },
  {
    words:
      '(?:服务|受理|事务|政务|行政|指挥|管理|调解|救助|疾控|社保|医保|就业|城运|应急|融媒体|文明实践|矛调|市民|邻里|睦邻|党建|党员活动)中心|(?:社区|党群|老年|居民|街镇|青少年|妇女|儿童|文化).{0,4}活动中心',
    why: 'houses of the street where things are applied for; a 活动中心 of ping-pong is of whoever plays',
    of: both,
  },
  { words: '(?:工作|服务|联络|卫生|消防|调解|警务|文明实践|志愿服务)站|服务点|便民窗口', why: 'outposts of an office', of: ['group'] },
  {
    words: `办事处|办公室|办公厅|指挥部|领导小组|综治|[^${NO_DESK}]办$|(?:街道|旧改|拆迁|动迁|征收|文明|创城|城管|人防|防汛|防疫|应急|党建)办`,
    why: 'the desks of an office; to do a thing together (一起办) is no desk',
    of: both,
  },
  {
    words:
      '中共|共产党|党工委|党组|党小组|党校|党群|党建办|纪委|纪检|监委|监察|(?:组织|宣传|统战|社会工作|社工)部|区委|市委|县委|镇委|乡委|工委',
    why: 'the party and its organs',
    of: both,
  },
  {
    words: '国务院|人民(?:政府|法|检|调解|武装|代表|团体)|人大(?:代表|常委|办|主席|工委)|政协|国家[^地图公大]{0,6}[局委部办院]|中央军',
    why: 'the state, and what is called the people’s in its name',
    of: both,
  },
  {
    words:
      '妇联|妇女联合|联合会|残联|侨联|文联|科协|工商联|总工会|(?:^|[^手木义社美员])工会|共青团|团[市区县镇街]?工?委|关工委|红十字会|消协|消费者协会|计生协',
    why: 'bodies that speak for many by law; a club of handicraft (手工会) speaks for itself',
    of: both,
  },
  { words: '委员会|管委会|居务|村务', why: 'whoever is elected or set up to decide', of: ['group'] },
  { words: '公司$|集团$|银行|医院$|事务所$', why: 'firms and houses that need a licence, and take money', of: ['group'] },
];

/** Offices and posts of product §2; who has one is shown with it by the office, and nobody else, nor their group, calls themselves so. */
export const officialWords: readonly OfficialWord[] = [
  { words: '居委|村委|居民委|村民委|居民区党', why: 'the committee itself: its word binds', of: both },
  {
    words: '社区通|官方|客服|管理员|工作人员|系统(?:通知|消息|公告)|平台(?:通知|公告|客服)',
    why: 'the platform, and who speaks for it',
    of: both,
  },
  { words: '街道|镇政府|政府|城运中心|网格|信访|民政', why: 'the offices above, and who goes about for them', of: both },
  {
    words: '党委|党总支|支部|党组织',
    why: 'a group of neighbours is no branch of the party; a team of party members may say so',
    of: both,
  },
  { words: '派出所|公安|民警|警察|警务|城管|综合执法', why: 'who may order, and punish', of: both },
  { words: '业委|业主委|业主大会', why: 'bodies the owners elect by law', of: both },
  { words: '书记|主任|联络员', why: 'posts of an office', of: both },
  { words: '楼组长', why: 'a post; those who hold it may meet as a group', of: ['person'] },
  { words: '物业', why: 'its people are shown by their company', of: ['person'] },
  { words: '物业(?:公司|服务|管理|客服|中心|处)', why: 'the company; neighbours may well watch over it as a group', of: ['group'] },
  ...organs,
];

const patternOf = (thing: NamedThing): RegExp =>
  new RegExp(
    officialWords
      .filter(({ of }) => of.includes(thing))
      .map(({ words }) => words)
      .join('|'),
  );
const patterns: Readonly<Record<NamedThing, RegExp>> = {
  person: /* @__PURE__ */ patternOf('person'),
  group: /* @__PURE__ */ patternOf('group'),
};

/** Of the words above alone: another script is no other office. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  員: '员',
  會: '会',
  鎮: '镇',
  運: '运',
  網: '网',
  訪: '访',
  黨: '党',
  總: '总',
  組: '组',
  織: '织',
  務: '务',
  綜: '综',
  執: '执',
  業: '业',
  書: '书',
  記: '记',
  聯: '联',
  絡: '络',
  樓: '楼',
  長: '长',
  處: '处',
  區: '区',
  辦: '办',
  檢: '检',
  監: '监',
  獄: '狱',
  證: '证',
  証: '证',
  稅: '税',
  關: '关',
  裝: '装',
  隊: '队',
  財: '财',
  環: '环',
  勞: '劳',
  動: '动',
  應: '应',
  調: '调',
  實: '实',
  踐: '践',
  鄰: '邻',
  導: '导',
  領: '领',
  揮: '挥',
  專: '专',
  產: '产',
  紀: '纪',
  傳: '传',
  統: '统',
  戰: '战',
  縣: '县',
  鄉: '乡',
  國: '国',
  婦: '妇',
  殘: '残',
  僑: '侨',
  協: '协',
  團: '团',
  費: '费',
  銀: '银',
  醫: '医',
  衛: '卫',
  點: '点',
  願: '愿',
};

/** What is read, whatever stands between the characters: blanks, signs, and what nobody sees. */
const asRead = (name: string): string =>
  Array.from(asItLooks(name).replace(/[\s\p{P}\p{S}]/gu, ''))
    .map((character) => SIMPLIFIED[character] ?? character)
    .join('');

/** Whether a nickname would be read as an office or its people. */
export const soundsOfficial = (nickname: string): boolean => patterns.person.test(asRead(nickname));

/** Whether the name of a group of neighbours would be read as an office or its doing. */
export const groupSoundsOfficial = (name: string): boolean => patterns.group.test(asRead(name));
