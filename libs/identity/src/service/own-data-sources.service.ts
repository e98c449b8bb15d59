import { Injectable } from '@nestjs/common';
import { type Db } from '@shequtong/platform';

/** What a context knows of one account, as plain JSON. Runs in a read-only transaction with the platform's right. */
type OwnDataSource = (db: Db, accountId: string) => Promise<unknown>;

/** Contexts register in `onModuleInit` what a person's export holds of them; leaving reaches them as `account.left`. */
@Injectable()
export class OwnDataSources {
  private readonly sources = new Map<string, OwnDataSource>();

  /** @param name the context, which names its part of the export */
  register(name: string, source: OwnDataSource): void {
    if (name === 'identity' || this.sources.has(name)) throw new Error(`two sources of own data are named ${name}`);
    this.sources.set(name, source);
  }

  async collect(db: Db, accountId: string): Promise<Record<string, unknown>> {
    const parts: Record<string, unknown> = {};
    for (const [name, source] of this.sources) parts[name] = await source(db, accountId);
    return parts;
  }
}
