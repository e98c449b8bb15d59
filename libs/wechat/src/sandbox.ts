import { SandboxControl } from './sandbox/control.js';
import { pageRoutes } from './sandbox/pages/page.routes.js';
import { codeImageRoutes } from './sandbox/routes/code-image.routes.js';
import { contentCheckRoutes } from './sandbox/routes/content-check.routes.js';
import { controlRoutes } from './sandbox/routes/control.routes.js';
import { gatewayRoutes } from './sandbox/routes/gateway.routes.js';
import { loginRoutes } from './sandbox/routes/login.routes.js';
import { officialAccountRoutes } from './sandbox/routes/official-account.routes.js';
import { subscribeRoutes } from './sandbox/routes/subscribe.routes.js';
import { close, createSandboxServer, listen } from './sandbox/server.js';
import { createState, type SandboxOptions } from './sandbox/state.js';

export { SandboxControl, ControlError, type Who } from './sandbox/control.js';
export type { Fault, FaultOrder } from './sandbox/faults.js';
export type { InboxItem } from './sandbox/inbox.js';
export type { AccountAction } from './sandbox/routes/official-account.routes.js';
export type { SandboxRules } from './sandbox/rules.js';
export {
  defaultSeed,
  type GatewayAccount,
  type MarkedWord,
  type PushTarget,
  type SandboxApp,
  type SandboxPerson,
  type SandboxSeed,
  type SubscribeTemplate,
} from './sandbox/seed.js';
export type { SandboxOptions } from './sandbox/state.js';

export interface Sandbox {
  url: string;
  control: SandboxControl;
  stop: () => Promise<void>;
}

/** How often a running sandbox looks for pushes that are due, in milliseconds. */
const pushTickMs = 500;

/**
 * Starts the outside world on this machine: WeChat, SMS and calls. It keeps everything in memory and forgets it when
 * it stops, as it is nobody's record. Never for production: it hands out codes to whoever asks.
 * @throws when the port is taken
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const state = createState(options);
  const control = new SandboxControl(state);
  const server = createSandboxServer(state, {
    ...loginRoutes(state),
    ...codeImageRoutes(state),
    ...contentCheckRoutes(state),
    ...subscribeRoutes(state),
    ...officialAccountRoutes(state),
    ...gatewayRoutes(state),
    ...controlRoutes(control),
    ...pageRoutes(state, control),
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port, host);
  state.url = options.publicUrl ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  // With a clock of the caller's own nothing happens by itself.
  const timer = options.now ? undefined : setInterval(() => void control.flush(), pushTickMs);
  timer?.unref();
  return {
    url: state.url,
    control,
    stop: async () => {
      clearInterval(timer);
      state.faults.clear();
      await close(server);
    },
  };
}
