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

  /** The full name; undefined once it has been forgotten. */
  opened = ({ id, nameSealed }: OperatorRow): string | undefined => (nameSealed ? this.cipher.open(placeOf(id), nameSealed) : undefined);

  masked(operator: OperatorRow): string {
    const name = this.opened(operator);
    return name === undefined ? operator.publicName : maskName(name);
  }
}

const placeOf = (operatorId: string): { table: string; column: string; row: string } => ({
  table: 'identity.operator',
  column: 'name',
  row: operatorId,
});
