import { createHmac, randomFillSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { readShortCode, shortCode } from '@shequtong/kernel';
import { CONFIG, type Config } from '@shequtong/platform';

/** What a code lets its holder do; a code of one kind is never one of another. */
type CodeKind = 'invitation' | 'card';

/** Codes that are handed out and of which only a keyed hash is kept: invitations and paper cards. */
@Injectable()
export class OpaqueCodes {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = createHmac('sha256', config.secrets.linkKey).update('identity|opaque-code').digest();
  }

  make(length: number): string {
    return shortCode(length, (bytes) => randomFillSync(bytes));
  }

  /** The hash of what a person typed or a scanner read; undefined when it cannot be a code. */
  hash(kind: CodeKind, typed: string, length: number): string | undefined {
    const code = readShortCode(typed, length);
    return code && createHmac('sha256', this.key).update(`${kind}|${code}`).digest('hex').slice(0, 32);
  }
}
