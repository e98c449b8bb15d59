import { documentCheckCharacter } from '@shequtong/kernel';
import { Chance } from '../random.js';
import { inventName } from './names.js';
import { demoPhone } from './phones.js';
import { type CommunityPlan, type Relation, type Sex } from './plan.js';

/** One person of a community's roster. */
interface RosterPerson {
  /** The key of the cast; undefined for everybody else. */
  readonly key?: string;
  readonly name: string;
  readonly sex: Sex;
  readonly born: number;
  readonly relation: Relation;
  readonly building: string;
  readonly room: string;
  readonly phone?: string;
  readonly documentNumber?: string;
}

/** The year the ages of the demo are told from; the people grow older with the plan, not with the calendar. */
const TODAY = 2026;
/** Joins that mean: the roster does not know this person (yet). */
const UNKNOWN_TO_ROSTER = new Set([
  'visited',
  'neighbour',
  'lease-approved',
  'vouched',
  'waits-with-lease',
  'waits-without-entry',
  'rejected',
  'waits-conflict',
]);

type Someone = readonly [sex: Sex, born: number];

/**
 * A document number right in itself that nobody has: no place has the code 999999. Enough for a form that asks for it.
 */
function demoDocument(born: number, serial: number, sex: Sex): string {
  const day = `${String((serial % 12) + 1).padStart(2, '0')}${String((serial % 28) + 1).padStart(2, '0')}`;
  const order = String((((serial * 2) % 998) + (sex === 'm' ? 1 : 2)) % 1000).padStart(3, '0');
  const first = `999999${born}${day}${order}`;
  return first + documentCheckCharacter(first);
}

/** The whole roster of a community: its cast, then households until it is full. The same list in every demo. */
export function rosterOf(plan: CommunityPlan): RosterPerson[] {
  const chance = new Chance(`roster/${plan.key}`);
  const people: RosterPerson[] = plan.cast
    .filter(({ key }) => !UNKNOWN_TO_ROSTER.has(plan.joins[key]?.kind ?? 'roster'))
    .map((member) => {
      // Somebody whose number has changed stands on the roster with the old one.
      const phone =
        member.key === 'nophone'
          ? undefined
          : demoPhone(plan.key, plan.joins[member.key]?.kind === 'waits-differs' ? `old ${member.key}` : member.key);
      return { ...member, phone, documentNumber: documentOfCast(plan, member.key) };
    });
  const taken = new Set(plan.cast.map(({ building, room }) => `${building} ${room}`));
  const homes = shuffled(
    plan.buildings.flatMap(({ name, rooms }) => rooms.map((room) => ({ building: name, room }))),
    chance,
  ).filter(({ building, room }) => !taken.has(`${building} ${room}`));
  for (let serial = 100; people.length < plan.people;) {
    const home = homes.pop();
    if (!home) throw new Error(`${plan.key} has more people than rooms`);
    for (const [sex, born, name, relation] of household(plan, chance)) {
      serial += 1;
      people.push({
        name,
        sex,
        born,
        relation,
        ...home,
        phone: hasPhone(born, chance) ? demoPhone(plan.key, serial) : undefined,
        documentNumber: chance.in100(35) ? demoDocument(born, serial, sex) : undefined,
      });
    }
  }
  return people.slice(0, plan.people);
}

/** The document of somebody of the cast; their serial is their place in the list, so it is always the same. */
export function documentOfCast(plan: CommunityPlan, key: string): string {
  const at = plan.cast.findIndex((member) => member.key === key);
  const member = plan.cast[at];
  if (!member) throw new Error(`${plan.key} has no ${key}`);
  return demoDocument(member.born, at, member.sex);
}

/** Most people over eighty and children under ten have none; one in eight of the others over seventy neither. */
function hasPhone(born: number, chance: Chance): boolean {
  const age = TODAY - born;
  if (age < 10) return false;
  if (age < 14) return chance.in100(50);
  return chance.in100(age > 80 ? 35 : age > 70 ? 88 : 98);
}

type Member = readonly [sex: Sex, born: number, name: string, relation: Relation];

function household({ mix }: CommunityPlan, chance: Chance): Member[] {
  const kinds = ['elders', 'families', 'tenantCouples', 'sharedFlats', 'tenantFamilies'] as const;
  let draw = chance.next() * 100;
  const kind = kinds.find((one) => (draw -= mix[one]) < 0) ?? 'families';
  switch (kind) {
    case 'elders':
      return elders(chance);
    case 'families':
      return family(chance, 'owner');
    case 'tenantCouples':
      return couple(chance, chance.int(1985, 1999)).map((one) => named(chance, one, 'tenant'));
    case 'sharedFlats':
      return Array.from({ length: chance.int(2, 3) }, () => named(chance, [chance.of(['m', 'f']), chance.int(1992, 2003)], 'tenant'));
    case 'tenantFamilies':
      return family(chance, 'tenant');
  }
}

function elders(chance: Chance): Member[] {
  const [one, other] = couple(chance, chance.int(1938, 1958));
  const first = named(chance, one, 'owner');
  return chance.in100(62) ? [first, named(chance, other, 'owner')] : [chance.in100(70) ? named(chance, other, 'owner') : first];
}

/** Two grown-ups, one or two children, and in every third household a grandmother or grandfather. */
function family(chance: Chance, relation: 'owner' | 'tenant'): Member[] {
  const born = chance.int(1974, 1994);
  const [father, mother] = couple(chance, born);
  const parents = [
    named(chance, father, relation),
    named(chance, mother, relation === 'owner' ? chance.of(['owner', 'family'] as const) : 'tenant'),
  ];
  const surname = (parents[0]?.[2] ?? '').slice(0, 1);
  const below: Relation = relation === 'owner' ? 'family' : 'tenant';
  const children = Array.from({ length: chance.in100(32) ? 2 : 1 }, (_, i): Member => {
    const sex = chance.of(['m', 'f'] as const);
    const year = Math.min(born + chance.int(25, 33) + i * 3, TODAY - 1);
    return [sex, year, inventName(chance, sex, year, surname), below];
  });
  const grandparent = chance.in100(33) ? [named(chance, [chance.of(['m', 'f']), born - chance.int(25, 30)], below)] : [];
  return [...parents, ...children, ...grandparent];
}

const couple = (chance: Chance, born: number): [Someone, Someone] => [
  ['m', born],
  ['f', born + chance.int(-1, 3)],
];

const named = (chance: Chance, [sex, born]: Someone, relation: Relation): Member => [sex, born, inventName(chance, sex, born), relation];

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list];
  for (let i = left.length - 1; i > 0; i -= 1) {
    const j = chance.int(0, i);
    [left[i], left[j]] = [left[j] as T, left[i] as T];
  }
  return left;
}
