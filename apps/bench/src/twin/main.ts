import fs from 'node:fs';
import http from 'node:http';
import pg from 'pg';
import { type Statement } from '../recorder/frontend-messages.js';
import { allRows } from '../rows/all.js';
import { type TwinHandler, type TwinRequest, type TwinRoute } from './route.js';
import { StatementBook } from './statement-book.js';

/**
 * The twin: node:http and pg and nothing else. No framework, no sign-in, no permissions, no validation, no limits, no
 * row-level security, no logs. It answers the same requests with the same JSON from the same statements.
 */
interface Mounted extends Pick<TwinRoute, 'method' | 'path'> {
  readonly handle: TwinHandler;
  readonly status: number;
}

const INT8 = 20;
const DATE = 1082;

/** Values arrive as they do in the API: int8 as a number, a calendar day as text. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === INT8) return Number;
    return oid === DATE ? String : pg.types.getTypeParser(oid, format);
  },
};

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

async function mount(recorded: Record<string, Statement[]>): Promise<Mounted[]> {
  return (await allRows()).flatMap(({ id, status, twin }) => {
    const statements = recorded[id];
    if (!statements) return [];
    const book = new StatementBook(statements);
    const handle = twin.open(book);
    const forgotten = book.leftOver();
    if (forgotten.length) throw new Error(`the twin of ${id} leaves out what the API sends:\n${forgotten.join('\n')}`);
    return [{ method: twin.method, path: twin.path, handle, status }];
  });
}

async function answer(pool: pg.Pool, { handle }: Mounted, request: TwinRequest): Promise<unknown> {
  const client = await pool.connect();
  try {
    return await handle(request, {
      client,
      rows: async <T extends object>({ text, name }: Statement, values: readonly unknown[]) =>
        (await client.query<T>({ text, name, values: [...values] })).rows,
    });
  } finally {
    client.release();
  }
}

function listener(routes: readonly Mounted[], pool: pg.Pool): http.RequestListener {
  return (request, response) => {
    const send = (status: number, value: unknown): void => {
      const json = JSON.stringify(value);
      response
        .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(json) })
        .end(json);
    };
    const [path = '', search] = (request.url ?? '').split('?');
    const route = routes.find((candidate) => candidate.method === request.method && candidate.path.test(path));
    if (!route) return send(path === '/healthz' ? 200 : 404, {});
    let body = '';
    request
      .setEncoding('utf8')
      .on('data', (chunk: string) => (body += chunk))
      .on('end', () => {
        const [, ...params] = route.path.exec(path) ?? [];
        const accountId = String(request.headers['x-bench-account']);
        answer(pool, route, { params, query: new URLSearchParams(search), accountId, headers: request.headers, body }).then(
          (value) => send(route.status, value),
          (error: unknown) => send(500, { error: String(error) }),
        );
      });
  };
}

const recorded = JSON.parse(fs.readFileSync(setting('TWIN_STATEMENTS'), 'utf8')) as Record<string, Statement[]>;
const pool = new pg.Pool({ connectionString: setting('TWIN_DATABASE_URL'), max: Number(setting('TWIN_POOL')), types });
const server = http.createServer(listener(await mount(recorded), pool));
server.listen(Number(setting('TWIN_PORT')), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
