import { Injectable } from '@nestjs/common';
import { Transactions } from '@shequtong/platform';
import { ensureNotice } from '../store/consent.store.js';
import { platformItself } from './actors.js';

export interface NoticeFile {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  /** Instant from which it holds, ISO 8601. */
  readonly inForceAt: string;
}

/** Versions of the privacy notice are data: a file each, added once, never changed. */
@Injectable()
export class PrivacyNoticesService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds the version unless it is there; answers whether it was new. */
  async publish(file: NoticeFile): Promise<boolean> {
    return this.transactions.transact(platformItself(), (tx) => ensureNotice(tx, { ...file, inForceAt: new Date(file.inForceAt) }));
  }
}
