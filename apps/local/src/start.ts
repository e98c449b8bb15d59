import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { LockHeldError, removeEmbeddedPostgres, withFileLock } from '@shequtong/platform/embedded-postgres';
import { startDatabase } from './database.js';
import { demoSecrets, type DemoSecrets } from './demo/secrets.js';
import { closingLines, readSignIns, type SignIn } from './demo/sign-ins.js';
import { address, commandEnvironment, type DatabaseUrls, programEnvironment, seedEnvironment } from './environment.js';
import { checkExternal, externalUrls } from './external-database.js';
import { PlainError, type Ports, type StartOptions } from './options.js';
import { buildPages } from './pages.js';
import { inData } from './paths.js';
import { refuseTakenPorts } from './ports.js';
import { Progress } from './progress.js';
import { readReady, type ReadyFile, untilReady, writeReady } from './ready.js';
import { runCommand, serveApps, startServers, startWorld } from './services.js';
import { StopStack } from './stop-stack.js';

const files = {
  postgres: inData('pg'),
  secrets: inData('demo-secrets.json'),
  signIns: inData('demo-sign-ins.json'),
  ready: inData('ready.json'),
  environment: inData('demo-env.json'),
};

/** The person pressed Ctrl-C, or the machine asks us to end. */
class Interrupted extends Error {}

function interruption(progress: Progress): Promise<never> {
  const asked = new Promise<never>((_, reject) => {
    let heard = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Ctrl-C arrives twice: from the terminal, and passed on by npm.
      process.on(signal, () => {
        if (heard) return;
        heard = true;
        progress.hush();
        progress.say('\n正在停止……');
        reject(new Interrupted());
      });
    }
  });
  asked.catch(() => undefined);
  return asked;
}

async function removeDemo(external: boolean): Promise<void> {
  if (external) throw new PlainError('--fresh 只清空自带的数据库；用自己的 PostgreSQL 时请自己清空那个库。');
  await removeEmbeddedPostgres(files.postgres);
  for (const name of [files.secrets, files.signIns, files.environment, inData('media'), inData('logs')]) {
    fs.rmSync(name, { recursive: true, force: true });
  }
}

async function openDatabase(
  progress: Progress,
  stack: StopStack,
  external: DatabaseUrls | undefined,
  secrets: DemoSecrets,
): Promise<DatabaseUrls> {
  if (external) {
    await progress.step('自己的 PostgreSQL 可以用', () => checkExternal(external));
    return external;
  }
  return progress.step('PostgreSQL 18（自带）', () =>
    stack.rising(startDatabase(files.postgres, secrets, (server) => stack.add('PostgreSQL', () => server.stop()))),
  );
}

/** Database, schema and demo people. @returns the environment of API and worker */
async function prepareData(progress: Progress, stack: StopStack, options: StartOptions, secrets: DemoSecrets): Promise<NodeJS.ProcessEnv> {
  const urls = await openDatabase(progress, stack, externalUrls(process.env), secrets);
  const env = programEnvironment(urls, options.ports, secrets, process.env);
  fs.writeFileSync(files.environment, `${JSON.stringify(commandEnvironment(urls, options.ports, secrets, process.env), null, 2)}\n`, {
    mode: 0o600,
  });
  await progress.step('数据库结构', () => runCommand(stack, 'migrate', 'programs/migrate.js', env));
  await progress.step('演示数据', () => runCommand(stack, 'seed', 'seed/main.js', { ...env, ...seedEnvironment(secrets, files.signIns) }));
  return env;
}

function readyFile(ports: Ports, signIns: SignIn[]): ReadyFile {
  return {
    pid: process.pid,
    api: address(ports.api),
    openapi: `${address(ports.api)}/api/openapi.json`,
    miniapp: address(ports.miniapp),
    console: address(ports.console),
    wechatSandbox: address(ports.sandbox),
    demo: `${address(ports.console)}/demo`,
    signIns,
  };
}

function show(progress: Progress, ready: ReadyFile): void {
  progress.say();
  for (const line of closingLines(ready, ready.signIns)) progress.say(line);
}

function openBrowser(url: string): void {
  const desktop = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!process.stdout.isTTY || !desktop || process.env.CI) return;
  const opener = spawn(process.platform === 'darwin' ? 'open' : 'xdg-open', [url], { detached: true, stdio: 'ignore' });
  opener.once('error', () => undefined);
  opener.unref();
}

/** Everything up to the last line. @returns promises that reject when a server dies */
async function bringUp(progress: Progress, stack: StopStack, options: StartOptions): Promise<Promise<never>[]> {
  const { ports } = options;
  await refuseTakenPorts(ports);
  if (options.fresh) await progress.step('清空演示数据', () => removeDemo(externalUrls(process.env) !== undefined));
  const secrets = demoSecrets(files.secrets);
  const [env] = await Promise.all([prepareData(progress, stack, options, secrets), progress.step('页面构建', () => buildPages(stack))]);
  const signIns = readSignIns(files.signIns);
  await progress.step('微信沙箱', () => stack.rising(startWorld(stack, ports, secrets, signIns)));
  const lives = await startServers(stack, env);
  await stack.rising(serveApps(stack, ports, signIns));
  const ready = readyFile(ports, signIns);
  const answering = untilReady({
    接口: `${ready.api}/readyz`,
    接口文档: ready.openapi,
    '小程序 H5': ready.miniapp,
    工作台: ready.console,
    微信沙箱: ready.wechatSandbox,
  });
  await progress.step('接口、后台任务、小程序 H5、工作台', () => Promise.race([answering, ...lives]));
  writeReady(files.ready, ready);
  show(progress, ready);
  if (options.open) openBrowser(ready.demo);
  return lives;
}

async function run(progress: Progress, options: StartOptions): Promise<number> {
  const stack = new StopStack();
  const interrupted = interruption(progress);
  let ready = false;
  try {
    const starting = bringUp(progress, stack, options);
    starting.catch(() => undefined);
    const lives = await Promise.race([starting, interrupted]);
    ready = true;
    progress.say('社区通已就绪。按 Ctrl-C 停止。');
    await Promise.race([interrupted, ...lives]);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return ready ? 0 : 130;
    throw error;
  } finally {
    fs.rmSync(files.ready, { force: true });
    const failures = await stack.stopAll();
    for (const failure of failures) progress.say(failure);
    progress.say('社区通已停止。');
  }
}

/** `npm start` after the build: everything up, until Ctrl-C. @returns the exit code */
export async function start(options: StartOptions): Promise<number> {
  const progress = new Progress();
  try {
    return await withFileLock(inData('start.lock'), () => run(progress, options), 0);
  } catch (error) {
    if (error instanceof LockHeldError) {
      const other = readReady(files.ready);
      const where = other ? `：${other.console}` : '，正在启动';
      progress.say(`社区通已经在运行（进程 ${error.holder}）${where}。要重来，先在那个窗口按 Ctrl-C。`);
      return 1;
    }
    progress.say(`\n${error instanceof Error ? error.message : String(error)}`);
    // A mistake of the person explains itself; for the rest the logs know more.
    if (!(error instanceof PlainError)) progress.say(`日志在 ${inData('logs')}`);
    return 1;
  }
}
