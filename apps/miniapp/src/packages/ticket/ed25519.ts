import { sign } from 'tweetnacl';
import { type VerifySignature } from '@shequtong/kernel';

/** Ed25519 (RFC 8032) in plain JavaScript: WeChat's engine has no WebCrypto, nor have old phones the numbers newer libraries count in. */
export const ed25519: VerifySignature = (message, signature, publicKey) => sign.detached.verify(message, signature, publicKey);

/** SHA-256 counts in numbers that phones before 2020 do not have. */
export const canHash = (): boolean => typeof BigInt === 'function';
