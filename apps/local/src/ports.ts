import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { PlainError, type Ports } from './options.js';

const names: Record<keyof Ports, string> = {
  api: '接口',
  miniapp: '小程序 H5',
  console: '工作台',
  sandbox: '微信沙箱',
};

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Socket number of the listener on a port, from the text of /proc/net/tcp or tcp6. */
export function listenerInode(table: string, port: number): string | undefined {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  for (const line of table.split('\n')) {
    const columns = line.trim().split(/\s+/);
    if (columns[1]?.endsWith(suffix) && columns[3] === listening) return columns[9];
  }
  return undefined;
}

function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function holdsSocket(pid: string, inode: string): boolean {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

function holderOnLinux(port: number): string | undefined {
  const inode = ['/proc/net/tcp', '/proc/net/tcp6'].map((f) => listenerInode(readOrEmpty(f), port)).find(Boolean);
  if (!inode) return undefined;
  const pid = fs.readdirSync('/proc').find((name) => /^\d+$/.test(name) && holdsSocket(name, inode));
  return pid === undefined ? undefined : `${readOrEmpty(`/proc/${pid}/comm`).trim()}（进程 ${pid}）`;
}

function holderByLsof(port: number): string | undefined {
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const pid = /^p(\d+)/m.exec(found.stdout ?? '')?.[1];
  const command = /^c(.+)/m.exec(found.stdout ?? '')?.[1];
  return pid && command ? `${command}（进程 ${pid}）` : undefined;
}

/** Program and process id of the listener on a port, as far as this user may see it. */
export function holderOf(port: number): string {
  const found = process.platform === 'linux' ? holderOnLinux(port) : holderByLsof(port);
  return found ?? '另一个程序';
}

/** @throws PlainError that names the first taken port, its holder and the way out */
export async function refuseTakenPorts(ports: Ports): Promise<void> {
  for (const [key, port] of Object.entries(ports) as [keyof Ports, number][]) {
    if (await isFree(port)) continue;
    const elsewhere = ports.api + 100 > 65_000 ? 4300 : ports.api + 100;
    throw new PlainError(`端口 ${port}（${names[key]}）被 ${holderOf(port)}占用。关掉它，或者换一组端口：PORT=${elsewhere} npm start`);
  }
}
