/** One line per step, in the order the steps end, with the seconds each took. */
export class Progress {
  constructor(private readonly print: (line: string) => void = (line) => console.log(line)) {}

  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    try {
      const result = await work();
      this.print(`  ✓ ${title} ${((performance.now() - from) / 1000).toFixed(1)} 秒`);
      return result;
    } catch (error) {
      this.print(`  ✗ ${title}`);
      throw error;
    }
  }

  say(line = ''): void {
    this.print(line);
  }
}
