import { officialCalendar } from '@shequtong/kernel';
import { type Tx } from '@shequtong/platform';
import { clockRowsOf } from '../store/clock.store.js';
import { policiesById } from '../store/policy.store.js';
import { findTickets } from '../store/ticket.store.js';
import { historiesOf } from '../store/trace.store.js';
import { openWork, type WorkingTicket } from './working-ticket.js';

/** Takes tickets of one area into hand that this transaction has locked. */
export async function openLocked(tx: Tx, areaId: number, ticketIds: readonly string[]): Promise<WorkingTicket[]> {
  const rows = await findTickets(tx, areaId, ticketIds);
  const histories = await historiesOf(tx, areaId, ticketIds);
  const clockRows = await clockRowsOf(tx, areaId, ticketIds);
  const policies = await policiesById(
    tx,
    rows.map((row) => row.policyId),
  );
  return rows.map((row) => {
    const [history, policy] = [histories.get(row.id), policies.get(row.policyId)];
    if (!history || !policy) throw new Error(`ticket ${row.id} lacks its trace or its policy`);
    return openWork({ row, history, policy, clockRows: clockRows.get(row.id) ?? [] }, officialCalendar());
  });
}
