import { Injectable } from '@nestjs/common';
import { Transactions } from '@shequtong/platform';
import { type NoticeFile } from '../domain/notice-file.js';
import { ensureNotice, newestNotice } from '../store/consent.store.js';
import { platformItself } from './actors.js';

/** Versions of the privacy notice are data: a file each, added once, never changed. */
@Injectable()
export class PrivacyNoticesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Adds the version unless it is there; answers whether it was new. From when it is in force, whoever agreed to one before
   * is asked anew at the next thing they give. Throws where the version is there in other words, or a newer one is: people
   * have agreed to what is there, and what they are asked for is the newest.
   */
  async publish(file: NoticeFile): Promise<boolean> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const newest = await newestNotice(tx);
      if (newest && newest.version > file.version)
        throw new Error(`Version ${newest.version} is published already: give yours a higher one.`);
      if (newest?.version === file.version && (newest.title !== file.title || newest.body !== file.body))
        throw new Error(`Version ${file.version} is published with other words: give yours the next one, people have agreed to that.`);
      return ensureNotice(tx, { ...file, inForceAt: file.inForceAt === undefined ? tx.now : new Date(file.inForceAt) });
    });
  }
}
