import { startSandbox } from '@shequtong/wechat/sandbox';
import { demoPage } from './demo/demo-page.js';
import { gatewayTemplates } from './demo/gateway-templates.js';
import { type DemoSecrets } from './demo/secrets.js';
import { type SignIn } from './demo/sign-ins.js';
import { address } from './environment.js';
import { type Ports } from './options.js';
import { consoleDir, miniappDir } from './pages.js';
import { inData, inRoot } from './paths.js';
import { type Program, runProgram, startProgram } from './processes.js';
import { type StopStack } from './stop-stack.js';
import { startWebServer } from './web/server.js';

/** Of what is built of the API: its programs, gathered into few files, and the demo's, which is not. */
const apiProgram = (file: string): string => inRoot('apps', 'api', 'dist', file);

/** A command of the API that runs to its end: migrate, seed. */
export async function runCommand(stack: StopStack, name: string, file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const logFile = inData('logs', `${name}.log`);
  await runProgram({ name, script: apiProgram(file), env, cwd: inRoot(), logFile }, (program) => stack.add(name, () => program.stop()));
}

/** The world outside: WeChat, SMS and calls, with the demo's own accounts and people. */
export async function startWorld(stack: StopStack, ports: Ports, secrets: DemoSecrets, people: SignIn[]): Promise<void> {
  const env = secrets.environment;
  const sandbox = await startSandbox({
    port: ports.sandbox,
    seed: {
      apps: [
        {
          appid: env.WECHAT_APPID ?? '',
          secret: env.WECHAT_SECRET ?? '',
          kind: 'mini-program',
          originalId: 'gh_demomini',
          h5Url: address(ports.miniapp),
        },
        {
          appid: env.WECHAT_OFFICIAL_APPID ?? '',
          secret: env.WECHAT_OFFICIAL_SECRET ?? '',
          kind: 'official-account',
          originalId: 'gh_demoofficial',
          push: {
            url: `${address(ports.api)}/api/wechat/official-account/push`,
            token: env.WECHAT_PUSH_TOKEN ?? '',
            encodingAesKey: env.WECHAT_PUSH_AES_KEY ?? '',
          },
        },
      ],
      people: people.flatMap(({ phone, name }) => (phone === undefined ? [] : [{ id: `demo-${phone}`, name, phone }])),
      gateway: { keyId: 'shequtong', secret: env.GATEWAY_KEY ?? '' },
      gatewayTemplates,
    },
  });
  await stack.add('微信沙箱', () => sandbox.stop());
}

/** Rejects when the program ends, for whatever reason: nothing of the demo goes on without it. */
async function asLongAsItRuns(name: string, program: Program): Promise<never> {
  const code = await program.ended;
  throw new Error([`${name}停下了（${code}），所以全部停止。它最后说：`, ...program.lastLines()].join('\n'));
}

/** How long the API may still answer, in seconds: in production a slow client has 35, at a desk nobody waits for one. */
const API_PATIENCE = 8;

/** Starts API and worker. @returns promises that reject when one of them dies */
export async function startServers(stack: StopStack, env: NodeJS.ProcessEnv): Promise<Promise<never>[]> {
  const lives: Promise<never>[] = [];
  for (const [name, file, patience] of [
    ['接口', 'main', API_PATIENCE],
    ['后台任务', 'worker', undefined],
  ] as const) {
    const logFile = inData('logs', `${file}.log`);
    const program = startProgram({ name, script: apiProgram(`programs/${file}.js`), env, cwd: inRoot(), logFile });
    await stack.add(name, () => program.stop(patience));
    lives.push(asLongAsItRuns(name, program));
  }
  return lives;
}

/** Serves the two apps with screens, and the page of the demo people beside the console. */
export async function serveApps(stack: StopStack, ports: Ports, people: SignIn[]): Promise<void> {
  const api = address(ports.api);
  const origins = {
    miniapp: address(ports.miniapp),
    console: address(ports.console),
    wechatSandbox: address(ports.sandbox),
    openapi: `${api}/api/docs`,
  };
  const miniapp = await startWebServer({ port: ports.miniapp, root: miniappDir, api });
  await stack.add('小程序 H5', () => miniapp.stop());
  const pages = { '/demo': () => demoPage(people, origins, new Date()) };
  const console = await startWebServer({ port: ports.console, root: consoleDir, api, pages });
  await stack.add('工作台', () => console.stop());
}
