import { type Db, type Tx } from '@shequtong/platform';
import { type CardEnd } from '../domain/card-end.js';
import { CardTable, PaperConsentTable } from './assistance.table.js';

export interface CardRow {
  readonly id: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly issuedAt: Date;
  readonly endedAt: Date | null;
  readonly endCode: CardEnd | null;
}

const COLUMNS = `id, membership_id AS "membershipId", account_id AS "accountId", issued_at AS "issuedAt", ended_at AS "endedAt", end_code AS "endCode"`;

export const insertCard = (
  tx: Tx,
  areaId: number,
  card: { id: string; membershipId: string; accountId: string; codeHash: string; issuedBy: string },
): Promise<void> => tx.insert(CardTable, { areaId, ...card, issuedAt: tx.now, endedAt: null, endedBy: null, endCode: null });

/** The card of a code, also one that no longer works. */
export const cardOfCode = (db: Db, areaId: number, codeHash: string): Promise<CardRow | undefined> =>
  db.maybe<CardRow>(`SELECT ${COLUMNS} FROM identity.card WHERE area_id = $1 AND code_hash = $2`, [areaId, codeHash]);

/** Every card a person ever had, newest first. */
export const cardsOf = (db: Db, areaId: number, membershipId: string): Promise<CardRow[]> =>
  db.query<CardRow>(
    `SELECT ${COLUMNS} FROM identity.card WHERE area_id = $1 AND membership_id = $2 ORDER BY issued_at DESC, id DESC LIMIT 50`,
    [areaId, membershipId],
  );

/** Ends the card in use; 0 when there is none. */
export const endCard = (tx: Tx, areaId: number, membershipId: string, end: { by: string | null; code: CardEnd }): Promise<number> =>
  tx.execute(
    'UPDATE identity.card SET ended_at = $3, ended_by = $4, end_code = $5 WHERE area_id = $1 AND membership_id = $2 AND ended_at IS NULL',
    [areaId, membershipId, tx.now, end.by, end.code],
  );

export const insertPaperConsent = (tx: Tx, areaId: number, consent: Omit<PaperConsentTable, 'areaId' | 'at'>): Promise<void> =>
  tx.insert(PaperConsentTable, { areaId, ...consent, at: tx.now });

export interface PaperConsentRow {
  readonly mediaId: string;
  readonly version: number;
  readonly at: Date;
}

export const paperConsentsOf = (db: Db, areaId: number, membershipId: string): Promise<PaperConsentRow[]> =>
  db.query(
    'SELECT media_id AS "mediaId", version, at FROM identity.paper_consent WHERE area_id = $1 AND membership_id = $2 ORDER BY at DESC LIMIT 20',
    [areaId, membershipId],
  );

/** The signed form goes with the membership it let begin. @returns ids of its photos, which are to be erased */
export const deletePaperConsents = async (tx: Tx, areaId: number, membershipId: string): Promise<string[]> =>
  (
    await tx.query<{ mediaId: string }>(
      'DELETE FROM identity.paper_consent WHERE area_id = $1 AND membership_id = $2 RETURNING media_id AS "mediaId"',
      [areaId, membershipId],
    )
  ).map(({ mediaId }) => mediaId);
