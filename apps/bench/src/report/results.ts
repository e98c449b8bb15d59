import { type Summary } from '../statistics/summary.js';
import { type Target, type Verdict } from '../statistics/verdict.js';

/** What `npm run bench` writes. Times in milliseconds, throughput in answers a second, memory in MB. */
export interface Results {
  readonly takenAt: string;
  /** Shorter rounds over a smaller district: for development, not for quoting. */
  readonly quick: boolean;
  readonly machine: MachineFacts;
  readonly setup: SetupFacts;
  readonly rows: readonly RowResult[];
  readonly api: ProcessResult;
}

export interface MachineFacts {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  /** Processes that wanted a core, one minute's mean, before and after. On a quiet machine about 0 before. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export interface SetupFacts {
  readonly tickets: number;
  readonly communities: number;
  readonly databaseMb: number;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly pool: number;
  readonly connections: number;
  readonly rounds: number;
}

export interface SideResult {
  readonly throughput: Summary;
  /** Of the closed loop, all rounds together. */
  readonly busy: { readonly p50: number; readonly p99: number };
  /** At the same rate for both sides, by round. */
  readonly atRate: { readonly p50: Summary; readonly p99: Summary };
  /** Processor time an answer takes; undefined where the system does not tell. */
  readonly processorMs?: { readonly server: number; readonly database: number };
}

export interface RowResult {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly target: Target;
  readonly api: SideResult;
  readonly twin: SideResult;
  /** API's throughput as a share of the twin's. */
  readonly ratio: Summary;
  /** API's p99 as a multiple of the twin's, at `rate`. */
  readonly p99Ratio: Summary;
  /** Requests a second at which latencies are compared. */
  readonly rate: number;
  /** Twin's processor time an answer as a share of the API's, server and database together. */
  readonly processorRatio?: number;
  readonly statements: number;
  readonly roundTrips: number;
  readonly verdict: Verdict['verdict'];
  readonly reasons: readonly string[];
}

export interface ProcessResult {
  readonly coldStartMs: Summary;
  readonly restMb?: number;
  readonly afterLoadMb?: number;
}
