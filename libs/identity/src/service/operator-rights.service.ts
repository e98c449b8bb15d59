import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@shequtong/platform';
import { operatorAreas } from '../domain/organisation.js';
import { insertGrant, overlapsGrant } from '../store/grant.store.js';
import { endOperator, endOperatorGrants, type OperatorEnd, type OperatorRow } from '../store/operator.store.js';
import { revokeTokens } from '../store/session.store.js';

/** What operators may see follows what their organisation serves: one role per area, given and taken with it. */
@Injectable()
export class OperatorRights {
  /** Gives the operator the role on areas of the organisation; those held already stay. */
  async give(tx: Tx, operator: Omit<OperatorRow, 'nameSealed' | 'joinedAt'>, served: readonly number[], givenBy: string): Promise<void> {
    const { accountId, organisationId, role, post, publicName } = operator;
    for (const areaId of operatorAreas(role, operator.areaId, served)) {
      const grant = { id: newId(), accountId, areaId, role, organisationId, post, publicName, startsAt: tx.now, givenBy };
      if (await overlapsGrant(tx, grant)) continue;
      await insertGrant(tx, grant);
      tx.publish({
        id: newId(),
        areaId,
        type: 'grant.given',
        aggregate: accountId,
        at: tx.now.toISOString(),
        payload: { grantId: grant.id, accountId, role, organisationId, startsAt: tx.now.toISOString() },
      });
    }
    await revokeTokens(tx, accountId);
  }

  /** Takes the role on areas the organisation no longer serves. */
  async take(tx: Tx, operator: OperatorRow, areaIds: readonly number[], by: string): Promise<void> {
    if ((await endOperatorGrants(tx, operator, areaIds, by, '单位不再服务这里')) > 0) await revokeTokens(tx, operator.accountId);
  }

  /** Ends the operator's work with all its roles; 0 when it had ended. */
  async end(tx: Tx, operator: OperatorRow, end: { by: string | null; code: OperatorEnd; reason?: string }): Promise<number> {
    const ended = await endOperator(tx, operator, end);
    if (ended !== 1) return ended;
    await endOperatorGrants(tx, operator, null, end.by, end.reason ?? '离开单位');
    await revokeTokens(tx, operator.accountId);
    const { areaId, organisationId, accountId, id } = operator;
    tx.publish({
      id: newId(),
      areaId,
      type: 'operator.left',
      aggregate: organisationId,
      at: tx.now.toISOString(),
      payload: { organisationId, operatorId: id, accountId },
    });
    return ended;
  }
}
