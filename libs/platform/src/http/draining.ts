import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Socket } from 'node:net';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long nothing may move on a connection before whoever is at its other end counts as gone. */
const STALLED_MS = 3_000;

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
 * without end for whoever stopped in the middle of asking or of listening.
 */
export function drainWhenClosing(app: NestFastifyApplication, stalledMs = STALLED_MS): void {
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
    looks = setInterval(() => endWhere(lines, stalled), stalledMs).unref();
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
