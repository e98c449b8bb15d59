/** What was typed or pasted, sorted out before anything is sent. */
interface TypedBuildings {
  /** To be added, in the order they were written. */
  readonly fresh: readonly string[];
  /** There already. */
  readonly known: readonly string[];
  readonly tooLong: readonly string[];
}

const NAME_MAX = 60;
/** `1-20号楼`, `1～20 号`: all of them, both ends included. */
const RANGE = /^(\D*)(\d{1,4})\s*[-–—~～至到]\s*(\d{1,4})\s*(\D*)$/;
const RANGE_MAX = 300;

/** Reads names line by line, or cell by cell of a pasted table; blanks at the ends and repeats are left out. */
export function readBuildingNames(typed: string, existing: readonly string[]): TypedBuildings {
  const there = new Set(existing);
  const names = [
    ...new Set(
      typed
        .split(/[\n\r\t,，、;；]+/)
        .map((cell) => cell.trim())
        .filter(Boolean)
        .flatMap(expanded),
    ),
  ];
  const fits = (name: string): boolean => [...name].length <= NAME_MAX;
  return {
    fresh: names.filter((name) => !there.has(name) && fits(name)),
    known: names.filter((name) => there.has(name)),
    tooLong: names.filter((name) => !fits(name)),
  };
}

function expanded(cell: string): string[] {
  const [, before = '', first, last, after = ''] = RANGE.exec(cell) ?? [];
  const [from, to] = [Number(first), Number(last)];
  // A name such as 3-2号 (unit 2 of house 3) goes down, and stays one name; so does a range without a word.
  const isRange = first !== undefined && after !== '' && from < to && to - from < RANGE_MAX;
  return isRange ? Array.from({ length: to - from + 1 }, (_, i) => `${before}${from + i}${after}`) : [cell];
}
