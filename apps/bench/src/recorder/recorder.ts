import { once } from 'node:events';
import net from 'node:net';
import { FrontendReader, type Statement } from './frontend-messages.js';

/** What one request made a server send to its database. */
export interface Recording {
  readonly statements: readonly Statement[];
  readonly roundTrips: number;
}

export interface Recorder {
  /** The same database by way of the recorder. */
  readonly databaseUrl: string;
  /** What is sent while `work` runs. */
  record(work: () => Promise<void>): Promise<Recording>;
  close(): Promise<void>;
}

/** A small proxy in front of PostgreSQL that reads along with what its clients send. */
export async function startRecorder(databaseUrl: string): Promise<Recorder> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let current: { statements: Statement[]; roundTrips: number } | undefined;
  const server = net.createServer((client) => {
    // A flight: whatever is sent before an answer comes. The COMMIT of a read is waited for by nobody and leaves with the next one.
    let answered = true;
    const reader = new FrontendReader(
      (statement) => current?.statements.push(statement),
      () => {
        if (current && answered) current.roundTrips += 1;
        answered = false;
      },
    );
    const database = net.connect(Number(target.port), target.hostname);
    client.on('data', (chunk) => {
      reader.push(chunk);
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      answered = true;
      client.write(chunk);
    });
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      socket
        .setNoDelay(true)
        .on('error', () => other.destroy())
        .on('close', () => {
          sockets.delete(socket);
          other.destroy();
        });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    databaseUrl: url.toString(),
    record: async (work) => {
      current = { statements: [], roundTrips: 0 };
      try {
        await work();
        return current;
      } finally {
        current = undefined;
      }
    },
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** What the server does by itself every few seconds, and not because of a request. */
const BACKGROUND = /FROM platform\.(revocation|data_key)\b/;

/** A recording without what was not asked for. */
export function ownOf({ statements, roundTrips }: Recording): Recording {
  const own = statements.filter(({ text }) => !BACKGROUND.test(text));
  return { statements: own, roundTrips: roundTrips - (statements.length - own.length) };
}
