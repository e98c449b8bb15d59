import { parseArgs } from 'node:util';

export interface Options {
  /** A tenth of the district and short rounds. */
  readonly quick: boolean;
  /** Ids of rows; all when empty. */
  readonly only: readonly string[];
  /** Writes processor profiles of both sides into .data/bench/profiles. */
  readonly profile: boolean;
  /** Measures nothing: only compares what both sides answer. */
  readonly check: boolean;
  /** Leaves docs/benchmarks.md as it is. */
  readonly keepPage: boolean;
}

const usage = `npm run bench -- [--quick] [--only B1,B3] [--profile] [--keep-page] | --check

  --quick      a tenth of the district and short rounds, for development; never touches docs/benchmarks.md
  --only       these rows only; never touches docs/benchmarks.md
  --profile    processor profiles of both sides in .data/bench/profiles; figures are then slower
  --keep-page  leaves docs/benchmarks.md as it is
  --check      measures nothing: whether the twins answer what the API answers, on a small district`;

/** Reads the command line; an error with the usage for anything it does not know. */
export function readOptions(args: readonly string[], rows: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean' },
        only: { type: 'string' },
        profile: { type: 'boolean' },
        'keep-page': { type: 'boolean' },
        check: { type: 'boolean' },
      },
    });
    const only = values.only === undefined ? [] : values.only.split(',').map((id) => id.trim().toUpperCase());
    const unknown = only.filter((id) => !rows.includes(id));
    if (unknown.length) throw new Error(`No row is called ${unknown.join(', ')}; there are ${rows.join(', ')}.`);
    const quick = values.quick ?? false;
    const profile = values.profile ?? false;
    const check = values.check ?? false;
    return { quick, only, profile, check, keepPage: quick || profile || only.length > 0 || (values['keep-page'] ?? false) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}
