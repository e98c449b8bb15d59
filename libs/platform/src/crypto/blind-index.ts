import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';

/** What is looked up without being readable. The kind separates indexes: a phone never matches a document. */
export type BlindKind = 'phone' | 'document' | 'document-tail' | 'name-phone' | 'roster-entry' | 'room' | 'name' | 'openid' | 'unionid' | 'username' | 'username-from' | 'address';

/** Keyed hashes that find an encrypted field: HMAC-SHA-256 under a key of its own, 32 hex digits of it. */
@Injectable()
export class BlindIndex implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The database remembers which key its index was made with. Under another one nobody would be found any more, and
   * everybody who comes back would silently become a second account: rather no start than that.
   */
  async onModuleInit(): Promise<void> {
    const own = this.digest('fingerprint');
    await this.dataSource.query('INSERT INTO platform.index_key (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING', [own]);
    const [made] = await this.dataSource.query<{ fingerprint: string }[]>('SELECT fingerprint FROM platform.index_key');
    if (made?.fingerprint !== own) throw new Error('BLIND_INDEX_KEY is not the key this database finds people with; put back the one it was set up with.');
  }

  of(kind: BlindKind, ...values: readonly string[]): string {
    return this.digest(kind, ...values.map(normal));
  }

  private digest(kind: BlindKind | 'fingerprint', ...values: readonly string[]): string {
    const hmac = createHmac('sha256', this.config.secrets.blindIndexKey).update(kind);
    for (const value of values) hmac.update('\0').update(value);
    return hmac.digest('hex').slice(0, 32);
  }
}

/** Full-width digits, spaces and the case of a trailing x make no difference between two people. */
const normal = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
