import { streetOf, uuidV7Maker } from '@shequtong/kernel';
import { type AreaFile } from '@shequtong/identity';
import { type Chance } from './random.js';

/** Everybody and everything a ticket of a community can be about. People are ids: nobody in the bench is real. */
export interface Community {
  readonly areaId: number;
  /** How many of the district's tickets come from here, as a share. */
  readonly share: number;
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly secretary: string;
  readonly staff: string;
  /** A verified resident with an account, a membership and a grant; the one the bench signs in as. */
  readonly resident: string;
  /** Who else reports here: account ids without more. */
  readonly reporters: readonly string[];
}

/** Two officers, because who handled a ticket does not follow up on it. */
interface UpperDesk {
  readonly areaId: number;
  readonly officers: readonly [string, string];
}

export interface Places {
  readonly communities: readonly Community[];
  readonly streets: ReadonlyMap<number, UpperDesk>;
  readonly district: UpperDesk;
}

/** How unequal communities are: the busiest few of 565 have some ten times the tickets of the middle ones. */
const SKEW = 0.75;
const REPORTERS = 40;

/** The 565 units of the twelve streets and towns; the industrial park's two villages report nothing here. */
export function placesOf(file: AreaFile, madeAt: Date, random: Chance): Places {
  const newId = uuidV7Maker(random.bytes);
  const person = (): string => newId(madeAt);
  const desk = (areaId: number): UpperDesk => ({ areaId, officers: [person(), person()] });
  const parks = new Set(file.areas.flatMap(({ id, kind }) => (kind === 'park' ? [id] : [])));
  const units = file.areas.filter(({ id, kind }) => (kind === 'neighbourhood' || kind === 'village') && !parks.has(streetOf(id) ?? 0));
  const weights = units.map(() => Math.exp(SKEW * random.normal()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const district = file.areas.find(({ kind }) => kind === 'district');
  if (!district) throw new Error('the area file names no district');
  return {
    communities: units.map(({ id }, index) => ({
      areaId: id,
      share: (weights[index] as number) / total,
      buildings: Array.from({ length: random.whole(6, 18) }, (_, n) => ({ id: newId(madeAt), name: `${n + 1} 号楼` })),
      secretary: person(),
      staff: person(),
      resident: person(),
      reporters: Array.from({ length: REPORTERS }, person),
    })),
    streets: new Map(file.areas.flatMap(({ id, kind }) => (kind === 'street' ? [[id, desk(id)] as const] : []))),
    district: desk(district.id),
  };
}
