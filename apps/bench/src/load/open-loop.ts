import http from 'node:http';
import { type BenchRequest } from '../rows/row.js';

export interface Open {
  /** Milliseconds from the instant a request was due to its last byte: a server that stalls pays for everybody it kept waiting. */
  readonly latencies: readonly number[];
  readonly failures: readonly string[];
}

interface OpenOptions {
  readonly url: string;
  /** Requests a second, evenly spread, whether or not answers come. */
  readonly rate: number;
  readonly seconds: number;
  readonly next: () => BenchRequest;
}

/**
 * Requests arrive at their own pace, as people do: what latency they see. (autocannon's rate sends a second's share
 * at the beginning of each second, so its p99 is that of a burst.)
 */
export async function openLoop({ url, rate, seconds, next }: OpenOptions): Promise<Open> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });
  const { hostname, port } = new URL(url);
  const latencies: number[] = [];
  const failures = new Map<string, number>();
  const failed = (what: string): void => void failures.set(what, (failures.get(what) ?? 0) + 1);
  const send = (dueAt: number): Promise<void> =>
    new Promise((resolve) => {
      const { method, path, headers, body } = next();
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const request = http.request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (response) => {
        response.resume().on('end', () => {
          latencies.push(performance.now() - dueAt);
          if ((response.statusCode ?? 0) >= 300) failed(`status ${response.statusCode}`);
          resolve();
        });
      });
      request.on('error', (error) => {
        failed(error.message);
        resolve();
      });
      request.end(body);
    });
  const total = Math.round(rate * seconds);
  const startedAt = performance.now();
  const pending: Promise<void>[] = [];
  while (pending.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) * rate) / 1000) + 1);
    while (pending.length < due) pending.push(send(startedAt + (pending.length * 1000) / rate));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(pending);
  agent.destroy();
  return { latencies, failures: [...failures].map(([what, count]) => `${count} × ${what}`) };
}
