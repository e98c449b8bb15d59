import Taro from '@tarojs/taro';

/** The request function the API client is given: it carries bytes and knows nothing of routes or sign-in. */

interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  /** JSON text. */
  body?: string;
  /** Before the wait is given up; 20 seconds unless told otherwise. */
  timeoutMs?: number;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Text as it arrived. */
  body: string;
}

/** No answer came: offline, name not found, or nothing within the time limit. A repeat with the same key is safe. */
export class NoAnswer extends Error {
  constructor(readonly reason: 'offline' | 'timeout') {
    super(reason);
    this.name = 'NoAnswer';
  }
}

const timeoutMilliseconds = 20_000;

const lowerCased = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

const errMsg = (error: unknown) => String((error as { errMsg?: unknown } | null)?.errMsg ?? error);

export const noAnswer = (error: unknown) => new NoAnswer(/time ?out/i.test(errMsg(error)) ? 'timeout' : 'offline');

/** @throws NoAnswer when nothing came back; every status, also 4xx and 5xx, is an answer. */
export async function send(request: HttpRequest): Promise<HttpResponse> {
  try {
    const answer = await Taro.request<string>({
      url: request.url,
      // WeChat carries PATCH, Taro's own list of methods knows it too; the body is already text.
      method: request.method,
      header: request.headers,
      data: request.body,
      dataType: 'text',
      responseType: 'text',
      timeout: request.timeoutMs ?? timeoutMilliseconds,
    });
    const body = typeof answer.data === 'string' ? answer.data : JSON.stringify(answer.data);
    return { status: answer.statusCode, headers: lowerCased(answer.header ?? {}), body };
  } catch (error) {
    throw noAnswer(error);
  }
}
