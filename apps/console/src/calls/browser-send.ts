import { type Send, type WireRequest, type WireResponse } from '@shequtong/api-client';
import { type Connection } from './connection.js';

/** Carries requests with the browser's fetch, and tells the connection whether an answer came. */
export function browserSend(connection: Connection): Send<Blob> {
  return async (request) => {
    try {
      const response = await fetched(request);
      connection.answered();
      return response;
    } catch (reason) {
      if (!request.signal?.aborted) connection.unanswered();
      throw reason;
    }
  };
}

async function fetched(request: WireRequest<Blob>): Promise<WireResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers },
    body: request.upload ? formOf(request.upload) : request.body,
    signal: signalOf(request),
    // The access token is the only credential; cookies of other services on this host are none of ours.
    credentials: 'omit',
    cache: 'no-cache',
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: request.expect === 'bytes' ? await response.arrayBuffer() : await response.text(),
  };
}

function formOf({ field, file, fileName, fields }: NonNullable<WireRequest<Blob>['upload']>): FormData {
  const form = new FormData();
  // Fields first: the server reads the stream in order and needs them before the file.
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (fileName === undefined) form.append(field, file);
  else form.append(field, file, fileName);
  return form;
}

function signalOf({ signal, timeoutMs }: WireRequest<Blob>): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal instanceof AbortSignal ? AbortSignal.any([signal, timeout]) : timeout;
}
