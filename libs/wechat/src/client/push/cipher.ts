import { createCipheriv, createDecipheriv } from 'node:crypto';

/** WeChat pads to 32 bytes, not to the cipher's own block of 16. */
const blockBytes = 32;
const prefixBytes = 16;
const lengthBytes = 4;

/** The encryption of WeChat's secure push mode: AES-256-CBC, the initialisation vector taken from the key. */
export class PushCipher {
  readonly #key: Buffer;
  readonly #appid: string;

  /** @param encodingAesKey the 43 characters shown in WeChat's console */
  constructor(encodingAesKey: string, appid: string) {
    this.#key = Buffer.from(`${encodingAesKey}=`, 'base64');
    if (encodingAesKey.length !== 43 || this.#key.length !== 32) {
      throw new Error('The EncodingAESKey of the WeChat push must have 43 characters (A-Z a-z 0-9 + /).');
    }
    this.#appid = appid;
  }

  /** @param random 16 bytes that make equal messages differ */
  encrypt(message: string, random: Buffer): string {
    const content = Buffer.from(message);
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(content.length);
    const plain = Buffer.concat([random.subarray(0, prefixBytes), length, content, Buffer.from(this.#appid)]);
    const padding = blockBytes - (plain.length % blockBytes);
    const cipher = createCipheriv('aes-256-cbc', this.#key, this.#key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString('base64');
  }

  /** The message, or undefined when the text was not encrypted with this key for this application. */
  decrypt(encrypted: string): string | undefined {
    const input = Buffer.from(encrypted, 'base64');
    if (input.length === 0 || input.length % 16 !== 0) return undefined;
    const decipher = createDecipheriv('aes-256-cbc', this.#key, this.#key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(input), decipher.final()]);
    const padding = padded[padded.length - 1] ?? 0;
    if (padding < 1 || padding > blockBytes) return undefined;
    const plain = padded.subarray(0, padded.length - padding);
    if (plain.length < prefixBytes + lengthBytes) return undefined;
    const start = prefixBytes + lengthBytes;
    const end = start + plain.readUInt32BE(prefixBytes);
    // A message meant for another application is refused even when the key is the same.
    if (end > plain.length || plain.subarray(end).toString() !== this.#appid) return undefined;
    return plain.subarray(start, end).toString();
  }
}
