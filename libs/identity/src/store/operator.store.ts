import { type Role } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { OperatorInvitationTable, OperatorTable } from './organisation.table.js';

export interface OperatorRow {
  readonly areaId: number;
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly nameSealed: string | null;
  readonly post: string;
  readonly publicName: string;
  readonly joinedAt: Date;
}

const COLUMNS = `area_id AS "areaId", id, organisation_id AS "organisationId", account_id AS "accountId", role, name_sealed AS "nameSealed",
  post, public_name AS "publicName", joined_at AS "joinedAt"`;

export const insertOperator = (tx: Tx, operator: Omit<OperatorRow, 'joinedAt'>, invitedBy: string): Promise<void> =>
  tx.insert(OperatorTable, { ...operator, invitedBy, joinedAt: tx.now, endedAt: null, endedBy: null, endCode: null, endReason: null });

/** People who work for an organisation now, in the order they joined. */
export const operatorsOf = (db: Db, areaId: number, organisationId: string): Promise<OperatorRow[]> =>
  db.query<OperatorRow>(
    `SELECT ${COLUMNS} FROM identity.operator WHERE area_id = $1 AND organisation_id = $2 AND ended_at IS NULL ORDER BY joined_at, id LIMIT 500`,
    [areaId, organisationId],
  );

export const findOperator = (db: Db, areaId: number, id: string): Promise<OperatorRow | undefined> =>
  db.maybe<OperatorRow>(`SELECT ${COLUMNS} FROM identity.operator WHERE area_id = $1 AND id = $2 AND ended_at IS NULL`, [areaId, id]);

export const operatorOfAccount = (db: Db, areaId: number, organisationId: string, accountId: string): Promise<OperatorRow | undefined> =>
  db.maybe<OperatorRow>(
    `SELECT ${COLUMNS} FROM identity.operator WHERE area_id = $1 AND organisation_id = $2 AND account_id = $3 AND ended_at IS NULL`,
    [areaId, organisationId, accountId],
  );

/** Everything an account works for, wherever; few rows, found by the account. */
export const operatorshipsOf = (db: Db, accountId: string): Promise<OperatorRow[]> =>
  db.query<OperatorRow>(
    `SELECT ${COLUMNS} FROM identity.operator WHERE account_id = $1 AND ended_at IS NULL ORDER BY joined_at, id LIMIT 100`,
    [accountId],
  );

export type OperatorEnd = 'left' | 'removed' | 'organisation-ended' | 'account-ended';

/** Ends the work of a person and forgets the name; 0 when it has ended. */
export const endOperator = (
  tx: Tx,
  { areaId, id }: { areaId: number; id: string },
  end: { by: string | null; code: OperatorEnd; reason?: string },
): Promise<number> =>
  tx.execute(
    `UPDATE identity.operator SET ended_at = $3, ended_by = $4, end_code = $5, end_reason = $6, name_sealed = NULL
     WHERE area_id = $1 AND id = $2 AND ended_at IS NULL`,
    [areaId, id, tx.now, end.by, end.code, end.reason ?? null],
  );

const ORPHANED = `o.ended_at IS NULL AND EXISTS (SELECT 1 FROM identity.account a WHERE a.account_id = o.account_id AND a.state <> 'active')`;

/** Operators whose account has left or was merged. Needs the platform's scope. */
export const operatorsWithoutAccount = (db: Db, limit: number): Promise<{ areaId: number; id: string }[]> =>
  db.query(`SELECT o.area_id AS "areaId", o.id FROM identity.operator o WHERE ${ORPHANED} ORDER BY o.area_id, o.id LIMIT $1`, [limit]);

/** One of them, claimed, so that two workers do not meet; undefined when it has ended meanwhile. */
export const claimOrphan = (tx: Tx, areaId: number, id: string): Promise<OperatorRow | undefined> =>
  tx.maybe<OperatorRow>(
    `SELECT ${COLUMNS} FROM identity.operator o WHERE o.area_id = $1 AND o.id = $2 AND ${ORPHANED} FOR UPDATE OF o SKIP LOCKED`,
    [areaId, id],
  );

