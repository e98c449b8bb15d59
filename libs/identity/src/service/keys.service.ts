import { createHmac, randomFillSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type RandomSource, sceneCode, shortCode } from '@shequtong/kernel';
import { CONFIG, type Config } from '@shequtong/platform';
import { type SmsPurpose } from '../store/phone.store.js';

const random: RandomSource = (bytes) => randomFillSync(bytes);

/** Letters and digits of a password that is read out once and replaced at the first sign-in: 72 bits. */
const INITIAL_PASSWORD_LENGTH = 16;

/** Keys of this context, derived from the link key, so that none of them serves two purposes. */
@Injectable()
export class Keys {
  /** Secrets of refresh tokens come from it. */
  readonly refresh: Buffer;
  private readonly sms: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    const derived = (purpose: string): Buffer => createHmac('sha256', config.secrets.linkKey).update(`identity|${purpose}`).digest();
    this.refresh = derived('refresh');
    this.sms = derived('sms');
  }

  /** What is stored of an SMS code: six digits alone would be guessed from a plain hash. */
  smsHash(phoneHash: string, purpose: SmsPurpose, code: string): Buffer {
    return createHmac('sha256', this.sms).update(`${phoneHash}|${purpose}|${code}`).digest();
  }

  readonly newSceneCode = (): string => sceneCode(random);

  readonly newInitialPassword = (): string => shortCode(INITIAL_PASSWORD_LENGTH, random);
}
