import fs from 'node:fs';

/** One demo person and how to sign in as them. The seed writes the list, all people in it are invented. */
export interface SignIn {
  /** The name shown, marked as a demo person's. */
  name: string;
  /** What they are, in words: 居民, 居委工作人员 … */
  role: string;
  /** Where: the names of community, street or district. */
  place: string;
  /** Which app they use. */
  app: 'miniapp' | 'console';
  /** Console: account name. */
  account?: string;
  password?: string;
  /** Console: base32 secret of the one-time codes. */
  totpSecret?: string;
  /** Mini-program: phone number; the SMS code lands in the sandbox. */
  phone?: string;
  /** Path in their app to begin with, such as the join link of their community. */
  start?: string;
  /** One of the few a first visit begins with. */
  first?: true;
}

const texts = ['name', 'role', 'place'] as const;

function isSignIn(entry: unknown): entry is SignIn {
  const fields = entry as Record<string, unknown> | null;
  if (typeof fields !== 'object' || fields === null) return false;
  return texts.every((key) => typeof fields[key] === 'string') && (fields.app === 'miniapp' || fields.app === 'console');
}

/** The list the seed wrote; empty when a database was seeded elsewhere. @throws Error when the file is not such a list */
export function readSignIns(file: string): SignIn[] {
  if (!fs.existsSync(file)) return [];
  const content: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!Array.isArray(content) || !content.every(isSignIn)) throw new Error(`${file} is not a list of sign-ins`);
  return content;
}

/** One line of the terminal per person. */
export function describeSignIn(person: SignIn): string {
  const how = person.app === 'console' ? `工作台用户名 ${person.account}` : `小程序手机号 ${person.phone}`;
  return `${person.name} ${person.place} ${person.role}：${how}`;
}

/** Where everything is: the addresses by which a person finds the parts of the product. */
interface Where {
  readonly miniapp: string;
  readonly console: string;
  readonly wechatSandbox: string;
  readonly demo: string;
  readonly api: string;
}

/** Joining, tried out: a poster of a community that is lived in, opened by somebody who is on its roster. */
function howToJoin(miniapp: string, people: readonly SignIn[]): string[] {
  const newcomer = people.find(({ app, start, phone }) => app === 'miniapp' && start !== undefined && phone !== undefined);
  if (!newcomer) return [];
  return [`  ${newcomer.place} ${newcomer.role}，手机号 ${newcomer.phone}，海报 ${new URL(newcomer.start ?? '', miniapp).href}`];
}

/**
 * The last lines of a start, short enough for one screen and with the addresses at their end: a few demo people and how
 * they sign in; the others are on the demo page and in `ready.json`.
 */
export function closingLines(where: Where, people: readonly SignIn[]): string[] {
  const first = people.filter((person) => person.first);
  const password = first.find(({ app }) => app === 'console')?.password;
  return [
    ...first.map((person) => `  ${describeSignIn(person)}`),
    ...howToJoin(where.miniapp, people),
    ...(first.length > 0
      ? [
          `  小程序：短信验证码看微信沙箱。工作台：密码 ${password ?? '见演示人物'}，动态码看演示人物。`,
          `  一共 ${people.length} 人，都在演示人物那一页，也在 .data/ready.json。`,
        ]
      : []),
    '',
    `  小程序 H5   ${where.miniapp}`,
    `  工作台      ${where.console}`,
    `  演示人物    ${where.demo}`,
    `  微信沙箱    ${where.wechatSandbox}`,
    `  接口文档    ${where.api}/api/docs`,
    '',
  ];
}
