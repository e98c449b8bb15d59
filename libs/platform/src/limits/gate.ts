import { DomainError } from '@shequtong/kernel';

/**
 * Lets a few works of one kind run at once and some more wait, in the order they came. One more is refused with
 * `platform/too-busy` at once: work that piles up takes memory and threads from everything else.
 */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.most) this.running += 1;
    else if (this.waiting.length < this.mostWaiting) await new Promise<void>((enter) => this.waiting.push(enter));
    else throw new DomainError('platform/too-busy');
  }

  /** The place goes to who waits longest, without being free in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
