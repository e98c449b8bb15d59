import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

/** What is looked up without being readable. The kind separates indexes: a phone never matches a document. */
export type BlindKind = 'phone' | 'document' | 'document-tail' | 'name-phone' | 'roster-entry' | 'room' | 'name' | 'openid' | 'unionid' | 'username' | 'username-from' | 'address';

/** Keyed hashes that find an encrypted field: HMAC-SHA-256 under a key of its own, 32 hex digits of it. */
@Injectable()
export class BlindIndex {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(kind: BlindKind, ...values: readonly string[]): string {
    const hmac = createHmac('sha256', this.config.secrets.blindIndexKey).update(kind);
    for (const value of values) hmac.update('\0').update(normal(value));
    return hmac.digest('hex').slice(0, 32);
  }
}

/** Full-width digits, spaces and the case of a trailing x make no difference between two people. */
const normal = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
