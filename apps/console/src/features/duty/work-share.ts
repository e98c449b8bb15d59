import { type Building } from '../../calls/buildings.js';
import { type Line, type Member } from './calls/duty-calls.js';

/** Who owns what now, by its id. */
export const ownersOf = (people: readonly Member[]): ReadonlyMap<string, string> =>
  new Map(
    people.flatMap(({ name, buildings, lines }) => [
      ...buildings.map(({ id }) => [id, name] as const),
      ...lines.map(({ code }) => [code, name] as const),
    ]),
  );

/** Buildings and lines that nobody owns: what comes up there has no one to handle it. */
export function looseWork(
  people: readonly Member[],
  buildings: readonly Building[],
  lines: readonly Line[],
): { readonly buildings: Building[]; readonly lines: Line[] } {
  const owners = ownersOf(people);
  return { buildings: buildings.filter(({ id }) => !owners.has(id)), lines: lines.filter(({ code }) => !owners.has(code)) };
}

const CODE_LENGTH = 8;

/** A code for a new line of work that no other has: `line-3k9x2m1q`. People never see it. */
export function newLineCode(taken: readonly string[], random: () => number = Math.random): string {
  for (;;) {
    const code = `line-${Array.from({ length: CODE_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('')}`;
    if (!taken.includes(code)) return code;
  }
}

/** What is wrong with the name of a line. */
export function lineNameError(name: string, lines: readonly Line[], own?: string): 'missing' | 'taken' | undefined {
  if (name.trim() === '') return 'missing';
  return lines.some((line) => line.name === name.trim() && line.code !== own) ? 'taken' : undefined;
}
