import { ancestorsOf } from '@shequtong/kernel';
import { type Db, type Tx } from '@shequtong/platform';
import { type GroupRule, type GroupState } from '../domain/resident-group.js';
import { GroupFilingTable, GroupRuleTable, ResidentGroupTable } from './resident-group.table.js';

export interface GroupRow {
  readonly areaId: number;
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** Membership of who leads it; null once it is dissolved and the leader has moved away. */
  readonly leaderId: string | null;
  readonly state: GroupState;
  readonly openedAt: Date;
  readonly foundedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decision: string | null;
}

const COLUMNS = `area_id AS "areaId", id, name, purpose, leader_id AS "leaderId", state, opened_at AS "openedAt", founded_at AS "foundedAt",
  decided_at AS "decidedAt", decision`;

export const insertGroup = (
  tx: Tx,
  { areaId, id, name, purpose, leaderId }: Pick<GroupRow, 'areaId' | 'id' | 'name' | 'purpose' | 'leaderId'>,
): Promise<void> =>
  tx.insert(ResidentGroupTable, {
    areaId,
    id,
    name,
    purpose,
    leaderId,
    state: 'gathering',
    openedAt: tx.now,
    foundedAt: null,
    decidedAt: null,
    decidedBy: null,
    decision: null,
    dissolvedAt: null,
  });

/** The group, locked: confirmations and decisions take turns, so that the fifth one is the fifth for everybody. */
export const lockGroup = (tx: Tx, areaId: number, id: string): Promise<GroupRow | undefined> =>
  tx.maybe<GroupRow>(`SELECT ${COLUMNS} FROM identity.resident_group WHERE area_id = $1 AND id = $2 FOR UPDATE`, [areaId, id]);

export async function isGroupNameTaken(db: Db, areaId: number, name: string): Promise<boolean> {
  return (
    (
      await db.query(
        `SELECT 1 FROM identity.resident_group WHERE area_id = $1 AND name = $2 AND state IN ('gathering', 'founded', 'filed')`,
        [areaId, name],
      )
    ).length > 0
  );
}

/** Names of groups, for whoever may see them. */
export const groupNames = (
  db: Db,
  refs: readonly { readonly areaId: number; readonly id: string }[],
): Promise<Pick<GroupRow, 'id' | 'name'>[]> =>
  db.query(
    `SELECT g.id, g.name FROM unnest($1::bigint[], $2::uuid[]) AS page (area_id, group_id)
     JOIN identity.resident_group g ON g.area_id = page.area_id AND g.id = page.group_id`,
    [refs.map(({ areaId }) => areaId), refs.map(({ id }) => id)],
  );

/** Groups of a community, newest first. */
export const listGroups = (
  db: Db,
  areaId: number,
  filter: { states: readonly GroupState[]; after?: { openedAt: string; id: string }; limit: number },
): Promise<GroupRow[]> =>
  db.query<GroupRow>(
    `SELECT ${COLUMNS} FROM identity.resident_group
     WHERE area_id = $1 AND state = ANY ($2::text[]) AND ($3::timestamptz IS NULL OR (opened_at, id) < ($3::timestamptz, $4::uuid))
     ORDER BY opened_at DESC, id DESC LIMIT $5`,
    [areaId, filter.states, filter.after?.openedAt ?? null, filter.after?.id ?? null, filter.limit],
  );

/** Moves a group from one state to the next; 0 when it is no longer there. */
export const moveGroup = (tx: Tx, group: GroupRow, to: GroupState, decision?: { by: string; text: string | null }): Promise<number> =>
  tx.execute(
    `UPDATE identity.resident_group SET state = $4, founded_at = CASE WHEN $4 = 'founded' THEN $5 ELSE founded_at END,
       dissolved_at = CASE WHEN $4 = 'dissolved' THEN $5::timestamptz END, decided_at = CASE WHEN $6::uuid IS NULL THEN decided_at ELSE $5 END,
       decided_by = coalesce($6::uuid, decided_by), decision = CASE WHEN $6::uuid IS NULL THEN decision ELSE $7 END
     WHERE area_id = $1 AND id = $2 AND state = $3`,
    [group.areaId, group.id, group.state, to, tx.now, decision?.by ?? null, decision?.text ?? null],
  );

export const setLeader = (tx: Tx, areaId: number, id: string, leaderId: string): Promise<number> =>
  tx.update(ResidentGroupTable, { areaId, id }, { leaderId });

export interface GroupMemberRow {
  readonly groupId: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly confirmedAt: Date;
}

const MEMBER = `group_id AS "groupId", membership_id AS "membershipId", account_id AS "accountId", confirmed_at AS "confirmedAt"`;

/** Members of groups, in the order they confirmed. */
export const membersOfGroups = (db: Db, areaId: number, groupIds: readonly string[]): Promise<GroupMemberRow[]> =>
  db.query<GroupMemberRow>(
    `SELECT ${MEMBER} FROM identity.group_member WHERE area_id = $1 AND group_id = ANY ($2::uuid[]) AND left_at IS NULL ORDER BY confirmed_at, membership_id`,
    [areaId, groupIds],
  );

