import { type Db, type Tx } from '@shequtong/platform';
import { type SmsCodeFacts } from '../domain/sms-code.js';

/** What a code was sent for, and so all it can be given for. `staff-sign-in` opens the console and never what is a resident's. */
export type SmsPurpose = 'sign-in' | 'phone' | 'staff-sign-in';

interface ProvenPhone {
  readonly phoneSealed: string;
  readonly phoneHash: string;
  readonly provedBy: 'wechat' | 'sms';
  readonly proofHash: string;
  readonly provedAt: Date;
}

export const findProvenPhone = (db: Db, accountId: string): Promise<ProvenPhone | undefined> =>
  db.maybe<ProvenPhone>(
    `SELECT phone_sealed AS "phoneSealed", phone_hash AS "phoneHash", proved_by AS "provedBy", proof_hash AS "proofHash", proved_at AS "provedAt"
     FROM identity.proven_phone WHERE account_id = $1`,
    [accountId],
  );

/** Any one of them. */
export const anyProvenPhone = (db: Db): Promise<{ accountId: string; phoneSealed: string; phoneHash: string } | undefined> =>
  db.maybe('SELECT account_id AS "accountId", phone_sealed AS "phoneSealed", phone_hash AS "phoneHash" FROM identity.proven_phone LIMIT 1');

export const keepProvenPhone = (tx: Tx, accountId: string, phone: Omit<ProvenPhone, 'provedAt'>): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.proven_phone (account_id, phone_sealed, phone_hash, proved_by, proof_hash, proved_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (account_id) DO UPDATE SET phone_sealed = $2, phone_hash = $3, proved_by = $4, proof_hash = $5, proved_at = $6`,
    [accountId, phone.phoneSealed, phone.phoneHash, phone.provedBy, phone.proofHash, tx.now],
  );

export const deleteProvenPhone = (tx: Tx, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM identity.proven_phone WHERE account_id = $1', [accountId]);

const CODE = `code_hash AS "codeHash", sent_at AS "sentAt", expires_at AS "expiresAt", attempts, used_at AS "usedAt"`;

/** The first half of our advisory locks on numbers, so that they meet nobody else's. */
const NUMBERS = 770_502;

/** The last code sent to a number for a purpose. Two tries take turns, also on a number nothing was sent to yet: there is no row to lock then. */
export async function lockSmsCode(tx: Tx, phoneHash: string, purpose: SmsPurpose): Promise<SmsCodeFacts | undefined> {
  await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [NUMBERS, `${purpose}|${phoneHash}`]);
  return tx.maybe<SmsCodeFacts>(`SELECT ${CODE} FROM identity.sms_code WHERE hash = $1 AND purpose = $2`, [phoneHash, purpose]);
}

interface NewSmsCode {
  readonly phoneHash: string;
  readonly purpose: SmsPurpose;
  readonly id: string;
  readonly codeHash: Buffer;
  readonly expiresAt: Date;
}

/** A new code takes the place of the one before. */
export const replaceSmsCode = (tx: Tx, code: NewSmsCode): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.sms_code (hash, purpose, id, code_hash, sent_at, expires_at, attempts) VALUES ($1, $2, $3, $4, $5, $6, 0)
     ON CONFLICT (hash, purpose) DO UPDATE SET id = $3, code_hash = $4, sent_at = $5, expires_at = $6, attempts = 0, used_at = NULL`,
    [code.phoneHash, code.purpose, code.id, code.codeHash, tx.now, code.expiresAt],
  );

export const countWrongTry = (tx: Tx, phoneHash: string, purpose: SmsPurpose): Promise<number> =>
  tx.execute('UPDATE identity.sms_code SET attempts = attempts + 1 WHERE hash = $1 AND purpose = $2 AND attempts < 5', [
    phoneHash,
    purpose,
  ]);

export const spendSmsCode = (tx: Tx, phoneHash: string, purpose: SmsPurpose): Promise<number> =>
  tx.execute('UPDATE identity.sms_code SET used_at = $3 WHERE hash = $1 AND purpose = $2 AND used_at IS NULL', [
    phoneHash,
    purpose,
    tx.now,
  ]);

/** A code that could not be sent does not count as sent. */
export const withdrawSmsCode = (tx: Tx, phoneHash: string, purpose: SmsPurpose, id: string): Promise<number> =>
  tx.execute('DELETE FROM identity.sms_code WHERE hash = $1 AND purpose = $2 AND id = $3', [phoneHash, purpose, id]);

export const deleteOldSmsCodes = (tx: Tx, before: Date): Promise<number> =>
  tx.execute('DELETE FROM identity.sms_code WHERE expires_at < $1', [before]);
