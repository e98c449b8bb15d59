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
  const how =
    person.app === 'console'
      ? `用户名 ${person.account} 密码 ${person.password} 动态码见演示页`
      : `手机号 ${person.phone} 验证码见微信沙箱`;
  return `${person.place} ${person.role} ${person.name}：${how}`;
}
