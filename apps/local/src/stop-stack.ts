/** What has been started, in order; stopped in the opposite order, each once. */
export class StopStack {
  private readonly entries: { name: string; stop: () => Promise<void> }[] = [];
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

  /** Stops everything; one failure does not keep the rest running. @returns one sentence per failure */
  stopAll(): Promise<string[]> {
    this.stopping ??= this.unwind();
    return this.stopping;
  }

  private async unwind(): Promise<string[]> {
    const failures: string[] = [];
    for (let entry = this.entries.pop(); entry; entry = this.entries.pop()) {
      try {
        await entry.stop();
      } catch (error) {
        failures.push(`${entry.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return failures;
  }
}
