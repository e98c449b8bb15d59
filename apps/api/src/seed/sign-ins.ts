import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { departments } from './content/departments.js';
import { organisations } from './content/organisations.js';
import { demoPhone, operatorPhone } from './content/phones.js';
import { type CommunityPlan } from './content/plan.js';
import { delegates } from './content/without-phone.js';
import { offices } from './parts/staff.js';
import { posterCode } from './parts/places.js';
import { type Card } from './parts/without-phone.js';
import { communities, marked, type StaffSecrets, type World } from './world.js';

/** One demo person and how to sign in as them: the shape that `apps/local` reads. */
export interface SignIn {
  readonly name: string;
  readonly role: string;
  readonly place: string;
  readonly app: 'miniapp' | 'console';
  readonly account?: string;
  readonly phone?: string;
  readonly start?: string;
  /** One of the few a first visit begins with. */
  readonly first?: true;
}

/** Who of a cast is worth trying out first, and why. */
const WORTH_TRYING: Readonly<Record<CommunityPlan['key'], readonly (readonly [key: string, what: string])[]>> = {
  sitang: [
    ['r01', '居民、楼组长（有一件已派到街道）'],
    ['r20', '居民（有一件办结，等您评价）'],
    ['r14', '租客、居民代表'],
    ['w3', '孩子，等监护人同意'],
    ['w1', '租客，等居委会核实'],
  ],
  xinjia: [
    ['r01', '居民'],
    ['r09', '居民（有一件办结，等回访）'],
    ['r07', '租客、居民代表'],
    ['w4', '居民，和底册有出入，等核实'],
  ],
  tangwan: [
    ['r01', '村民、组长'],
    ['r07', '村民（有一件已派到区里）'],
    ['r05', '租客'],
    ['w3', '孩子，等监护人同意'],
  ],
};

/** With whom a first visit begins: a resident, and each office their ticket may come to. */
const FIRST: ReadonlySet<string> = new Set([
  demoPhone('sitang', 'r01'),
  'sitang.lu',
  'zhangmiao1',
  'zhangmiao.shirong',
  'qu.chengyun1',
  'guanliyuan',
]);

/** Everybody worth signing in as, without secrets: what the seed remembers. */
export async function listSignIns(world: World): Promise<SignIn[]> {
  const names = await areaNames(world);
  const nameOf = (areaId: number): string => names.get(areaId) ?? '';
  const residents: SignIn[] = [];
  for (const plan of communities) {
    const place = nameOf(plan.areaId);
    const start = `/j/${await posterCode(world, plan.areaId)}`;
    residents.push(newcomer(plan, place, start), ...WORTH_TRYING[plan.key].map(([key, what]) => castSignIn(plan, key, place, what)));
    residents.push(delegateSignIn(world, plan, place));
    for (const { name, operators } of organisations[plan.key]) {
      const [first] = operators;
      if (first)
        residents.push({
          name: marked(first.name),
          role: `${name.replace('（演示）', '')}${first.post}`,
          place,
          app: 'miniapp',
          phone: operatorPhone(plan.key, first.phone),
        });
    }
  }
  const staff = offices.flatMap(({ areaId, staff: people }) =>
    people.map(({ name, post, username }): SignIn => ({
      name: marked(name),
      role: post,
      place: nameOf(areaId),
      app: 'console',
      account: username,
    })),
  );
  const officers = departments.flatMap(({ areaId, name, officer }): SignIn[] =>
    officer
      ? [{ name: marked(officer.name), role: `${name}${officer.post}`, place: nameOf(areaId), app: 'console', account: officer.username }]
      : [],
  );
  return [...residents, ...staff, ...officers].map((person) =>
    FIRST.has(person.account ?? person.phone ?? '') ? { ...person, first: true } : person,
  );
}

/** Somebody on the roster who has not joined: whoever tries out joining types their name and room. */
function newcomer(plan: CommunityPlan, place: string, start: string): SignIn {
  const member = plan.cast.find(({ key }) => key === plan.newcomer);
  if (!member) throw new Error(`${plan.key} has no newcomer`);
  const { name, building, room } = member;
  return {
    name: marked(name),
    role: `还没入驻，试试入驻：姓名${name}，${building}${/^\d+$/.test(room) ? `${room}室` : room}`,
    place,
    app: 'miniapp',
    phone: demoPhone(plan.key, plan.newcomer),
    start,
  };
}

function castSignIn(plan: CommunityPlan, key: string, place: string, role: string): SignIn {
  const member = plan.cast.find((one) => one.key === key);
  if (!member) throw new Error(`${plan.key} has no ${key}`);
  return { name: marked(member.name), role, place, app: 'miniapp', phone: demoPhone(plan.key, key) };
}

/** Who acts for somebody without a phone; the number of that person's paper card is for staff to scan or type. */
function delegateSignIn({ marks }: World, plan: CommunityPlan, place: string): SignIn {
  const person = plan.cast.find(({ key }) => key === 'nophone')?.name ?? '';
  return castSignIn(
    plan,
    delegates[plan.key].delegate,
    place,
    `替没有手机的${person}代办（纸卡卡号 ${marks.of<Card>(`card/${plan.key}`).code}）`,
  );
}

async function areaNames({ caller }: World): Promise<Map<number, string>> {
  const wanted = [...new Set(offices.map(({ areaId }) => areaId))];
  const found = await Promise.all(
    wanted.map((areaId) => caller.send<{ area: { id: number; name: string } }>({ method: 'GET', path: `areas/${areaId}` })),
  );
  return new Map(found.map(({ area }) => [area.id, area.name]));
}

/** Writes the list for `apps/local`, whole or not at all, readable by its owner only. */
export async function writeSignIns(file: string, people: readonly SignIn[], { password, totpSecret }: StaffSecrets): Promise<void> {
  const whole = people.map((person) => (person.app === 'console' ? { ...person, password, totpSecret } : person));
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
