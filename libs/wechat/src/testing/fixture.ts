import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallRecord, WechatAppConfig } from '../client/config.js';
import { MiniProgramClient } from '../client/mini-program.client.js';
import { OfficialAccountClient } from '../client/official-account.client.js';
import { PushReceiver, pushAnswer, type PushConfig, type PushMessage } from '../client/push/receiver.js';
import { HttpMessageGateway } from '../gateway/http-message.gateway.js';
import { startSandbox, type Sandbox, type SandboxOptions, type SandboxSeed } from '../sandbox.js';

export const miniAppid = 'wxminiprogram00001';
export const accountAppid = 'wxofficial00000001';
export const startedAt = Date.UTC(2026, 10, 23, 4, 0, 0);

const seed: SandboxSeed = {
  apps: [
    {
      appid: miniAppid,
      secret: 'mini-secret',
      kind: 'mini-program',
      originalId: 'gh_mini',
      pages: ['pages/home/index', 'packages/ticket/pages/file/index'],
      h5Url: 'http://127.0.0.1:4200/join?scene={scene}',
      templates: [
        { id: 'tpl-reply', title: '诉求答复通知', kind: 'one-off', fields: { thing1: '诉求内容', time2: '答复时间', phrase3: '状态' } },
        { id: 'tpl-notice', title: '社区公告', kind: 'long-term', fields: { thing1: '公告标题' } },
      ],
    },
    {
      appid: accountAppid,
      secret: 'account-secret',
      kind: 'official-account',
      originalId: 'gh_account',
      redirectHosts: ['h5.example.cn'],
    },
    { appid: 'wxsomebodyelse0001', secret: 'other-secret', kind: 'mini-program', originalId: 'gh_other' },
  ],
  people: [
    { id: 'wang', name: '王桂兰（虚构）', phone: '13800000001' },
    { id: 'li', name: '李建国（虚构）', phone: '13800000002' },
  ],
  gateway: { keyId: 'key-1', secret: 'gateway-secret' },
  gatewayTemplates: { 'sign-in-code': '您的验证码是{code}，5 分钟内有效。' },
};

/** The same bytes in every run. */
function countedRandom(): (bytes: number) => Buffer {
  let count = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    while (blocks.length * 32 < bytes)
      blocks.push(
        createHash('sha256')
          .update(`random ${(count += 1)}`)
          .digest(),
      );
    return Buffer.concat(blocks).subarray(0, bytes);
  };
}

export interface Fixture {
  sandbox: Sandbox;
  mini: MiniProgramClient;
  account: OfficialAccountClient;
  gateway: HttpMessageGateway;
  /** Every pause the clients made, in milliseconds; none of them is waited for. */
  pauses: number[];
  records: CallRecord[];
  miniConfig: WechatAppConfig;
  environment: { now: () => number; pause: (ms: number) => Promise<void>; record: (record: CallRecord) => void };
}

/** A sandbox with a clock that only `control.advance` moves, and clients that live by the same clock. */
export async function startFixture(options: Partial<SandboxOptions> = {}): Promise<Fixture> {
  const sandbox = await startSandbox({ port: 0, now: () => startedAt, random: countedRandom(), seed, ...options });
  const pauses: number[] = [];
  const records: CallRecord[] = [];
  const environment = {
    now: () => sandbox.control.now().getTime(),
    pause: async (ms: number) => void pauses.push(ms),
    record: (record: CallRecord) => void records.push(record),
  };
  const base = { baseUrl: sandbox.url };
  const miniConfig = { ...base, appid: miniAppid, secret: 'mini-secret' };
  const accountConfig = { ...base, appid: accountAppid, secret: 'account-secret', authorizeBaseUrl: sandbox.url, codeBaseUrl: sandbox.url };
  return {
    sandbox,
    mini: new MiniProgramClient(miniConfig, undefined, environment),
    account: new OfficialAccountClient(accountConfig, undefined, environment),
    gateway: new HttpMessageGateway(
      { ...base, keyId: 'key-1', secret: 'gateway-secret' },
      { now: () => startedAt, pause: environment.pause },
    ),
    pauses,
    records,
    miniConfig,
    environment,
  };
}

export interface PushTarget {
  url: string;
  messages: PushMessage[];
  /** Texts answered to the next pushes instead of `success`; a number is an HTTP status. */
  answers: ((message: PushMessage) => string | number)[];
  stop: () => Promise<void>;
}

/** An address for pushes as our API has one. */
export async function startPushTarget(config: PushConfig): Promise<PushTarget> {
  const receiver = new PushReceiver(config);
  const messages: PushMessage[] = [];
  const answers: PushTarget['answers'] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const query = Object.fromEntries(new URL(request.url ?? '/', 'http://target.invalid').searchParams);
      const answer = (): string | number => {
        if (request.method === 'GET') return receiver.verify(query);
        const message = receiver.open(query, body);
        messages.push(message);
        return answers.shift()?.(message) ?? pushAnswer;
      };
      const answered = attempt(answer);
      response.statusCode = typeof answered === 'number' ? answered : 200;
      response.end(typeof answered === 'number' ? '' : answered);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    messages,
    answers,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function attempt(answer: () => string | number): string | number {
  try {
    return answer();
  } catch {
    return 403;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
