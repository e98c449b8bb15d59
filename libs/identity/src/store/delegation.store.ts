import { type Db, type Tx } from '@shequtong/platform';
import { type DelegableThing, type DelegateKind, type DelegationEnd, type DelegationFacts } from '../domain/delegation.js';
import { DelegationTable } from './assistance.table.js';

export interface DelegationRow extends DelegationFacts {
  readonly areaId: number;
  readonly id: string;
  /** The membership of the person who is helped. */
  readonly membershipId: string;
  readonly personId: string;
  readonly delegateId: string;
  readonly delegateKind: DelegateKind;
  /** How the delegate is called; what the person reads or is told. */
  readonly delegateName: string;
  readonly things: readonly DelegableThing[];
  readonly readBackBy: string;
  readonly readBackAt: Date;
  readonly endCode: DelegationEnd | null;
}

const COLUMNS = `area_id AS "areaId", id, membership_id AS "membershipId", person_id AS "personId", delegate_id AS "delegateId",
  delegate_kind AS "delegateKind", delegate_name AS "delegateName", things, starts_at AS "startsAt", ends_at AS "endsAt",
  read_back_by AS "readBackBy", read_back_at AS "readBackAt", ended_at AS "endedAt", end_code AS "endCode"`;

export const insertDelegation = (
  tx: Tx,
  delegation: Omit<DelegationRow, 'startsAt' | 'readBackAt' | 'endedAt' | 'endCode'>,
): Promise<void> =>
  tx.insert(DelegationTable, {
    ...delegation,
    things: [...delegation.things],
    startsAt: tx.now,
    readBackAt: tx.now,
    endedAt: null,
    endedBy: null,
    endCode: null,
  });

export const findDelegation = (db: Db, areaId: number, id: string): Promise<DelegationRow | undefined> =>
  db.maybe<DelegationRow>(`SELECT ${COLUMNS} FROM identity.delegation WHERE area_id = $1 AND id = $2`, [areaId, id]);

/** The delegation of one person to another that has not been ended; its date may have passed. */
export const openDelegation = (db: Db, areaId: number, membershipId: string, delegateId: string): Promise<DelegationRow | undefined> =>
  db.maybe<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation WHERE area_id = $1 AND membership_id = $2 AND delegate_id = $3 AND ended_at IS NULL`,
    [areaId, membershipId, delegateId],
  );

/** All delegations of a member, newest first, those that ended included. */
export const delegationsOfMember = (db: Db, areaId: number, membershipId: string): Promise<DelegationRow[]> =>
  db.query<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation WHERE area_id = $1 AND membership_id = $2 ORDER BY starts_at DESC, id DESC LIMIT 100`,
    [areaId, membershipId],
  );

/** What an account does for others of a community as a relative or volunteer, and that goes on; colleagues act for their office. */
export const delegationsHeldIn = (db: Db, areaId: number, delegateId: string): Promise<DelegationRow[]> =>
  db.query<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation WHERE area_id = $1 AND delegate_id = $2 AND delegate_kind <> 'staff' AND ended_at IS NULL ORDER BY id LIMIT 100`,
    [areaId, delegateId],
  );

/** Delegations an account has given or holds, wherever; the wall shows both. */
export const delegationsOfAccount = (db: Db, accountId: string): Promise<DelegationRow[]> =>
  db.query<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation WHERE person_id = $1 OR delegate_id = $1 ORDER BY starts_at DESC, id DESC LIMIT 200`,
    [accountId],
  );

/** Delegations between two people, ended ones included: an act of yesterday is judged by what held yesterday. */
export const delegationsBetween = (db: Db, delegateId: string, personId: string): Promise<DelegationRow[]> =>
  db.query<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation WHERE delegate_id = $1 AND person_id = $2 ORDER BY starts_at DESC LIMIT 50`,
    [delegateId, personId],
  );

/** Ends a delegation; 0 when it had ended. */
export const endDelegation = (tx: Tx, areaId: number, id: string, end: { by: string | null; code: DelegationEnd }): Promise<number> =>
  tx.execute(
    'UPDATE identity.delegation SET ended_at = $3, ended_by = $4, end_code = $5 WHERE area_id = $1 AND id = $2 AND ended_at IS NULL',
    [areaId, id, tx.now, end.by, end.code],
  );

const EXPIRED = `d.ended_at IS NULL
  AND (d.ends_at <= $1 OR EXISTS (SELECT 1 FROM identity.account a WHERE a.account_id = d.delegate_id AND a.state <> 'active'))`;

/** Communities with delegations that have to end. Needs the platform's scope. */
export const areasWithExpired = async (db: Db, limit: number): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(`SELECT DISTINCT d.area_id AS "areaId" FROM identity.delegation d WHERE ${EXPIRED} LIMIT $2`, [
      db.now,
      limit,
    ])
  ).map(({ areaId }) => areaId);

/** Delegations of an area whose date has passed or whose delegate's account is gone; claimed, so that two workers do not meet. */
export const expiredDelegations = (tx: Tx, areaId: number, limit: number): Promise<DelegationRow[]> =>
  tx.query<DelegationRow>(
    `SELECT ${COLUMNS} FROM identity.delegation d WHERE d.area_id = $3 AND ${EXPIRED} ORDER BY d.ends_at LIMIT $2 FOR UPDATE OF d SKIP LOCKED`,
    [tx.now, limit, areaId],
  );
