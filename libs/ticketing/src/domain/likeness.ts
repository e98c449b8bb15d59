import { type Point } from './report.js';

/** A problem as somebody tells it, as far as it is told. */
export interface Told {
  readonly text: string;
  readonly categoryCode: string | null;
  readonly buildingId: string | null;
  readonly point: Point | null;
  readonly place: string | null;
}

/** What two tellings have in common; `metres` between their points, `words` as the first of them wrote them. */
type Common =
  | { readonly what: 'building' }
  | { readonly what: 'near'; readonly metres: number }
  | { readonly what: 'place' }
  | { readonly what: 'category' }
  | { readonly what: 'words'; readonly words: string };

export interface Alike<T extends Told> {
  readonly ticket: T;
  /** 0–1: how much speaks for the same thing. */
  readonly likeness: number;
  readonly common: readonly Common[];
}

/** From here on a neighbour is asked whether it is the same thing. */
const LIKELY = 0.45;
/** Shares of what is said, where it is and what kind it is. */
const WORDS = 0.5;
const PLACE = 0.3;
const KIND = 0.2;
/** What is not told speaks neither for nor against. */
const UNTOLD = 0.4;
/** Metres: within the first it is one spot, beyond the second it is another. */
const SPOT = 60;
const ELSEWHERE = 250;

const METRES_A_DEGREE = 111_320;

/** Metres between two points of one community, on a plane: it is some hundred metres wide. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

const letters = (text: string): string => text.normalize('NFKC').toLowerCase();
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The pieces two texts are compared by: pairs of Chinese characters, and other words and numbers whole. */
export function piecesOf(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const [run] of letters(text).matchAll(RUN)) {
    const chars = Array.from(run);
    if (!/\p{Script=Han}/u.test(run) || chars.length === 1) pieces.add(run);
    else for (let i = 1; i < chars.length; i += 1) pieces.add(`${chars[i - 1]}${chars[i]}`);
  }
  return pieces;
}

const BUILDING = /(\d{1,4})\s*(?:号楼|号|栋|幢)/gu;
const buildingsIn = ({ text, place }: Told): readonly string[] =>
  [...letters(`${place ?? ''} ${text}`).matchAll(BUILDING)].flatMap(([, number]) => number ?? []);

/** Both say where, and it is not the same place: however alike the words, two lifts are two problems. */
function elsewhere(a: Told, b: Told): boolean {
  if (a.buildingId && b.buildingId) return a.buildingId !== b.buildingId;
  if (a.point && b.point) return metresBetween(a.point, b.point) > ELSEWHERE;
  const [ofA, ofB] = [buildingsIn(a), buildingsIn(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((number) => ofB.includes(number));
}

function samePlace(a: Told, b: Told): { readonly share: number; readonly common: readonly Common[] } {
  if (a.buildingId && a.buildingId === b.buildingId) return { share: 1, common: [{ what: 'building' }] };
  if (a.point && b.point) {
    const metres = metresBetween(a.point, b.point);
    const share = Math.min(1, Math.max(0, (ELSEWHERE - metres) / (ELSEWHERE - SPOT)));
    return { share, common: [{ what: 'near', metres: Math.round(metres) }] };
  }
  const [placeA, placeB] = [piecesOf(a.place ?? ''), piecesOf(b.place ?? '')];
  if (!placeA.size || !placeB.size) return { share: UNTOLD, common: [] };
  const share = [...placeA].filter((piece) => placeB.has(piece)).length / Math.min(placeA.size, placeB.size);
  return { share, common: share >= 0.5 ? [{ what: 'place' }] : [] };
}

const parentOf = (category: string): string => category.split('.')[0] ?? category;

function sameKind(a: Told, b: Told): number {
  if (!a.categoryCode || !b.categoryCode) return UNTOLD;
  if (a.categoryCode === b.categoryCode) return 1;
  return parentOf(a.categoryCode) === parentOf(b.categoryCode) ? 0.5 : 0;
}

/** The longest stretch of the first text that stands in the second too; of two as long the earlier. */
export function sharedStretch(a: string, b: string): string {
  const chars = Array.from(letters(a));
  const other = letters(b);
  let longest = '';
  let from = 0;
  for (let to = 1; to <= chars.length; to += 1) {
    while (from < to && !other.includes(chars.slice(from, to).join(''))) from += 1;
    const stretch = chars.slice(from, to).join('');
    if (Array.from(stretch).length > Array.from(longest).length) longest = stretch;
  }
  return longest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Pieces that few tickets hold weigh more: everybody writes 小区. */
function weigher(sets: readonly ReadonlySet<string>[]): (piece: string) => number {
  const held = new Map<string, number>();
  for (const set of sets) for (const piece of set) held.set(piece, (held.get(piece) ?? 0) + 1);
  return (piece) => Math.log(1 + (sets.length + 1) / (1 + (held.get(piece) ?? 0)));
}

/**
 * The tickets that are likely the same thing as what is told, likest first, at most `most`. Words weigh half, place
 * three tenths, class two; whoever says another building or another spot speaks of something else.
 */
export function likest<T extends Told>(told: Told, tickets: readonly T[], most: number): Alike<T>[] {
  const own = piecesOf(told.text);
  const pieces = tickets.map(({ text }) => piecesOf(text));
  const weight = weigher([own, ...pieces]);
  const sum = (set: Iterable<string>): number => [...set].reduce((total, piece) => total + weight(piece), 0);
  return tickets
    .flatMap((ticket, index): Alike<T>[] => {
      const theirs = pieces[index] ?? new Set<string>();
      const both = [...own].filter((piece) => theirs.has(piece));
      // Where and what kind alone make no two reports one: something must be said alike.
      if (!both.length || elsewhere(told, ticket)) return [];
      const place = samePlace(told, ticket);
      const likeness = WORDS * (sum(both) / Math.min(sum(own), sum(theirs))) + PLACE * place.share + KIND * sameKind(told, ticket);
      return likeness < LIKELY ? [] : [{ ticket, likeness, common: commonOf(told, ticket, place.common) }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

function commonOf(told: Told, ticket: Told, place: readonly Common[]): Common[] {
  const words = sharedStretch(told.text, ticket.text);
  return [
    ...place,
    ...(told.categoryCode !== null && told.categoryCode === ticket.categoryCode ? [{ what: 'category' } as const] : []),
    ...(Array.from(words).length > 1 ? [{ what: 'words', words } as const] : []),
  ];
}

/** What both tell alike, as a reader hears it. */
export function commonPhrase(common: Common): string {
  switch (common.what) {
    case 'building':
      return '同一栋楼';
    case 'near':
      return common.metres < 10 ? '同一个位置' : `相距约 ${Math.round(common.metres / 10) * 10} 米`;
    case 'place':
      return '地点说法相近';
    case 'category':
      return '同一类';
    case 'words':
      return `都说到“${Array.from(common.words).slice(0, 16).join('')}”`;
  }
}
