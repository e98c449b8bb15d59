import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { noteText, type VerifySignature } from '@shequtong/kernel';
import { CONFIG, type Config } from '../config/config.js';

/** Ed25519 (RFC 8032), as the signed-note format numbers it. */
const ED25519 = Uint8Array.of(1);
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_HASH_BYTES = 4;

/**
 * Signs texts so that anybody with the public key can check them without us: signed notes (C2SP signed-note) under
 * Ed25519. Every key of TREE_KEYS signs, the newest first, so that whoever remembers an older one may go on checking by
 * it; they are all published.
 */
@Injectable()
export class SignedNotes {
  private readonly seeds: readonly Buffer[];

  constructor(@Inject(CONFIG) config: Config) {
    this.seeds = config.secrets.treeKeys.map(({ key }) => key);
  }

  /** @param text of whole lines @param name of the signer, without blanks and plus signs */
  sign(name: string, text: string): string {
    const signatures = this.seeds.map((seed) => {
      const key = privateKey(seed);
      return Buffer.concat([keyHash(name, publicBytes(key)), sign(null, Buffer.from(text), key)]).toString('base64');
    });
    return [text, ...signatures.map((signature) => `— ${name} ${signature}`), ''].join('\n');
  }

  /** The public keys, newest first, each as one line that a verifier is given: name, hash, key. */
  verifierKeys(name: string): string[] {
    return this.seeds.map((seed) => {
      const key = publicBytes(privateKey(seed));
      return `${name}+${keyHash(name, key).toString('hex')}+${Buffer.concat([ED25519, key]).toString('base64')}`;
    });
  }
}

/** Ed25519 (RFC 8032) as Node has it. */
export const ed25519: VerifySignature = (message, signature, publicKey) =>
  verify(null, message, createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' }), signature);

/** The text of a signed note, where one of the keys signed it; undefined otherwise. */
export const verifiedText = (note: string, verifierKeys: readonly string[]): string | undefined => noteText(note, verifierKeys, ed25519);

const privateKey = (seed: Buffer): KeyObject => createPrivateKey({ key: Buffer.concat([SEED_PREFIX, seed]), format: 'der', type: 'pkcs8' });

const publicBytes = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);

const keyHash = (name: string, key: Buffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ED25519).update(key).digest().subarray(0, KEY_HASH_BYTES);
