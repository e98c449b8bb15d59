/** The server was told to end the connection, is shutting down, starting or recovering, or takes no more. */
const SERVER_GONE = new Set(['57P01', '57P02', '57P03', '53300']);
/** The socket under the connection. */
const SOCKET_GONE = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What the driver says of whatever waited on a connection that ended, which has no code. */
const DRIVER_SAYS =
  /^(Connection terminated|Client (has encountered a connection error|was closed) and is not queryable|timeout exceeded when trying to connect)/;

/** Whether a statement failed because its connection went away, and not for anything it said. Class 08 is "connection exception". */
export function isLostConnection(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (SERVER_GONE.has(code) || SOCKET_GONE.has(code) || /^08...$/.test(code))) return true;
  return typeof message === 'string' && DRIVER_SAYS.test(message);
}
