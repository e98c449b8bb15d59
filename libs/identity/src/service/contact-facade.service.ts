import { Injectable } from '@nestjs/common';
import { type Db } from '@shequtong/platform';
import { PhonesService } from './phones.service.js';

/** How a person is reached outside the product. Only reads, in the transaction it is given. */
@Injectable()
export class ContactFacade {
  constructor(private readonly phones: PhonesService) {}

  /** The number an account has proved to hold; undefined when none. Needs the account's own scope, or the platform's. */
  async phoneOf(db: Db, accountId: string): Promise<string | undefined> {
    return (await this.phones.provenPhone(db, accountId))?.phone;
  }
}
