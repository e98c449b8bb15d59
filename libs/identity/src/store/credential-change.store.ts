import { newId, type Tx } from '@shequtong/platform';
import { type CredentialChange } from '../domain/credential-change.js';
import { CredentialChangeTable } from './account.table.js';

/** Puts on record that a sign-in of staff changed, and by whom; never what to. */
export const recordCredentialChange = (tx: Tx, accountId: string, change: CredentialChange, byAccountId: string): Promise<void> =>
  tx.insert(CredentialChangeTable, { accountId, id: newId(), change, byAccountId, at: tx.now });
