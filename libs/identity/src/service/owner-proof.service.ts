import { Injectable } from '@nestjs/common';
import { DomainError, maskPhone } from '@shequtong/kernel';
import { BlindIndex, type Db, Transactions, type Tx } from '@shequtong/platform';
import { type SmsJudgement } from '../domain/sms-code.js';
import { joinedOf } from '../store/joined.store.js';
import { platformItself } from './actors.js';
import { type PhoneProof, PhonesService } from './phones.service.js';

/**
 * Whoever makes or resets a staff sign-in knows its initial password. Where the account is a resident's too, that word
 * would open all that is theirs: so the first sign-in also asks for a code sent to the phone the person has proved.
 */
@Injectable()
export class OwnerProof {
  constructor(
    private readonly transactions: Transactions,
    private readonly phones: PhonesService,
    private readonly blind: BlindIndex,
  ) {}

  /**
   * Sends the code. Answers where to, masked; undefined of an account that is nobody's at home, which has no phone.
   * Throws `identity/first-sign-in-needs-phone`, `identity/sms-too-often` where no good code was just sent.
   */
  async ask(accountId: string, address: string): Promise<string | undefined> {
    const proof = await this.transactions.read(platformItself(), (db) => this.proofOf(db, accountId));
    if (!proof) return undefined;
    try {
      await this.phones.sendCode(proof.phone, 'staff-sign-in', address);
    } catch (error) {
      // Signed in twice within a minute: the code sent before is still good. Whoever had too many waits, and is told so.
      const tooOften = error instanceof DomainError && error.code === 'identity/sms-too-often';
      if (!tooOften || !(await this.phones.hasJustSent(proof.phone, 'staff-sign-in'))) throw error;
    }
    return maskPhone(proof.phone);
  }

  /** Whether the code is the one that was sent; a wrong try counts, so the caller commits before it throws. */
  async judge(tx: Tx, accountId: string, code: string | undefined): Promise<SmsJudgement> {
    const proof = await this.proofOf(tx, accountId);
    return proof ? this.phones.tryCode(tx, this.blind.of('phone', proof.phone), 'staff-sign-in', code ?? '') : 'right';
  }

  /** A resident's account without a phone is opened by nobody: there is no telling whose hand it is in. */
  private async proofOf(db: Db, accountId: string): Promise<PhoneProof | undefined> {
    const proof = await this.phones.provenPhone(db, accountId);
    if (!proof && (await joinedOf(db, accountId)).length > 0) throw new DomainError('identity/first-sign-in-needs-phone');
    return proof;
  }
}
