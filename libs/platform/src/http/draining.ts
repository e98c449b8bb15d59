import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long who is at the other end of a connection may still take, in milliseconds. */
interface Patience {
  /** Nothing moved for so long: they count as gone. This is also how often connections are looked at. */
  readonly stalled: number;
  /** From the signal until a request's head must be here: it fits in one packet or two. */
  readonly head: number;
  /** From the signal until a request's body must be here, such as a photo. */
  readonly body: number;
  /** From the signal until an answer must have been taken. Compose kills after 40 s, and what follows takes its time too. */
  readonly answer: number;
}

const PATIENCE: Patience = { stalled: 3_000, head: 5_000, body: 30_000, answer: 35_000 };

/** What was asked and is not yet answered. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly answer: ServerResponse;
}

interface Line {
  exchange: Exchange | undefined;
  /** Bytes that had come when the last answer had left: more of them are a request on its way. */
  readAtRest: number;
  /** Bytes that had moved, either way, at the last look. */
  moved: number;
}

/**
 * What ends with a process that is told to end. A request that is being worked on is answered, an answer on its way
 * arrives whole, and connections end with their answers: kept open for a next request, they would keep the process.
 *
 * Node by itself would cut every answer its handler has finished, however much of it still waits to leave, and wait
 * without end for whoever stopped in the middle of asking or of listening, or goes on by a byte a second: its own limit
 * for a request ends with `server.close()`.
 */
export function drainWhenClosing(app: NestFastifyApplication, patience = PATIENCE): void {
  const fastify = app.getHttpAdapter().getInstance();
  const server = app.getHttpServer();
  let closing = false;
  const lines = watched(server, (socket) => {
    if (closing) socket.end();
  });
  server.closeIdleConnections = () => endWhere(lines, atRest);
  let looks: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    closing = true;
    const since = performance.now();
    looks = setInterval(() => {
      const passed = performance.now() - since;
      endWhere(lines, (socket, line) => stalled(socket, line) || passed >= patienceWith(line, patience));
    }, patience.stalled).unref();
    done();
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(looks);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('Connection', 'close');
    done(null, payload);
  });
}

/** @param answered is told when an answer has left whole */
function watched(server: Server, answered: (socket: Socket) => void): ReadonlyMap<Socket, Line> {
  const lines = new Map<Socket, Line>();
  server.on('connection', (socket: Socket) => {
    lines.set(socket, { exchange: undefined, readAtRest: 0, moved: 0 });
    socket.once('close', () => lines.delete(socket));
  });
  server.on('request', (request: IncomingMessage, answer: ServerResponse) => {
    const { socket } = request;
    const line = lines.get(socket);
    if (!line) return;
    line.exchange = { request, answer };
    answer.once('finish', () => {
      line.exchange = undefined;
      line.readAtRest = socket.bytesRead;
      answered(socket);
    });
  });
  return lines;
}

function endWhere(lines: ReadonlyMap<Socket, Line>, isOver: (socket: Socket, line: Line) => boolean): void {
  for (const [socket, line] of lines) if (isOver(socket, line)) socket.destroy();
}

/** Nothing is asked and nothing on its way. */
const atRest = (socket: Socket, { exchange, readAtRest }: Line): boolean => !exchange && socket.bytesRead === readAtRest;

/** Nothing moved since the last look, though it is the other end's turn. */
function stalled(socket: Socket, line: Line): boolean {
  const moved = socket.bytesRead + socket.bytesWritten - socket.writableLength;
  const still = moved === line.moved;
  line.moved = moved;
  return still && !(line.exchange && isOurTurn(line.exchange));
}

/**
 * The answer has not begun, though all that it needs is here: the whole request, or a part of its body that nobody has
 * taken yet. Of a request of which only the head or half a body came, it is the other end's turn.
 */
const isOurTurn = ({ request, answer }: Exchange): boolean => !answer.headersSent && (request.complete || request.readableLength > 0);

/** How long after the signal a connection may be where it is, however much moves on it. Our own turn takes what it takes. */
function patienceWith({ exchange }: Line, { head, body, answer }: Patience): number {
  if (!exchange) return head;
  if (!exchange.request.complete) return body;
  return exchange.answer.headersSent ? answer : Infinity;
}
