import http from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers that belong to one connection only (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const endToEnd = (headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));

function forwarded(request: http.IncomingMessage): http.OutgoingHttpHeaders {
  return {
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-host': request.headers.host ?? '',
    'x-forwarded-proto': 'http',
  };
}

function answerUnreachable(response: http.ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(502, { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '2' });
  response.end(JSON.stringify({ type: 'about:blank', status: 502, title: '服务正在启动或已停下，请稍后再试。' }));
}

/** Passes a request on to the API and its answer back, both as streams. */
export function passOn(target: URL, request: http.IncomingMessage, response: http.ServerResponse): void {
  const upstream = http.request(
    {
      host: target.hostname,
      port: target.port,
      method: request.method,
      path: request.url,
      headers: { ...endToEnd(request.headers), ...forwarded(request) },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    },
  );
  upstream.once('error', () => answerUnreachable(response));
  // The person closed the page: the API need not finish the work of answering.
  response.once('close', () => upstream.destroy());
  request.pipe(upstream);
}

const headLines = (headers: readonly string[]): string => {
  const lines: string[] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`);
  return lines.join('\r\n');
};

/** Joins a WebSocket of the page with one of the API. */
export function passUpgradeOn(target: URL, request: http.IncomingMessage, socket: Duplex, head: Buffer): void {
  const upstream = http.request({
    host: target.hostname,
    port: target.port,
    path: request.url,
    headers: { ...request.headers, ...forwarded(request) },
  });
  const end = (): void => {
    socket.destroy();
    upstream.destroy();
  };
  socket.once('error', end);
  upstream.once('error', end);
  upstream.once('response', (answer) => {
    socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\nconnection: close\r\n\r\n`);
    answer.resume();
  });
  upstream.once('upgrade', (answer, peer, peerHead) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headLines(answer.rawHeaders)}\r\n\r\n`);
    if (peerHead.length > 0) socket.write(peerHead);
    if (head.length > 0) peer.write(head);
    peer.once('error', end).once('close', end);
    socket.once('close', () => peer.destroy());
    peer.pipe(socket).pipe(peer);
  });
  upstream.end();
}
