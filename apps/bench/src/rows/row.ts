import { type Chance } from '../district/random.js';
import { type Target } from '../statistics/verdict.js';
import { type TwinRoute } from '../twin/route.js';
import type pg from 'pg';

/** A request as both sides get it. The twin reads who asks from `X-Bench-Account`, since it knows no tokens. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Who asks and what there is to ask for, read from the run's database. */
export interface Scene {
  readonly residents: readonly Resident[];
  /** Public tickets with a resident of their community, in no order. */
  readonly tickets: readonly { readonly areaId: number; readonly id: string; readonly reader: Resident }[];
  readonly random: Chance;
}

export interface Resident {
  readonly accountId: string;
  readonly areaId: number;
  /** Headers a request of theirs carries, with a token that is valid for the row's time. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One row of quality.md's table, in one file of this folder named `<id>-….row.ts`: which requests, what the twin
 * does for them, and what the ratio is asked for.
 */
export interface BenchRow {
  /** As in quality.md, such as `B1`. */
  readonly id: string;
  readonly title: string;
  /** What the row compares and what it leaves out; goes into docs/benchmarks.md. */
  readonly note: string;
  readonly target: Target;
  readonly status: number;
  /** Whether no request may be sent twice (commands). */
  readonly once: boolean;
  /** Makes one request after another. */
  readonly requests: (scene: Scene) => () => BenchRequest;
  /** The answer without what differs by nature: new ids, signatures. */
  readonly comparable: (body: unknown) => unknown;
  /** What a command left in the database, counted; compared as the answers are. */
  readonly effects?: (database: pg.Client, body: unknown) => Promise<unknown>;
  readonly twin: TwinRoute;
}
