import path from 'node:path';

interface Environment {
  readonly global: Window & typeof globalThis & Record<string, unknown>;
  teardown(): Promise<void>;
}

type Environments = new (config: object, context: object) => Environment;
const SharedWindow = jest.requireActual<Environments>(path.resolve(__dirname, '../jest/shared-window.cjs'));

/** As jest makes one for a suite. */
const forSuite = (id: string, log: object = console): Environment =>
  new SharedWindow({ globalConfig: {}, projectConfig: { id, globals: {}, testEnvironmentOptions: {} } }, { console: log });

describe('the window that suites share', () => {
  test('is the same for the suites of a project, and another for another project', async () => {
    const first = forSuite('one');
    await first.teardown();
    expect(forSuite('one').global).toBe(first.global);
    expect(forSuite('two').global).not.toBe(first.global);
  });

  test('shows the next suite nothing of the last', async () => {
    const { global, teardown } = forSuite('page');
    const { document, localStorage, sessionStorage, history } = global;
    const { title } = document;
    document.body.innerHTML = '<p>left</p>';
    document.head.append(document.createElement('style'));
    document.documentElement.setAttribute('data-theme', 'dark');
    localStorage.setItem('kept', '1');
    sessionStorage.setItem('kept', '1');
    history.pushState(null, '', '/tickets?state=open');
    await teardown.call(forSuite('page'));
    expect(document.body.innerHTML + document.head.innerHTML + document.title).toBe(title);
    expect(document.documentElement.attributes).toHaveLength(0);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(global.location.href).toBe('http://localhost/');
  });

  test('puts globals, properties and variables back, and takes away what was added', async () => {
    const environment = forSuite('globals');
    const { global } = environment;
    const { alert } = global;
    global.alert = () => undefined;
    global.added = true;
    Object.defineProperty(global.navigator, 'onLine', { value: false, configurable: true });
    Object.defineProperty(global.document, 'visibilityState', { value: 'hidden', configurable: true });
    global.process.env.ONLY_HERE = '1';
    const { scrollIntoView } = global.Element.prototype;
    const { random } = global.Math;
    global.Element.prototype.scrollIntoView = () => undefined;
    global.Math.random = () => 0.5;
    await environment.teardown();
    expect(global.alert).toBe(alert);
    expect(global.added).toBeUndefined();
    expect([global.navigator.onLine, global.document.visibilityState]).toEqual([true, 'visible']);
    expect(global.process.env.ONLY_HERE).toBeUndefined();
    expect(global.Element.prototype.scrollIntoView).toBe(scrollIntoView);
    expect(global.Math.random).toBe(random);
  });

  test('lets no listener and no timer of a suite go on', async () => {
    const environment = forSuite('listeners');
    const { global } = environment;
    const heard: string[] = [];
    global.addEventListener('online', () => heard.push('window'));
    global.document.addEventListener('visibilitychange', () => heard.push('document'));
    global.document.body.addEventListener('click', () => heard.push('body'));
    Object.assign(global.document.body, { listens: true });
    global.setTimeout(() => heard.push('timer'), 0);
    global.setInterval(() => heard.push('interval'), 0);
    await environment.teardown();
    global.dispatchEvent(new global.Event('online'));
    global.document.dispatchEvent(new global.Event('visibilitychange'));
    global.document.body.dispatchEvent(new global.Event('click'));
    // As React notes that it listens: without it, it would not do so again.
    expect(global.document.body).not.toHaveProperty('listens');
    await new Promise((resolve) => global.setTimeout(resolve, 0));
    expect(heard).toEqual([]);
  });

  test('lets React’s scheduler have the turn it waits for, or it would never ask for another', async () => {
    const { port1, port2 } = new (forSuite('turns').global.MessageChannel)();
    const came = new Promise((resolve) => (port1.onmessage = resolve));
    port2.postMessage(null);
    await forSuite('turns').teardown();
    await came;
  });

  test('reports to the suite that runs', async () => {
    const [before, now] = [{ error: jest.fn() }, { error: jest.fn() }];
    await forSuite('reports', before).teardown();
    const { global } = forSuite('reports', now);
    global.addEventListener('message', () => {
      throw new Error('from a listener');
    });
    global.addEventListener('error', () => undefined);
    global.dispatchEvent(new global.Event('message'));
    expect(before.error).not.toHaveBeenCalled();
    expect(now.error).toHaveBeenCalled();
  });
});
