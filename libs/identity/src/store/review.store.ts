import { type Db, newId, type Tx } from '@shequtong/platform';
import { type EvidenceKind } from '../domain/membership-state.js';
import { isConflict, type ReviewReason } from '../domain/roster-match.js';
import { EvidenceTable, ReviewCaseTable } from './membership.table.js';

export type CaseState = 'open' | 'approved' | 'rejected' | 'closed';

export interface ReviewCaseRow {
  readonly id: string;
  readonly membershipId: string;
  readonly kind: 'verification' | 'conflict';
  readonly reasons: ReviewReason[];
  readonly state: CaseState;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decision: string | null;
  /** Who took a verification back, and why: the person reads it. Null of every other case. */
  readonly takenBackBy: string | null;
  readonly takenBackReason: string | null;
}

const COLUMNS = `id, membership_id AS "membershipId", kind, reasons, state, opened_at AS "openedAt", decided_at AS "decidedAt",
  decided_by AS "decidedBy", decision, taken_back_by AS "takenBackBy", taken_back_reason AS "takenBackReason"`;

const kindOf = (reasons: readonly ReviewReason[]): ReviewCaseRow['kind'] => (isConflict(reasons) ? 'conflict' : 'verification');

export const openCase = (
  tx: Tx,
  areaId: number,
  id: string,
  membershipId: string,
  reasons: readonly ReviewReason[],
  takenBack?: { readonly by: string; readonly reason: string },
): Promise<void> =>
  tx.insert(ReviewCaseTable, {
    areaId,
    id,
    membershipId,
    kind: kindOf(reasons),
    reasons: [...reasons],
    state: 'open',
    openedAt: tx.now,
    decidedAt: null,
    decidedBy: null,
    decision: null,
    takenBackBy: takenBack?.by ?? null,
    takenBackReason: takenBack?.reason ?? null,
  });

export const findCase = (db: Db, areaId: number, id: string): Promise<ReviewCaseRow | undefined> =>
  db.maybe<ReviewCaseRow>(`SELECT ${COLUMNS} FROM identity.review_case WHERE area_id = $1 AND id = $2`, [areaId, id]);

export const caseOfMembership = async (db: Db, areaId: number, membershipId: string): Promise<ReviewCaseRow | undefined> =>
  (
    await db.query<ReviewCaseRow>(
      `SELECT ${COLUMNS} FROM identity.review_case WHERE area_id = $1 AND membership_id = $2 ORDER BY opened_at DESC, id DESC LIMIT 1`,
      [areaId, membershipId],
    )
  )[0];

/** What the roster and the accounts say of the person by now, in the case that staff look at. */
export const setReasons = (tx: Tx, areaId: number, id: string, reasons: readonly ReviewReason[]): Promise<number> =>
  tx.execute(`UPDATE identity.review_case SET reasons = $3, kind = $4 WHERE area_id = $1 AND id = $2 AND state = 'open'`, [
    areaId,
    id,
    [...reasons],
    kindOf(reasons),
  ]);

/** Open cases of a room whose people asked by an entry that somebody else holds. */
export const casesWantingEntry = (db: Db, areaId: number, roomHash: string): Promise<ReviewCaseRow[]> =>
  db.query<ReviewCaseRow>(
    `SELECT ${COLUMNS} FROM identity.review_case
     WHERE area_id = $1 AND state = 'open' AND 'conflict-roster-entry' = ANY (reasons)
       AND membership_id IN (SELECT m.id FROM identity.membership m WHERE m.area_id = $1 AND m.room_hash = $2 AND m.state = 'pending')
     ORDER BY id LIMIT 100`,
    [areaId, roomHash],
  );

/** Open cases of people who gave a document that another account holds. */
export const casesWantingDocument = (db: Db, areaId: number): Promise<ReviewCaseRow[]> =>
  db.query<ReviewCaseRow>(
    `SELECT ${COLUMNS} FROM identity.review_case WHERE area_id = $1 AND state = 'open' AND 'conflict-document' = ANY (reasons) ORDER BY id LIMIT 100`,
    [areaId],
  );

