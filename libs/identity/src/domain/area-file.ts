import { isCommunity, isDistrict, isStreet, streetOf, districtOf, plainPlaceName } from '@shequtong/kernel';

/** The kinds of units of one tree (product §2): a street stands for streets and towns alike. */
export const areaKinds = ['district', 'street', 'park', 'neighbourhood', 'village'] as const;
export type AreaKind = (typeof areaKinds)[number];

export interface AreaFacts {
  readonly id: number;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: number | null;
}

/** A data file that sets up a district, a street or a single community. */
export interface AreaFile {
  readonly source: string;
  readonly licence: string;
  /** Calendar day from which the facts hold, `2023-06-30`. */
  readonly validFrom: string;
  readonly areas: readonly AreaFacts[];
}

/** Thrown with every mistake of a data file at once, one sentence each. */
export class AreaFileError extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.name = 'AreaFileError';
  }
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a data file: `{source, licence, validFrom, district: {id, name}, streets: [{id, name, kind, units: [{id, name, kind}]}]}`.
 * Parts may be left out, so that one street or one community can be set up alone.
 */
export function readAreaFile(text: string): AreaFile {
  const file = JSON.parse(text) as Json;
  const mistakes: string[] = [];
  const textOf = (name: string): string => {
    const value = file[name];
    if (typeof value === 'string' && value) return value;
    mistakes.push(`"${name}" is missing.`);
    return '';
  };
  const facts = { source: textOf('source'), licence: textOf('licence'), validFrom: textOf('validFrom') };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(facts.validFrom)) mistakes.push('"validFrom" must be a day such as 2023-06-30.');
  const areas = [
    ...(file.district ? [areaOf(file.district as Json, 'district', mistakes)] : []),
    ...listOf(file.streets).flatMap((street) => [
      ...(street.name === undefined ? [] : [areaOf(street, 'street', mistakes)]),
      ...listOf(street.units).map((unit) => areaOf(unit, 'unit', mistakes)),
    ]),
  ];
  if (!areas.length) mistakes.push('the file names no area.');
  const seen = new Set<number>();
  for (const { id } of areas) {
    if (seen.has(id)) mistakes.push(`${id} occurs twice.`);
    seen.add(id);
  }
  if (mistakes.length) throw new AreaFileError(mistakes);
  return { ...facts, areas };
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

const allowed = { district: ['district'], street: ['street', 'park'], unit: ['neighbourhood', 'village'] } as const;
const shaped = { district: isDistrict, street: isStreet, unit: isCommunity } as const;

function areaOf(entry: Json, place: keyof typeof allowed, mistakes: string[]): AreaFacts {
  const id = Number(entry.id);
  const kind = (place === 'district' ? 'district' : entry.kind) as AreaKind;
  if (!shaped[place](id)) mistakes.push(`${String(entry.id)} is not the code of a ${place}.`);
  if (!(allowed[place] as readonly AreaKind[]).includes(kind))
    mistakes.push(`${String(entry.id)}: "kind" must be ${allowed[place].join(' or ')}.`);
  const name = typeof entry.name === 'string' ? plainPlaceName(entry.name) : '';
  if (!name || name.length > 60) mistakes.push(`${String(entry.id)}: "name" must have 1 to 60 characters.`);
  return { id, kind, name, parentId: shaped[place](id) ? parentOf(id, place) : null };
}

function parentOf(id: number, place: keyof typeof allowed): number | null {
  switch (place) {
    case 'district':
      return null;
    case 'street':
      return districtOf(id);
    case 'unit':
      return streetOf(id) ?? null;
  }
}

interface AreaChanges {
  readonly added: readonly AreaFacts[];
  readonly renamed: readonly { readonly id: number; readonly from: string; readonly to: string }[];
  readonly unchanged: number;
}

/**
 * What importing a file changes. An area that the file leaves out is left alone: units end by a dated successor,
 * never by being forgotten in a file.
 */
export function areaChanges(known: ReadonlyMap<number, { readonly name: string }>, file: AreaFile): AreaChanges {
  const renamed = file.areas.flatMap(({ id, name }) => {
    const from = known.get(id)?.name;
    return from !== undefined && from !== name ? [{ id, from, to: name }] : [];
  });
  const added = file.areas.filter(({ id }) => !known.has(id));
  return { added, renamed, unchanged: file.areas.length - added.length - renamed.length };
}
