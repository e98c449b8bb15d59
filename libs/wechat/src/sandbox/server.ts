import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './faults.js';
import { json, refuse, type Routes, type SandboxReply, type SandboxRequest } from './route.js';
import type { SandboxState } from './state.js';

const maxBodyBytes = 1024 * 1024;

/** Paths of WeChat and of the gateway; the sandbox's own pages never fail on order. */
const ownPath = /^\/(__|ui\/|$|open$|favicon)/;

/** Serves the routes over plain HTTP, with the faults that were ordered. */
export function createSandboxServer(state: SandboxState, routes: Routes): Server {
  const server = createServer((incoming, outgoing) => {
    serve(state, routes, incoming, outgoing).catch(() => {
      // A fault of the sandbox itself: said plainly, so that nobody takes it for one of WeChat's.
      if (!outgoing.headersSent) write(outgoing, { status: 500, type: 'text/plain; charset=utf-8', body: '沙箱内部出错，请重启沙箱。' });
    });
  });
  server.keepAliveTimeout = 1_000;
  return server;
}

/** @throws when the port is taken */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function serve(state: SandboxState, routes: Routes, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  if (!request) {
    write(outgoing, json({ message: '请求内容超过 1 MB。' }, 413));
    return;
  }
  state.calls.set(request.path, (state.calls.get(request.path) ?? 0) + 1);
  const fault = ownPath.test(request.path) ? undefined : state.faults.take(request.path);
  const instead = fault && replyInstead(state, fault);
  if (instead === 'drop') {
    incoming.socket.destroy();
    return;
  }
  const reply = instead ?? (await handle(routes, request));
  try {
    if (fault && !instead) await spoil(state, fault, request, reply, outgoing);
    else write(outgoing, reply);
  } finally {
    reply.after?.();
  }
}

async function handle(routes: Routes, request: SandboxRequest): Promise<SandboxReply> {
  // WeChat answers a wrong method with its own code, so its calls are found by path alone.
  const ofWechat = /^\/(wxa|cgi-bin|sns)\//.test(request.path);
  const route = routes[`${request.method} ${request.path}`] ?? (ofWechat ? routes[`POST ${request.path}`] : undefined);
  return route ? route(request) : { status: 404, type: 'text/plain; charset=utf-8', body: '沙箱没有这个地址。' };
}

/** Faults that keep the call from happening. */
function replyInstead(state: SandboxState, fault: Fault): SandboxReply | 'drop' | undefined {
  switch (fault.mode) {
    case 'errcode':
      return refuse(state, fault.errcode, fault.errmsg);
    case 'status':
      return { status: fault.status, type: 'text/html', body: '<html><body><h1>Bad Gateway</h1></body></html>' };
    case 'drop':
      return 'drop';
    case 'lose':
    case 'hold':
    case 'slow':
    case 'garbage':
      return undefined;
  }
}

/** Faults of the answer to a call that has happened. */
async function spoil(
  state: SandboxState,
  fault: Fault,
  request: SandboxRequest,
  reply: SandboxReply,
  outgoing: ServerResponse,
): Promise<void> {
  if (fault.mode === 'lose') {
    outgoing.socket?.destroy();
    return;
  }
  if (fault.mode === 'hold') await state.faults.hold(request.path);
  if (fault.mode === 'slow') await wait(fault.ms);
  write(outgoing, fault.mode === 'garbage' ? { ...reply, body: '{"errcode":0,' } : reply);
}

function write(outgoing: ServerResponse, { status, type, body, location }: SandboxReply): void {
  outgoing.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    ...(type.startsWith('text/html') ? { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" } : {}),
    ...(location === undefined ? {} : { Location: location }),
  });
  outgoing.end(body);
}

async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest | undefined> {
  const url = new URL(incoming.url ?? '/', 'http://sandbox.invalid');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
