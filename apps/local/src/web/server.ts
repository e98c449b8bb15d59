import http from 'node:http';
import { pageHeaders } from './page-policy.js';
import { passOn, passUpgradeOn } from './proxy.js';
import { serveFile } from './static-files.js';

interface WebServerOptions {
  port: number;
  /** Folder of the built pages. */
  root: string;
  /** Address of the API; `/api` is passed on to it, so that pages and API have one origin. */
  api: string;
  /** More pages, by exact path: their whole text. */
  pages?: Record<string, () => string>;
}

export interface WebServer {
  url: string;
  stop(): Promise<void>;
}

const isApi = (url = ''): boolean => /^\/api(?:[/?]|$)/.test(url);

/** Serves one built app on 127.0.0.1. Port 0 takes a free one. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const api = new URL(options.api);
  const server = http.createServer((request, response) => {
    const page = options.pages?.[(request.url ?? '').split('?', 1)[0] ?? ''];
    if (page && request.method === 'GET') {
      const html = page();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...pageHeaders(html) });
      response.end(html);
    } else if (isApi(request.url)) {
      passOn(api, request, response);
    } else {
      serveFile(options.root, request, response).catch(() => response.destroy());
    }
  });
  server.on('upgrade', (request, socket, head) => {
    if (isApi(request.url)) passUpgradeOn(api, request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
