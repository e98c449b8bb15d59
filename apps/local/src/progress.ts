/** One line per step, in the order the steps end, with the seconds each took. */
export class Progress {
  private hushed = false;

  constructor(private readonly print: (line: string) => void = (line) => console.log(line)) {}

  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      const result = await work();
      if (!this.hushed) this.print(`  ✓ ${title} ${((performance.now() - from) / 1000).toFixed(1)} 秒`);
      return result;
    } catch (error) {
      if (!this.hushed) this.print(`  ✗ ${title}`);
      throw error;
    }
  }

  /** From here on steps end unmentioned: they are being stopped, not failing. */
  hush(): void {
    this.hushed = true;
  }

  say(line = ''): void {
    this.print(line);
  }
}
