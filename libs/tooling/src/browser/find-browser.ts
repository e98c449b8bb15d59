import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What {@link findBrowser} asks of the machine; tests answer for it. */
export interface BrowserHost {
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  /** Whether the command starts and says a version. */
  works(command: string): boolean;
  hasAptGet: boolean;
  /** Installs the Debian packages; false when that fails. */
  aptInstall(packages: string[]): boolean;
}

/** Chromium without windows comes first: the same engine, and its pages cost a sixth less processor. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** Ubuntu has no package of its own for Chromium without windows. */
const browserPackages = ['chromium-headless-shell', 'chromium'];

/**
 * The browser the page tests run in; on Debian and Ubuntu it is installed when the caller is root.
 *
 * @throws Error with one sentence that says what to install
 */
export function findBrowser(host: BrowserHost): string {
  const chosen = host.env.CHROMIUM_PATH;
  if (chosen) {
    if (host.works(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH 指的 ${chosen} 不能运行；请改成能用的 Chromium 或 Chrome 的路径。`);
  }
  const found = commands.find((command) => host.works(command));
  if (found) return found;
  const installed = host.isRoot && host.hasAptGet && browserPackages.some((name) => host.aptInstall([name, 'fonts-noto-cjk']));
  const now = installed ? commands.find((command) => host.works(command)) : undefined;
  if (now) return now;
  throw new Error(
    '没有找到浏览器；请安装 Chromium 或 Chrome（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或者用 CHROMIUM_PATH 指明它的路径。',
  );
}

/** The full path, because tests hand it to a program that does not search PATH. */
function absolutePath(command: string): string {
  if (command.startsWith('/')) return command;
  const folder = (process.env.PATH ?? '').split(':').find((dir) => fs.existsSync(`${dir}/${command}`));
  return folder ? `${folder}/${command}` : command;
}

/** The real machine. */
const thisHost: BrowserHost = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  works: (command) => spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0,
  hasAptGet: spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0,
  aptInstall: (packages) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    const words = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    return spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  },
};

/** The full path of this machine's browser, found or installed. @throws Error with one sentence that says what to install */
export const browserPath = (): string => absolutePath(findBrowser(thisHost));
