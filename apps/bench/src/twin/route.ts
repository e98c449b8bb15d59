import { type PoolClient } from 'pg';
import { type Statement } from '../recorder/frontend-messages.js';
import { type StatementBook } from './statement-book.js';

export interface TwinRequest {
  /** Groups of the route's path. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly accountId: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One connection for one request, as the API holds one. */
interface TwinConnection {
  readonly client: PoolClient;
  /** Rows of a recorded statement, prepared under the same name as the API prepares it. */
  rows<T extends object>(statement: Statement, values: readonly unknown[]): Promise<T[]>;
}

export type TwinHandler = (request: TwinRequest, db: TwinConnection) => Promise<unknown>;

/** What the twin does for the requests of one row; the statements come from the recording, never from here. */
export interface TwinRoute {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly open: (statements: StatementBook) => TwinHandler;
}
