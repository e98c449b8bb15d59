import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { systemActor } from '../db/actor.js';
import { type Db } from '../db/db.js';
import { Transactions } from '../db/transactions.js';

/** What is looked up without being readable. The kind separates indexes: a phone never matches a document. */
export type BlindKind =
  | 'phone'
  | 'document'
  | 'document-tail'
  | 'name-phone'
  | 'roster-entry'
  | 'room'
  | 'name'
  | 'openid'
  | 'unionid'
  | 'username'
  | 'username-from'
  | 'address';

const WRONG_KEY = 'BLIND_INDEX_KEY is not the key this database finds people with; put back the one it was set up with.';

/** Something the database finds by its hash, opened: it tells whether a key made that hash. */
export interface Indexed {
  readonly kind: BlindKind;
  readonly value: string;
  readonly hash: string;
}

/** Opens one thing that was indexed; undefined where there is none yet. */
type IndexWitness = (db: Db) => Promise<Indexed | undefined>;

/** Keyed hashes that find an encrypted field: HMAC-SHA-256 under a key of its own, 32 hex digits of it. */
@Injectable()
export class BlindIndex implements OnApplicationBootstrap {
  private readonly witnesses: IndexWitness[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The database remembers which key its index was made with. Under another one nobody would be found any more, and
   * everybody who comes back would silently become a second account: rather no start than that. What is recorded is
   * never changed, so a database that holds people already and remembers no key is asked for one of them first.
   */
  async onApplicationBootstrap(): Promise<void> {
    const own = this.digest('fingerprint');
    if ((await this.recorded()) === undefined) {
      if (!(await this.findsWhoIsThere())) throw new Error(WRONG_KEY);
      await this.dataSource.query('INSERT INTO platform.index_key (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING', [own]);
    }
    if ((await this.recorded()) !== own) throw new Error(WRONG_KEY);
  }

  /** A context that keeps what is found by its hash lets one such thing be opened. To be called in `onModuleInit`. */
  knows(witness: IndexWitness): void {
    this.witnesses.push(witness);
  }

  of(kind: BlindKind, ...values: readonly string[]): string {
    return this.digest(kind, ...values.map(normal));
  }

  private async recorded(): Promise<string | undefined> {
    const [made] = await this.dataSource.query<{ fingerprint: string }[]>('SELECT fingerprint FROM platform.index_key');
    return made?.fingerprint;
  }

  private async findsWhoIsThere(): Promise<boolean> {
    return this.transactions.read(systemActor(), async (db) => {
      for (const witness of this.witnesses) {
        const known = await witness(db);
        if (known && this.of(known.kind, known.value) !== known.hash) return false;
      }
      return true;
    });
  }

  private digest(kind: BlindKind | 'fingerprint', ...values: readonly string[]): string {
    const hmac = createHmac('sha256', this.config.secrets.blindIndexKey).update(kind);
    for (const value of values) hmac.update('\0').update(value);
    return hmac.digest('hex').slice(0, 32);
  }
}

/** Full-width digits, spaces and the case of a trailing x make no difference between two people. */
const normal = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
