import autocannon from 'autocannon';
import { type BenchRequest } from '../rows/row.js';

export interface Closed {
  /** Answers a second. */
  readonly throughput: number;
  readonly answers: number;
  /** Milliseconds from sending to the last byte, one an answer. */
  readonly latencies: readonly number[];
  /** What went wrong, in words; empty when every answer was a success. */
  readonly failures: readonly string[];
}

interface ClosedOptions {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly next: () => BenchRequest;
  /** Commands: each request is made when it is sent, so that none goes out twice. */
  readonly once: boolean;
}

/** Requests a connection goes round in when they may repeat. */
const PREPARED = 300;

/** Every connection sends its next request when the last is answered: how much the server can do. */
export function closedLoop({ url, connections, seconds, next, once }: ClosedOptions): Promise<Closed> {
  const latencies: number[] = [];
  return new Promise((resolve, reject) => {
    const setupClient = (client: autocannon.Client): void =>
      client.setRequests(once ? [{ setupRequest: () => plain(next()) }] : Array.from({ length: PREPARED }, () => plain(next())));
    const run = autocannon({ url, connections, duration: seconds, sampleInt: 100, setupClient }, (error, result) => {
      if (error) return reject(error);
      const { non2xx, errors, timeouts, duration, statusCodeStats } = result;
      const failures = [
        ...(non2xx ? [`${non2xx} answers were no success: ${Object.keys(statusCodeStats).join(', ')}`] : []),
        ...(errors || timeouts ? [`${errors} errors and ${timeouts} timeouts of connections`] : []),
      ];
      resolve({ throughput: result['2xx'] / duration, answers: result['2xx'], latencies, failures });
    });
    run.on('response', (_client, _status, _bytes, ms: number) => latencies.push(ms));
  });
}

const plain = ({ method, path, headers, body }: BenchRequest): autocannon.Request => ({
  method,
  path,
  headers: { ...headers },
  ...(body !== undefined && { body }),
});