/** A person confirms for themself; who has confirmed before and left comes back. 0 when they are in it. */
export const confirmMember = (tx: Tx, areaId: number, member: Omit<GroupMemberRow, 'confirmedAt'>): Promise<number> =>
  tx.execute(
    `INSERT INTO identity.group_member AS m (area_id, group_id, membership_id, account_id, confirmed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (area_id, group_id, membership_id) DO UPDATE SET confirmed_at = $5, left_at = NULL WHERE m.left_at IS NOT NULL`,
    [areaId, member.groupId, member.membershipId, member.accountId, tx.now],
  );

export const leaveGroup = (tx: Tx, areaId: number, groupId: string, membershipId: string): Promise<number> =>
  tx.execute(
    'UPDATE identity.group_member SET left_at = $4 WHERE area_id = $1 AND group_id = $2 AND membership_id = $3 AND left_at IS NULL',
    [areaId, groupId, membershipId, tx.now],
  );

export async function groupsOfMember(db: Db, areaId: number, membershipId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'SELECT group_id AS id FROM identity.group_member WHERE area_id = $1 AND membership_id = $2 AND left_at IS NULL',
    [areaId, membershipId],
  );
  return rows.map(({ id }) => id);
}

interface FilingRow {
  readonly areaId: number;
  readonly groupId: string;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly lateAt: Date | null;
}

const FILING = `area_id AS "areaId", group_id AS "groupId", due_at AS "dueAt", ended_at AS "endedAt", late_at AS "lateAt"`;

export const startFiling = (tx: Tx, areaId: number, groupId: string, dueAt: Date): Promise<void> =>
  tx.insert(GroupFilingTable, { areaId, groupId, startedAt: tx.now, dueAt, endedAt: null, lateAt: null });

export const endFiling = (tx: Tx, areaId: number, groupId: string): Promise<number> =>
  tx.execute('UPDATE identity.group_filing SET ended_at = $3 WHERE area_id = $1 AND group_id = $2 AND ended_at IS NULL', [
    areaId,
    groupId,
    tx.now,
  ]);

export const filingsOf = (db: Db, areaId: number, groupIds: readonly string[]): Promise<FilingRow[]> =>
  db.query<FilingRow>(`SELECT ${FILING} FROM identity.group_filing WHERE area_id = $1 AND group_id = ANY ($2::uuid[])`, [areaId, groupIds]);

const LATE = 'ended_at IS NULL AND late_at IS NULL AND due_at <= $1';

/** Communities with filings that are due and unanswered. Needs the platform's scope. */
export const areasWithLateFilings = async (db: Db, limit: number): Promise<number[]> =>
  (
    await db.query<{ areaId: number }>(`SELECT DISTINCT area_id AS "areaId" FROM identity.group_filing WHERE ${LATE} LIMIT $2`, [
      db.now,
      limit,
    ])
  ).map(({ areaId }) => areaId);

/** Notes lateness of filings of an area that are due and unanswered; each once, whoever runs at the same time. */
export const noteLateFilings = (tx: Tx, areaId: number, limit: number): Promise<FilingRow[]> =>
  tx.query<FilingRow>(
    `UPDATE identity.group_filing f SET late_at = $1 FROM (
       SELECT area_id, group_id FROM identity.group_filing WHERE area_id = $3 AND ${LATE}
       ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED) due
     WHERE f.area_id = due.area_id AND f.group_id = due.group_id
     RETURNING f.area_id AS "areaId", f.group_id AS "groupId", f.due_at AS "dueAt", f.ended_at AS "endedAt", f.late_at AS "lateAt"`,
    [tx.now, limit, areaId],
  );

interface GroupRuleRow extends GroupRule {
  readonly areaId: number;
  readonly version: number;
}

/** What holds in a community: the latest version of the nearest area that has laid something down. */
export async function groupRuleFor(db: Db, areaId: number): Promise<GroupRuleRow | undefined> {
  const [nearest] = await db.query<GroupRuleRow>(
    `SELECT area_id AS "areaId", version, members_min AS "membersMin", file_within_days AS "fileWithinDays" FROM identity.group_rule
     WHERE area_id = ANY ($1::bigint[]) AND in_force_at <= $2 ORDER BY area_id DESC, version DESC LIMIT 1`,
    [[areaId, ...ancestorsOf(areaId)], db.now],
  );
  return nearest;
}

/** The next version of an area's rule; answers its number. */
export async function addGroupRule(tx: Tx, areaId: number, rule: GroupRule, madeBy: string): Promise<number> {
  const { version } = await tx.one<{ version: number }>(
    'SELECT coalesce(max(version), 0)::int + 1 AS version FROM identity.group_rule WHERE area_id = $1',
    [areaId],
  );
  await tx.insert(GroupRuleTable, { areaId, version, ...rule, madeBy, inForceAt: tx.now });
  return version;
}
