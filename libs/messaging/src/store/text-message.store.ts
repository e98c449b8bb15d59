import { type Tx } from '@shequtong/platform';
import { type TextMessage } from '../domain/text-message.js';

export interface WaitingMessage extends TextMessage {
  readonly accountId: string;
  readonly id: string;
  /** How often it was tried before. */
  readonly tries: number;
}

/** Lets a message wait for the next pass; its id is the happening's, so a person is told of it once. */
export const letWait = (tx: Tx, accountId: string, id: string, { template, parameters }: TextMessage): Promise<number> =>
  tx.execute(
    `INSERT INTO messaging.text_message (account_id, id, template, parameters, at, tries, next_try_at) VALUES ($1, $2, $3, $4::jsonb, $5, 0, $5)
     ON CONFLICT DO NOTHING`,
    [accountId, id, template, JSON.stringify(parameters), tx.now],
  );

/** Messages whose time has come, held back from every other pass until their next try. */
export const takeDue = (tx: Tx, limit: number, pauseSeconds: number): Promise<WaitingMessage[]> =>
  tx.query<WaitingMessage>(
    `UPDATE messaging.text_message m SET tries = m.tries + 1, next_try_at = $1::timestamptz + make_interval(secs => $2 * 2 ^ m.tries)
     FROM (SELECT account_id, id FROM messaging.text_message WHERE next_try_at <= $1 ORDER BY next_try_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
     WHERE m.account_id = due.account_id AND m.id = due.id
     RETURNING m.account_id AS "accountId", m.id, m.template, m.parameters, m.tries - 1 AS tries`,
    [tx.now, pauseSeconds, limit],
  );

export const forget = (tx: Tx, { accountId, id }: Pick<WaitingMessage, 'accountId' | 'id'>): Promise<number> =>
  tx.execute('DELETE FROM messaging.text_message WHERE account_id = $1 AND id = $2', [accountId, id]);

/** Nothing more goes to somebody who has left. */
export const forgetAllOf = (tx: Tx, accountId: string): Promise<number> =>
  tx.execute('DELETE FROM messaging.text_message WHERE account_id = $1', [accountId]);
