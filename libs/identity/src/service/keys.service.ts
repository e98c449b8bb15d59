import { createHmac, randomFillSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type RandomSource, sceneCode, shortCode } from '@shequtong/kernel';
import { CONFIG, type Config } from '@shequtong/platform';
import { refreshSecret, tokenHash } from '../domain/refresh-token.js';
import { type SmsPurpose } from '../store/phone.store.js';
import { type SessionProof } from '../store/session.store.js';

const random: RandomSource = (bytes) => randomFillSync(bytes);

/** Letters and digits of a password that is read out once and replaced at the first sign-in: 72 bits. */
const INITIAL_PASSWORD_LENGTH = 16;

/** Keys of this context, each derived for its purpose, so that none serves two. */
@Injectable()
export class Keys {
  private readonly refresh: readonly Buffer[];
  private readonly sms: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    const derived = (key: Buffer, purpose: string): Buffer => createHmac('sha256', key).update(`identity|${purpose}`).digest();
    this.refresh = config.secrets.refreshKeys.map(({ key }) => derived(key, 'refresh'));
    this.sms = derived(config.secrets.linkKey, 'sms');
  }

  /** The secrets of a turn of a session, one for each key in use, the newest first: with it the next token is made. */
  refreshSecrets(sessionId: string, nonce: Uint8Array, generation: number): readonly [Buffer, ...Buffer[]] {
    return this.refresh.map((key) => refreshSecret(key, sessionId, nonce, generation)) as [Buffer, ...Buffer[]];
  }

  /** Whether a session can still be refreshed: the token it waits for is of a key in use. */
  readonly mayRefresh = ({ id, nonce, generation, tokenHash: kept }: SessionProof): boolean =>
    this.refreshSecrets(id, nonce, generation).some((secret) => tokenHash(secret).equals(kept));

  /** What is stored of an SMS code: six digits alone would be guessed from a plain hash. */
  smsHash(phoneHash: string, purpose: SmsPurpose, code: string): Buffer {
    return createHmac('sha256', this.sms).update(`${phoneHash}|${purpose}|${code}`).digest();
  }

  readonly newSceneCode = (): string => sceneCode(random);

  readonly newInitialPassword = (): string => shortCode(INITIAL_PASSWORD_LENGTH, random);
}