/**
 * Whether a verification of the account was taken back there, and staff have not approved of them since: whoever leaves
 * and asks anew is not let in by the very entry that was taken from them.
 */
export async function wasTakenBack(db: Db, areaId: number, accountId: string): Promise<boolean> {
  const latest = await db.query<{ state: CaseState }>(
    `SELECT c.state FROM identity.review_case c JOIN identity.membership m ON m.area_id = c.area_id AND m.id = c.membership_id
     WHERE c.area_id = $1 AND m.account_id = $2 AND 'taken-back' = ANY (c.reasons) ORDER BY c.opened_at DESC, c.id DESC LIMIT 1`,
    [areaId, accountId],
  );
  return latest[0] !== undefined && latest[0].state !== 'approved';
}

/** Closes an open case; 0 when somebody else decided it first. */
export const settleCase = (
  tx: Tx,
  areaId: number,
  id: string,
  to: { state: Exclude<CaseState, 'open'>; by: string | null; decision: string | null },
): Promise<number> =>
  tx.execute(
    `UPDATE identity.review_case SET state = $3, decided_at = $4, decided_by = $5, decision = $6 WHERE area_id = $1 AND id = $2 AND state = 'open'`,
    [areaId, id, to.state, tx.now, to.by, to.decision],
  );

/** The oldest first: who has waited longest is looked at first. */
export const listCases = (
  db: Db,
  areaId: number,
  filter: { state: CaseState; after?: { openedAt: string; id: string }; limit: number },
): Promise<ReviewCaseRow[]> =>
  db.query<ReviewCaseRow>(
    `SELECT ${COLUMNS} FROM identity.review_case
     WHERE area_id = $1 AND state = $2 AND ($3::timestamptz IS NULL OR (opened_at, id) > ($3::timestamptz, $4::uuid))
     ORDER BY opened_at, id LIMIT $5`,
    [areaId, filter.state, filter.after?.openedAt ?? null, filter.after?.id ?? null, filter.limit],
  );

export interface EvidenceRow {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly mediaId: string | null;
  readonly noteSealed: string | null;
  readonly byAccountId: string;
  readonly at: Date;
}

export const evidenceOf = (db: Db, areaId: number, membershipId: string): Promise<EvidenceRow[]> =>
  db.query<EvidenceRow>(
    `SELECT id, kind, media_id AS "mediaId", note_sealed AS "noteSealed", by_account_id AS "byAccountId", at
     FROM identity.evidence WHERE area_id = $1 AND membership_id = $2 ORDER BY at, id LIMIT 50`,
    [areaId, membershipId],
  );

/** For whom of these a relative has vouched. */
export const vouchedBy = async (db: Db, areaId: number, byAccountId: string, membershipIds: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await db.query<{ id: string }>(
        `SELECT membership_id AS id FROM identity.evidence WHERE area_id = $1 AND kind = 'household' AND by_account_id = $2 AND membership_id = ANY ($3::uuid[])`,
        [areaId, byAccountId, membershipIds],
      )
    ).map(({ id }) => id),
  );

interface NewEvidence {
  readonly id?: string;
  readonly membershipId: string;
  readonly kind: EvidenceKind;
  readonly mediaId?: string;
  readonly noteSealed?: string;
  readonly byAccountId: string;
}

export const addEvidence = (tx: Tx, areaId: number, evidence: NewEvidence): Promise<void> =>
  tx.insert(EvidenceTable, {
    areaId,
    id: evidence.id ?? newId(),
    membershipId: evidence.membershipId,
    kind: evidence.kind,
    mediaId: evidence.mediaId ?? null,
    noteSealed: evidence.noteSealed ?? null,
    byAccountId: evidence.byAccountId,
    at: tx.now,
  });

/** Evidence serves the decision; with the memberships it goes. @returns ids of the pictures among it, which are to be erased */
export const deleteEvidence = async (tx: Tx, areaId: number, membershipIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ mediaId: string | null }>(
    'DELETE FROM identity.evidence WHERE area_id = $1 AND membership_id = ANY ($2::uuid[]) RETURNING media_id AS "mediaId"',
    [areaId, membershipIds],
  );
  return rows.flatMap(({ mediaId }) => mediaId ?? []);
};
