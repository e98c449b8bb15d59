import { type TableCatalogue } from '@shequtong/platform';
import { type DataSource } from 'typeorm';

/** The seed's one table; a part of the composition, not of a context. */
export const seedTables: TableCatalogue = {
  'platform.seed_mark': {
    kind: 'machinery',
    wall: 'none',
    why: 'ids and codes of what a seed has made, and how its invented people sign in',
    appendOnly: true,
  },
};

/** What a mark keeps: ids, codes and numbers that later parts need. */
type MarkResult = Readonly<Record<string, string | number>>;

/**
 * Remembers each thing the seed has done, with its ids. A seed that was killed finds them and goes on behind the last
 * one; the command of the thing under way then is repeated with its key and answers as it did.
 */
export class Marks {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly known: Map<string, MarkResult>,
    private readonly beforeMark: (name: string) => void,
  ) {}

  /** The table belongs to no area and stands behind no wall, so no actor is needed to read or write it. */
  static async open(dataSource: DataSource, beforeMark: (name: string) => void): Promise<Marks> {
    const rows = await dataSource.query<{ name: string; result: MarkResult }[]>('SELECT name, result FROM platform.seed_mark');
    return new Marks(dataSource, new Map(rows.map(({ name, result }) => [name, result])), beforeMark);
  }

  /** Does a thing unless it is done, and answers its result either way. */
  async once<T extends MarkResult>(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.known.get(name);
    if (known) return known as T;
    const result = await work();
    this.beforeMark(name);
    await this.dataSource.query('INSERT INTO platform.seed_mark (name, at, result) VALUES ($1, clock_timestamp(), $2)', [
      name,
      JSON.stringify(result),
    ]);
    this.known.set(name, result);
    return result;
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** The result of a thing that must be done by now. */
  of<T extends MarkResult>(name: string): T {
    const result = this.known.get(name);
    if (!result) throw new Error(`the seed has not done ${name}`);
    return result as T;
  }
}
