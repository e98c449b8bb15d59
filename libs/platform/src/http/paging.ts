import { Inject, Injectable } from '@nestjs/common';
import { type CursorValues, DomainError, PAGE_LIMIT_MAX } from '@shequtong/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIG, type Config } from '../config/config.js';
import { QueryIntField, TextField } from './fields.js';

/** Query parameters of every list: keyset paging, no page numbers, no counts. */
export class PageQuery {
  @QueryIntField({ label: '每页条数', min: 1, max: PAGE_LIMIT_MAX, optional: true })
  limit?: number;

  @TextField({ label: '翻页位置', max: 600, optional: true })
  cursor?: string;
}

const MAC_BYTES = 12;

/** Signs cursors, so that a caller can neither read meaning into one nor make one up. */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = createHmac('sha256', config.secrets.linkKey).update('cursor').digest();
  }

  /** `list` names the list and its filters: a cursor of one list is refused by another. */
  encode(list: string, values: CursorValues): string {
    const body = Buffer.from(JSON.stringify(values));
    return Buffer.concat([this.mac(list, body), body]).toString('base64url');
  }

  /** Throws `platform/bad-cursor` for anything this server did not sign for this list. */
  decode(list: string, cursor: string | undefined): CursorValues | undefined {
    if (!cursor) return undefined;
    const bytes = Buffer.from(cursor, 'base64url');
    const body = bytes.subarray(MAC_BYTES);
    if (bytes.length <= MAC_BYTES || !timingSafeEqual(bytes.subarray(0, MAC_BYTES), this.mac(list, body))) {
      throw new DomainError('platform/bad-cursor');
    }
    return JSON.parse(body.toString()) as CursorValues;
  }

  private mac(list: string, body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(list).update('\0').update(body).digest().subarray(0, MAC_BYTES);
  }
}
