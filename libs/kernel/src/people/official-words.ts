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

/** Offices and posts of product §2; who has one is shown with it by the office, and nobody else, nor their group, calls themselves so. */
export const officialWords: readonly OfficialWord[] = [
  { words: '居委|村委|居民委员会|村民委员会|居民区党', why: 'the committee itself: its word binds', of: both },
  { words: '社区通|官方|客服|管理员|工作人员', why: 'the platform, and who speaks for it', of: both },
  { words: '街道|镇政府|政府|城运中心|网格|信访|民政', why: 'the offices above, and who goes about for them', of: both },
  {
    words: '党委|党总支|支部|党组织',
    why: 'a group of neighbours is no branch of the party; a team of party members may say so',
    of: both,
  },
  { words: '派出所|公安|民警|警察|警务|城管|综合执法', why: 'who may order, and punish', of: both },
  { words: '业委|业主委员会|业主大会', why: 'bodies the owners elect by law', of: both },
  { words: '书记|主任|联络员', why: 'posts of an office', of: both },
  { words: '楼组长', why: 'a post; those who hold it may meet as a group', of: ['person'] },
  { words: '物业', why: 'its people are shown by their company', of: ['person'] },
  { words: '物业(?:公司|服务|管理|客服|中心|处)', why: 'the company; neighbours may well watch over it as a group', of: ['group'] },
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
