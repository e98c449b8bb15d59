import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityFacade } from '@shequtong/identity';
import { type Grant, MINUTE_MS } from '@shequtong/kernel';
import { systemActor, Tokens, Transactions } from '@shequtong/platform';
import { type SeedTime } from './time/seed-time.js';

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** Behind `/api/`. */
  readonly path: string;
  /** The account that calls; nobody signed in when left out. */
  readonly as?: string;
  readonly body?: object;
  /** What makes a repeated command one; the same in every run of the seed. */
  readonly key?: string;
  /** The version of the ticket the caller saw. */
  readonly version?: number;
  /** The network address of the caller's phone. */
  readonly address?: string;
}

/** A request of the seed that the application refused: a mistake of the demo's data, or of the application. */
export class RefusedError extends Error {
  constructor(
    { method = 'POST', path }: Call,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${method} ${path} was refused: ${status} ${code} ${detail}`);
    this.name = 'RefusedError';
  }
}

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

const BOUNDARY = 'demo-picture-boundary';

/**
 * Calls the application's own routes, inside the process: the demo passes the same permissions, validation, keys and
 * versions as everybody's phone and browser.
 */
export class Caller {
  private readonly grants = new Map<string, Promise<Grant[]>>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly time: SeedTime,
  ) {}

  /** Answers the body of a successful request; throws `RefusedError` for any other. */
  async send<T = unknown>(call: Call): Promise<T> {
    const { method = 'POST', path, body, key, version, address } = call;
    const answer: Answer = await this.app.inject({
      method,
      url: `/api/${path}`,
      remoteAddress: address,
      headers: {
        ...(await this.authorization(call)),
        ...(key && { 'idempotency-key': key }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { payload: body }),
    });
    return readAnswer<T>(call, answer);
  }

  /** Uploads a picture as a phone does. */
  async upload(areaId: number, accountId: string, purpose: 'ticket' | 'evidence' | 'reply', picture: Buffer): Promise<string> {
    const call: Call = { path: `communities/${areaId}/media`, as: accountId };
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\n${purpose}\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="picture.png"\r\nContent-Type: image/png\r\n\r\n`;
    const answer: Answer = await this.app.inject({
      method: 'POST',
      url: `/api/${call.path}`,
      headers: { ...(await this.authorization(call)), 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      payload: Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    });
    return readAnswer<{ mediaId: string }>(call, answer).mediaId;
  }

  /** The access token a session of the account would hold now. */
  private async authorization({ as }: Call): Promise<Record<string, string>> {
    if (!as) return {};
    const grants = await this.grantsOf(as);
    // A minute ahead: a role given in this very second must not make its holder's token look older than it.
    const issuedAt = new Date(this.time.now().getTime() + MINUTE_MS);
    return { authorization: `Bearer ${this.app.get(Tokens).issue({ accountId: as, sessionId: as, grants }, issuedAt)}` };
  }

  private grantsOf(accountId: string): Promise<Grant[]> {
    const known = this.grants.get(accountId);
    if (known) return known;
    const read = this.app.get(Transactions).read(systemActor(), (db) => this.app.get(IdentityFacade).grantsOf(db, accountId));
    this.grants.set(accountId, read);
    return read;
  }

  /** To be called when somebody's roles have changed. */
  forgetGrants(accountId: string): void {
    this.grants.delete(accountId);
  }
}

function readAnswer<T>(call: Call, { statusCode, body }: Answer): T {
  const content = (body ? JSON.parse(body) : null) as { code?: string; detail?: string; errors?: unknown } | null;
  if (statusCode < 300) return content as T;
  throw new RefusedError(call, statusCode, content?.code ?? '', `${content?.detail ?? ''} ${JSON.stringify(content?.errors ?? '')}`);
}
