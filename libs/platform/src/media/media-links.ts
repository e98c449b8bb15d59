import { Inject, Injectable } from '@nestjs/common';
import { DomainError, MINUTE_MS } from '@shequtong/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIG, type Config } from '../config/config.js';
import { NOW_SHIFT, type NowShift } from '../db/now-shift.js';

export type MediaVariant = 'full' | 'thumb';

/** Minutes a link to a picture works; views make new ones each time. */
const LINK_MINUTES = 30;

interface MediaLink {
  readonly mediaId: string;
  readonly areaId: number;
  readonly variant: MediaVariant;
}

/**
 * Short-lived signed addresses of pictures. The view that hands one out has checked that its reader may see the
 * picture; the address is all an image element can carry.
 */
@Injectable()
export class MediaLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(NOW_SHIFT) private readonly nowShift: NowShift,
  ) {
    this.key = createHmac('sha256', config.secrets.linkKey).update('media').digest();
  }

  /** Relative address of a picture, good for half an hour to an hour: it changes on the half hour, so that it caches. */
  sign(link: MediaLink, now = this.now()): string {
    const step = LINK_MINUTES * MINUTE_MS;
    const until = (Math.floor(now.getTime() / step) + 2) * step;
    return `/api/media/${link.areaId}/${link.mediaId}/${link.variant}?until=${until}&sign=${this.mac(link, until)}`;
  }

  /** Throws `platform/link-expired` unless this server made the link and it still holds. */
  check(link: MediaLink, until: number, sign: string, now = this.now()): void {
    const expected = Buffer.from(this.mac(link, until));
    const given = Buffer.from(sign);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || !(now.getTime() < until)) throw new DomainError('platform/link-expired');
  }

  private now(): Date {
    return new Date(Date.now() + this.nowShift.shiftMs);
  }

  private mac({ mediaId, areaId, variant }: MediaLink, until: number): string {
    return createHmac('sha256', this.key).update(`${areaId}|${mediaId}|${variant}|${until}`).digest('base64url').slice(0, 24);
  }
}
