import { act, fireEvent, render, screen } from '@testing-library/react';
import { setOnline } from '../../../test/stand-ins/online';
import { openAtOnce, type PageRoute } from './late-page';

/** A network of this test: pages come once it is there, and each try is counted. */
class Network {
  tries: string[] = [];

  constructor(private there: boolean) {}

  route(path: string): PageRoute {
    const page = { default: () => <p>{path}</p> };
    return {
      path,
      navigationBarTitleText: '我的事项',
      load: (...handedOn) => {
        this.tries.push(path);
        return [this.there ? Promise.resolve(page) : Promise.reject(new Error('ChunkLoadError')), ...handedOn];
      },
    };
  }

  set(there: boolean): void {
    this.there = there;
    setOnline(there);
  }
}

const connection = (given: object | undefined) => Object.defineProperty(navigator, 'connection', { configurable: true, value: given });

async function openPage(routes: readonly PageRoute[], path: string) {
  const found = openAtOnce(routes).find((route) => route.path === path);
  const [coming, ...handedOn] = found?.load('context', 'parameters') ?? [];
  const Page = (await coming)?.default ?? (() => null);
  await act(async () => void render(<Page />));
  return handedOn;
}

beforeEach(() => {
  connection(undefined);
  Object.assign(window, { requestIdleCallback: (work: () => void) => work() });
});

test('a page whose code is there opens as itself, and the router gets back what it handed in', async () => {
  const network = new Network(true);
  const handedOn = await openPage([network.route('pages/me/index')], 'pages/me/index');
  expect(screen.getByText('pages/me/index')).toBeTruthy();
  expect(handedOn).toEqual(['context', 'parameters']);
});

test('without a network a tab says so within itself, with the other tabs at hand, and opens when the network is back', async () => {
  const network = new Network(true);
  network.set(false);
  await openPage([network.route('pages/tickets/index')], 'pages/tickets/index');
  expect(await screen.findByText('没有网络，还打不开')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '我的事项' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '首页' })).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByText('再试一次')));
  expect(await screen.findByText('没有网络，还打不开')).toBeTruthy();
  network.set(true);
  expect(await screen.findByText('pages/tickets/index')).toBeTruthy();
  expect(screen.queryByText('再试一次')).toBeNull();
});

test('when the network is there and the code is not, another try brings it', async () => {
  const network = new Network(true);
  network.set(true);
  const broken = new Network(false);
  await openPage([broken.route('pages/me/index')], 'pages/me/index');
  expect(await screen.findByText('这一页没有打开')).toBeTruthy();
  broken.set(true);
  fireEvent.click(screen.getByText('再试一次'));
  expect(await screen.findByText('pages/me/index')).toBeTruthy();
});

test('code that takes long leaves no tap without an answer', async () => {
  let arrive: (page: { default: () => JSX.Element }) => void = () => undefined;
  const coming = new Promise<{ default: () => JSX.Element }>((resolve) => (arrive = resolve));
  await openPage([{ path: 'pages/me/index', load: () => [coming] }], 'pages/me/index');
  expect(screen.getByRole('status', { name: '正在打开' })).toBeTruthy();
  arrive({ default: () => <p>到了</p> });
  expect(await screen.findByText('到了')).toBeTruthy();
});

const all = [
  'pages/home/index',
  'pages/tickets/index',
  'pages/me/index',
  'packages/ticket/pages/report/index',
  'packages/me/pages/looks/index',
];

test('once the first page stands, the tabs and the report are fetched ahead, once', async () => {
  const network = new Network(true);
  const routes = all.map((path) => network.route(path));
  await openPage(routes, 'packages/me/pages/looks/index');
  expect(network.tries).toEqual(['packages/me/pages/looks/index', ...all.slice(0, 4)]);
});

test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }, { effectiveType: '3g' }])(
  'nothing is fetched ahead with %j',
  async (given) => {
    connection(given);
    const network = new Network(true);
    await openPage(
      all.map((path) => network.route(path)),
      'pages/home/index',
    );
    expect(network.tries).toEqual(['pages/home/index']);
  },
);
