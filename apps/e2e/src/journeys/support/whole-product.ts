import net from 'node:net';
import path from 'node:path';
import { startWebServer } from '@shequtong/local/web';
import { testEnvironment } from '@shequtong/platform/testing';
import { type Sandbox, type SandboxSeed, startSandbox } from '@shequtong/wechat/sandbox';
import { startApi, startWorker } from '../../support/api-process.js';
import { openProduct, type Product } from '../../support/product.js';

const apps = path.resolve(__dirname, '../../../..');

const mini = { appid: 'wxminiofthejourney', secret: 'mini-secret-of-the-journey' };
const official = { appid: 'wxoffiofthejourney', secret: 'official-secret-of-the-journey' };
const gatewayKey = 'gateway-secret-of-the-journey';

/**
 * The product as `npm start` runs it (API and worker as processes of their own, WeChat's sandbox, the two built faces
 * before the API), on a database of its own and free ports. `product` is the same database from inside: for the few
 * facts a journey begins with, and to let days pass.
 */
export interface WholeProduct {
  readonly product: Product;
  readonly sandbox: Sandbox;
  readonly miniapp: string;
  readonly console: string;
  /** What the programs run with; commands of the operator take the same. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A port nobody listens on. The address of the mini-program has to be known before anything starts. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const outside = (sandbox: Sandbox, miniapp: string): Record<string, string> => ({
  PUBLIC_URL: miniapp,
  WECHAT_BASE_URL: sandbox.url,
  WECHAT_OPEN_BASE_URL: sandbox.url,
  WECHAT_CODE_BASE_URL: sandbox.url,
  WECHAT_APPID: mini.appid,
  WECHAT_SECRET: mini.secret,
  WECHAT_OFFICIAL_APPID: official.appid,
  WECHAT_OFFICIAL_SECRET: official.secret,
  GATEWAY_URL: sandbox.url,
  GATEWAY_KEY: gatewayKey,
});

const seedOf = (miniapp: string): SandboxSeed => ({
  apps: [
    { ...mini, kind: 'mini-program', originalId: 'gh_mini', h5Url: miniapp },
    { ...official, kind: 'official-account', originalId: 'gh_official' },
  ],
  people: [],
  gateway: { keyId: 'shequtong', secret: gatewayKey },
});

/** What runs already, closed in the opposite order; also when something after it does not come up. */
class Closing {
  private readonly entries: (() => Promise<unknown>)[] = [];

  async add<T>(coming: Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
    const opened = await coming;
    this.entries.push(() => close(opened));
    return opened;
  }

  async closeAll(): Promise<void> {
    for (let close = this.entries.pop(); close; close = this.entries.pop()) await close();
  }
}

export async function openWholeProduct(): Promise<WholeProduct> {
  const closing = new Closing();
  try {
    return await open(closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

async function open(closing: Closing): Promise<WholeProduct> {
  const port = await freePort();
  const miniapp = `http://127.0.0.1:${port}`;
  const sandbox = await closing.add(startSandbox({ port: 0, seed: seedOf(miniapp) }), (opened) => opened.stop());
  const {
    DATABASE_URL: _app,
    MIGRATE_DATABASE_URL: _owner,
    ...keys
  } = testEnvironment({ appUrl: '', ownerUrl: '' }, outside(sandbox, miniapp));
  const product = await closing.add(openProduct(keys), (opened) => opened.close());
  const environment = { ...keys, DATABASE_URL: product.database.appUrl, MIGRATE_DATABASE_URL: product.database.ownerUrl };
  const api = await closing.add(startApi(environment), (opened) => opened.stop());
  await closing.add(startWorker(environment), (opened) => opened.stop());
  await closing.add(startWebServer({ port, root: path.join(apps, 'miniapp/dist/h5'), api: api.url }), (opened) => opened.stop());
  const desk = await closing.add(startWebServer({ port: 0, root: path.join(apps, 'console/dist'), api: api.url }), (opened) =>
    opened.stop(),
  );
  return { product, sandbox, miniapp, environment, console: desk.url, close: () => closing.closeAll() };
}
