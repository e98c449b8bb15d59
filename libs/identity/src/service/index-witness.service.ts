import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlindIndex, type Db, FieldCipher, type Indexed } from '@shequtong/platform';
import { anyUsername } from '../store/credential.store.js';
import { anyProvenPhone } from '../store/phone.store.js';
import { provenPhonePlace } from './phones.service.js';

/** Who was set up before the key of the index was on record tells which key it is: a proven phone, or a user name of staff. */
@Injectable()
export class IndexWitnesses implements OnModuleInit {
  constructor(
    private readonly blind: BlindIndex,
    private readonly cipher: FieldCipher,
  ) {}

  onModuleInit(): void {
    this.blind.knows((db) => this.phone(db));
    this.blind.knows((db) => this.username(db));
  }

  private async phone(db: Db): Promise<Indexed | undefined> {
    const row = await anyProvenPhone(db);
    return row && { kind: 'phone', value: this.cipher.open(provenPhonePlace(row.accountId), row.phoneSealed), hash: row.phoneHash };
  }

  private async username(db: Db): Promise<Indexed | undefined> {
    const row = await anyUsername(db);
    return row && { kind: 'username', value: row.username, hash: row.hash };
  }
}
