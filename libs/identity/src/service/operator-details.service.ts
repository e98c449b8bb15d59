import { Injectable } from '@nestjs/common';
import { maskName } from '@shequtong/kernel';
import { FieldCipher, type Tx } from '@shequtong/platform';
import { type OperatorRow } from '../store/operator.store.js';
import { ConsentsService } from './consents.service.js';

/** What is kept of an operator besides post and public name, and what must be there before. */
@Injectable()
export class OperatorDetails {
  constructor(
    private readonly consents: ConsentsService,
    private readonly cipher: FieldCipher,
  ) {}

  async requireConsent(tx: Tx, accountId: string): Promise<void> {
    await this.consents.required(tx, accountId);
  }

  seal = (operatorId: string, name: string): string => this.cipher.seal(placeOf(operatorId), name);

  masked = ({ id, nameSealed, publicName }: OperatorRow): string => (nameSealed ? maskName(this.cipher.open(placeOf(id), nameSealed)) : publicName);
}

const placeOf = (operatorId: string): { table: string; column: string; row: string } => ({ table: 'identity.operator', column: 'name', row: operatorId });
