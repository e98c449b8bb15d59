import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type PageDefinition, WeappPage } from './page.js';
import { VirtualTime } from './virtual-time.js';
import { type Answer, createWx, type StubRequest, type WxCall } from './wx.js';

/**
 * Executes a built WeChat mini-program in Node: the files run as WeChat runs them, wrapped and without a browser's
 * globals, against a stub of `wx`. What stays unproven: real rendering, the domain list, permission windows, review.
 */

export interface LaunchOptions {
  answers?: Record<string, Answer>;
  functions?: Record<string, (...args: never[]) => unknown>;
  storage?: Record<string, unknown>;
}

export interface Weapp {
  /** app.json. */
  config: { pages: string[]; subPackages?: { root: string; pages: string[] }[] };
  calls: WxCall[];
  /** What the code wrote with console.error, and errors that nothing caught. */
  errors: string[];
  storage: Map<string, unknown>;
  time: VirtualTime;
  open: (route: string, query?: Record<string, string>) => Promise<WeappPage>;
  /** Every request that left, uploads included, in order. */
  sent: StubRequest[];
  /** `METHOD path` of each. */
  requests: () => string[];
  callsOf: (api: string) => unknown[][];
}

/** WeChat hides these from the code, although its engine has some of them. */
const hidden =
  'window,document,frames,self,location,navigator,localStorage,history,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket,fetch';

class Loader {
  private readonly modules = new Map<string, { exports: object }>();

  constructor(
    private readonly root: string,
    private readonly context: vm.Context,
  ) {}

  load(file: string): object {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const code = `(function(require,module,exports,${hidden}){${fs.readFileSync(file, 'utf8')}\n})`;
    const wrapped = vm.runInContext(code, this.context, { filename: file }) as (...args: unknown[]) => void;
    wrapped((name: string) => this.load(this.resolve(file, name)), module, module.exports);
    return module.exports;
  }

  loadRoute(route: string): object {
    return this.load(path.join(this.root, `${route}.js`));
  }

  private resolve(from: string, name: string): string {
    const file = path.resolve(path.dirname(from), name);
    return file.endsWith('.js') ? file : `${file}.js`;
  }
}

/** Definitions arrive while a file runs; the route being loaded says whose they are. */
class Registry {
  route = '';
  app: PageDefinition = {};
  readonly pages = new Map<string, PageDefinition>();

  readonly globals = {
    App: (definition: PageDefinition) => void (this.app = definition),
    Page: (definition: PageDefinition) => void this.pages.set(this.route, definition),
    Component: (definition: PageDefinition) => void this.pages.set(this.route, definition),
    Behavior: (definition: PageDefinition) => definition,
  };
}

function sandboxOf(registry: Registry, time: VirtualTime, wx: object, errors: string[], stack: WeappPage[]): vm.Context {
  const say = (...words: unknown[]) => void errors.push(words.map(String).join(' '));
  const quiet = () => undefined;
  const sandbox: Record<string, unknown> = {
    wx,
    console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: say },
    setTimeout: time.setTimeout,
    setInterval: time.setInterval,
    clearTimeout: time.clear,
    clearInterval: time.clear,
    ...registry.globals,
    getApp: () => registry.app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
    __wxConfig: {},
  };
  sandbox.globalThis = sandbox;
  sandbox.global = sandbox;
  return vm.createContext(sandbox);
}

/** @param root folder of the build, with app.json in it. */
export function launchWeapp(root: string, options: LaunchOptions = {}): Weapp {
  if (!fs.existsSync(path.join(root, 'app.json'))) throw new Error('dist/weapp is missing: run `npm run build:weapp` first.');
  const time = new VirtualTime();
  const storage = new Map(Object.entries(options.storage ?? {}));
  const sent: StubRequest[] = [];
  const { wx, calls } = createWx({ root, time, storage, sent, answers: options.answers ?? {}, functions: options.functions ?? {} });
  const errors: string[] = [];
  const stack: WeappPage[] = [];
  const registry = new Registry();
  const loader = new Loader(root, sandboxOf(registry, time, wx, errors, stack));
  loader.loadRoute('app');
  const start = { path: 'pages/home/index', query: {}, scene: 1001 };
  for (const name of ['onLaunch', 'onShow'])
    (registry.app[name] as ((this: unknown, start: object) => void) | undefined)?.call(registry.app, start);

  const open = async (route: string, query: Record<string, string> = {}) => {
    registry.route = route;
    loader.loadRoute(route);
    const definition = registry.pages.get(route);
    if (!definition) throw new Error(`${route}.js defines no page`);
    const page = new WeappPage(root, time, route, definition, query);
    stack.push(page);
    await page.open();
    return page;
  };

  const callsOf = (api: string) => calls.filter((call) => call.api === api).map(({ args }) => args);
  return {
    config: JSON.parse(fs.readFileSync(path.join(root, 'app.json'), 'utf8')) as Weapp['config'],
    calls,
    errors,
    storage,
    time,
    open,
    callsOf,
    sent,
    requests: () => sent.map(({ method, path: asked }) => `${method} ${asked}`),
  };
}

/** Every page of a build, sub-packages included. */
export const routesOf = ({ pages, subPackages = [] }: Weapp['config']): string[] => [
  ...pages,
  ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`)),
];
