/**
 * Areas by their 12-digit statistical codes, as numbers: two digits each of province, city and district, three of
 * street or town, three of the community. A scope is a range of codes, so one comparison answers who covers what.
 */
export type AreaLevel = 'district' | 'street' | 'community';

interface AreaParts {
  readonly level: AreaLevel;
  /** The six digits of the district, such as 310113. */
  readonly district: number;
  /** Three digits of the street or town; 0 for the district itself. */
  readonly street: number;
  /** Three digits of the community; 0 for a street or a district. */
  readonly unit: number;
}

/** First and last code of a scope, both included. */
export interface AreaRange {
  readonly from: number;
  readonly to: number;
}

const STREET = 1_000;
/** How many codes a district spans. SQL reckons with it where it has to say which district a row is of. */
export const DISTRICT_SPAN = 1_000_000;

/** Whether a number is the code of a district, street or community. */
export function isAreaId(id: number): boolean {
  if (!Number.isInteger(id) || id < 110_000_000_000 || id > 999_999_999_999) return false;
  const district = Math.floor(id / DISTRICT_SPAN);
  const street = Math.floor(id / STREET) % 1000;
  return district % 100 !== 0 && (street !== 0 || id % STREET === 0);
}

/** Reads twelve digits; undefined for anything that is not an area of ours. */
export function parseAreaId(text: string): number | undefined {
  return /^\d{12}$/.test(text) && isAreaId(Number(text)) ? Number(text) : undefined;
}

/** The parts of a code; a RangeError for a number that is no area. */
export function partsOfArea(id: number): AreaParts {
  if (!isAreaId(id)) throw new RangeError(`${id} is not an area code`);
  const street = Math.floor(id / STREET) % 1000;
  const unit = id % STREET;
  const level = unit ? 'community' : street ? 'street' : 'district';
  return { level, district: Math.floor(id / DISTRICT_SPAN), street, unit };
}

export const levelOf = (id: number): AreaLevel => partsOfArea(id).level;
export const isCommunity = (id: number): boolean => isAreaId(id) && levelOf(id) === 'community';
export const isStreet = (id: number): boolean => isAreaId(id) && levelOf(id) === 'street';
export const isDistrict = (id: number): boolean => isAreaId(id) && levelOf(id) === 'district';

/** All codes inside an area: a street is 310113003000–310113003999, a district 310113000000–310113999999. */
export function rangeOf(id: number): AreaRange {
  switch (levelOf(id)) {
    case 'district':
      return { from: id, to: id + DISTRICT_SPAN - 1 };
    case 'street':
      return { from: id, to: id + STREET - 1 };
    case 'community':
      return { from: id, to: id };
  }
}

export const districtOf = (id: number): number => partsOfArea(id).district * DISTRICT_SPAN;

/** The street a community or street lies in; undefined for a district. */
export function streetOf(id: number): number | undefined {
  return levelOf(id) === 'district' ? undefined : id - (id % STREET);
}

/** The areas above, nearest first: of a community its street and district, of a district none. */
export function ancestorsOf(id: number): number[] {
  switch (levelOf(id)) {
    case 'district':
      return [];
    case 'street':
      return [districtOf(id)];
    case 'community':
      return [id - (id % STREET), districtOf(id)];
  }
}

/** Whether `area` lies in `scope` or is it. A merged unit's predecessors are grants of their own, not guessed here. */
export function covers(scope: number, area: number): boolean {
  const { from, to } = rangeOf(scope);
  return isAreaId(area) && area >= from && area <= to;
}