/** Ends the operator's roles for the organisation, on all areas or on some. */
export const endOperatorGrants = (
  tx: Tx,
  operator: Pick<OperatorRow, 'accountId' | 'organisationId'>,
  areaIds: readonly number[] | null,
  by: string | null,
  reason: string,
): Promise<number> =>
  tx.execute(
    `UPDATE identity.role_grant SET ends_at = greatest(starts_at, $3), ended_by = $4, end_reason = $5
     WHERE account_id = $1 AND organisation_id = $2 AND (ends_at IS NULL OR ends_at > $3) AND ($6::bigint[] IS NULL OR area_id = ANY ($6::bigint[]))`,
    [operator.accountId, operator.organisationId, tx.now, by, reason, areaIds],
  );

/** Ends the roles of whoever else acts for the organisation in its own area: staff who were entered with it. Answers their accounts. */
export async function endOfficersOf(tx: Tx, areaId: number, organisationId: string, by: string, reason: string): Promise<string[]> {
  const rows = await tx.query<{ accountId: string }>(
    `UPDATE identity.role_grant SET ends_at = greatest(starts_at, $3), ended_by = $4, end_reason = $5
     WHERE area_id = $1 AND organisation_id = $2 AND (ends_at IS NULL OR ends_at > $3) RETURNING account_id AS "accountId"`,
    [areaId, organisationId, tx.now, by, reason],
  );
  return rows.map(({ accountId }) => accountId);
}

export interface InvitationRow {
  readonly hash: string;
  readonly id: string;
  readonly areaId: number;
  readonly organisationId: string;
  readonly role: Role;
  readonly usesMax: number;
  readonly usesLeft: number;
  readonly expiresAt: Date;
  readonly madeBy: string;
  readonly withdrawnAt: Date | null;
}

const INVITATION = `hash, id, area_id AS "areaId", organisation_id AS "organisationId", role, uses_max AS "usesMax", uses_left AS "usesLeft",
  expires_at AS "expiresAt", made_by AS "madeBy", withdrawn_at AS "withdrawnAt"`;

export const insertInvitation = (tx: Tx, invitation: Omit<InvitationRow, 'usesLeft' | 'withdrawnAt'>): Promise<void> =>
  tx.insert(OperatorInvitationTable, { ...invitation, usesLeft: invitation.usesMax, madeAt: tx.now, withdrawnAt: null });

/** The invitation, locked: two people who use its last place take turns. */
export const lockInvitation = (tx: Tx, hash: string): Promise<InvitationRow | undefined> =>
  tx.maybe<InvitationRow>(`SELECT ${INVITATION} FROM identity.operator_invitation WHERE hash = $1 FOR UPDATE`, [hash]);

export const useInvitation = (tx: Tx, hash: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.operator_invitation SET uses_left = uses_left - 1 WHERE hash = $1 AND uses_left > 0 AND withdrawn_at IS NULL AND expires_at > $2',
    [hash, tx.now],
  );

/** Invitations that still let somebody in. */
export const openInvitations = (db: Db, areaId: number, organisationId: string): Promise<InvitationRow[]> =>
  db.query<InvitationRow>(
    `SELECT ${INVITATION} FROM identity.operator_invitation
     WHERE area_id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL AND uses_left > 0 AND expires_at > $3 ORDER BY made_at DESC LIMIT 100`,
    [areaId, organisationId, db.now],
  );

export const withdrawInvitation = (tx: Tx, areaId: number, organisationId: string, id: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.operator_invitation SET withdrawn_at = $4 WHERE area_id = $1 AND organisation_id = $2 AND id = $3 AND withdrawn_at IS NULL',
    [areaId, organisationId, id, tx.now],
  );

export const withdrawAllInvitations = (tx: Tx, areaId: number, organisationId: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.operator_invitation SET withdrawn_at = $3 WHERE area_id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL',
    [areaId, organisationId, tx.now],
  );

export const deleteOldInvitations = (tx: Tx, before: Date): Promise<number> =>
  tx.execute('DELETE FROM identity.operator_invitation WHERE expires_at < $1', [before]);
