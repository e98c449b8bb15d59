import { Injectable } from '@nestjs/common';

/** One pass over rows that are due. Answers how many it handled; a full batch asks for another pass at once. */
export type Sweep = () => Promise<{ handled: number; more: boolean }>;

export interface NamedSweep {
  readonly name: string;
  readonly everyMs: number;
  readonly sweep: Sweep;
}

/**
 * The sweeps of all contexts. Deadlines and expiries are rows; the interval here only decides how soon one is
 * noticed, never whether. Running a sweep twice, or in two workers at once, changes nothing more.
 */
@Injectable()
export class Sweeps {
  private readonly sweeps: NamedSweep[] = [];

  register(name: string, everyMs: number, sweep: Sweep): void {
    if (this.sweeps.some((known) => known.name === name)) throw new Error(`two sweeps are named ${name}`);
    this.sweeps.push({ name, everyMs, sweep });
  }

  all(): readonly NamedSweep[] {
    return this.sweeps;
  }
}
