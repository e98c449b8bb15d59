/** How a person wants to be called in public: 后台实名、前台自愿 (product §2). */
export type FormOfAddress = 'mister' | 'madam' | 'comrade' | 'resident';

export const formsOfAddress: Readonly<Record<FormOfAddress, string>> = {
  mister: '先生',
  madam: '女士',
  comrade: '同志',
  resident: '居民',
};

const compoundSurnames: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 ' +
    '长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 ' +
    '南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 纳兰 完颜 叶赫 耶律'
  ).split(' '),
);

// Basic, extension A, compatibility ideographs, and the leading surrogates of the supplementary planes of Han characters.
const HAN = /^[\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/;
const SEPARATORS = /[·•・\s]+/;

/**
 * The surname of a Chinese name, two characters where it is a compound one and a given name follows. Of a name with
 * parts (阿依古丽·买买提) the first part, of a name in other letters the last word.
 */
export function surnameOf(name: string): string {
  const parts = name.trim().split(SEPARATORS).filter(Boolean);
  const first = parts[0] ?? '';
  if (!HAN.test(first)) return parts[parts.length - 1] ?? '';
  if (parts.length > 1) return first;
  const characters = Array.from(first);
  const two = characters.slice(0, 2).join('');
  return characters.length > 2 && compoundSurnames.has(two) ? two : (characters[0] ?? '');
}

interface PublicName {
  readonly name: string;
  readonly form: FormOfAddress;
  /** What the person chose instead; wins when it says anything. */
  readonly nickname?: string | null;
}

/** What neighbours read: 张先生, 欧阳女士, or the nickname. Without a name only the form: 居民. */
export function publicName({ name, form, nickname }: PublicName): string {
  return nickname?.trim() || `${surnameOf(name)}${formsOfAddress[form]}`;
}

/** Titles people are addressed by, the longer ones first: 单主任, 钱副书记. Other posts (受理员, 联络员) say what one does. */
const TITLE = /(?:副?(?:主任|书记|科长|处长|局长|所长|站长|队长|组长|镇长|区长|部长|院长|校长|会长|班长|经理|主管)|工程师|律师|医生|老师)$/;

/**
 * An official by surname and post (product §3, Trace), as one speaks: of 街道城运中心主任 only the title follows the
 * surname (单主任); the whole post stands beside it. Whose post is no title is addressed as 同志.
 */
export const surnameAndPost = ({ name, post }: { readonly name: string; readonly post: string }): string =>
  surnameOf(name) + (TITLE.exec(post)?.[0] ?? formsOfAddress.comrade);

/** Post and name of a person of an office as one puts them side by side: 社工 王敏; a name that ends with its post (陈主任) stands alone. */
export const postAndName = ({ post, name }: { readonly post: string | null; readonly name: string | null }): string[] =>
  [name && post && name.endsWith(post) ? null : post, name].filter((part): part is string => Boolean(part));
