/** What has been started, in order; stopped in the opposite order, each once. */
export class StopStack {
  private readonly entries: { name: string; stop: () => Promise<void> }[] = [];
  private readonly risings = new Set<Promise<unknown>>();
  private stopping: Promise<string[]> | undefined;

  /** Registers how to stop something that runs. What starts during the stopping is stopped at once. */
  async add(name: string, stop: () => Promise<void>): Promise<void> {
    if (!this.stopping) {
      this.entries.push({ name, stop });
      return;
    }
    await stop();
    throw new Error(`stopped while ${name} was starting`);
  }

  /**
   * Something on its way up that cannot be called off, such as a server that is being started: the stopping waits until
   * it is up, or has failed, and what it registers then is stopped with the rest.
   */
  async rising<T>(work: Promise<T>): Promise<T> {
    this.risings.add(work);
    try {
      return await work;
    } finally {
      this.risings.delete(work);
    }
  }

  /** Stops everything; one failure does not keep the rest running. @returns one sentence per failure */
  stopAll(): Promise<string[]> {
    this.stopping ??= this.unwind();
    return this.stopping;
  }

  private async unwind(): Promise<string[]> {
    const failures: string[] = [];
    await this.unwindRegistered(failures);
    // What comes up now meets `add`, which stops it at once.
    await Promise.allSettled(this.risings);
    return failures;
  }

  private async unwindRegistered(failures: string[]): Promise<void> {
    for (let entry = this.entries.pop(); entry; entry = this.entries.pop()) {
      try {
        await entry.stop();
      } catch (error) {
        failures.push(`${entry.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
