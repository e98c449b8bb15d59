import { act, render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { watchConnection } from '../src/calls/connection.js';
import { ServicesProvider } from '../src/calls/services.js';
import { sessionCalls } from '../src/session/session-calls.js';
import { SessionProvider } from '../src/session/session-context.js';
import { SessionStore, type TokenKeep } from '../src/session/session-store.js';
import { routes } from '../src/router/routes.js';
import { ModeProvider, modeStore } from '../src/ui/theme/mode.js';
import { type ScriptedNetwork } from './scripted-api.js';

/** A browser's storage of one tab, with the other tabs played by the test. */
export class TestKeep implements TokenKeep {
  private listener: () => void = () => undefined;

  constructor(private token?: string) {}

  readonly read = (): string | undefined => this.token;
  readonly write = (token: string | undefined): void => {
    this.token = token;
  };
  readonly onChange = (listener: () => void): void => {
    this.listener = listener;
  };
  readonly alone = <T,>(work: () => Promise<T>): Promise<T> => work();

  /** Another tab signs in or out. */
  changeElsewhere(token: string | undefined): void {
    this.token = token;
    this.listener();
  }
}

/** The whole console over a scripted network, at an address. */
export function openConsole(network: ScriptedNetwork, address: string, keep = new TestKeep()) {
  const store: SessionStore = new SessionStore(keep, () => calls);
  const api = network.client(store);
  const calls = sessionCalls(api, '测试');
  const router = createMemoryRouter(routes({}), { initialEntries: [address] });
  const connection = watchConnection(window);
  const view = render(
    <ServicesProvider value={{ api, connection }}>
      <SessionProvider value={{ store, calls }}>
        <ModeProvider value={modeStore(window)}>
          <RouterProvider router={router} />
        </ModeProvider>
      </SessionProvider>
    </ServicesProvider>,
  );
  act(() => void store.restore());
  return { ...view, router, store, keep, connection, address: () => router.state.location.pathname + router.state.location.search };
}
