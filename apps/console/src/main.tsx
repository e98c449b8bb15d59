import { createClient, type paths } from '@shequtong/api-client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { browserSend } from './calls/browser-send.js';
import { watchConnection } from './calls/connection.js';
import { ServicesProvider } from './calls/services.js';
import { sessionCalls } from './session/session-calls.js';
import { deviceName } from './session/device-name.js';
import { SessionProvider } from './session/session-context.js';
import { SessionStore } from './session/session-store.js';
import { browserTokenKeep } from './session/token-keep.js';
import { routes } from './router/routes.js';
import './ui/theme/global.css';
import { ModeProvider, modeStore } from './ui/theme/mode.js';

const mode = modeStore(window);
const connection = watchConnection(window);
const store = new SessionStore(browserTokenKeep(window), () => calls);
const api = createClient<paths, Blob>({ baseUrl: '', send: browserSend(connection), session: store });
const calls = sessionCalls(api, deviceName(navigator.userAgent));
const gallery = import.meta.env.MODE === 'production' ? undefined : () => import('./gallery/gallery-page.js');
const router = createBrowserRouter(routes({ gallery }), { basename: import.meta.env.BASE_URL });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ServicesProvider value={{ api, connection }}>
      <SessionProvider value={{ store, calls }}>
        <ModeProvider value={mode}>
          <RouterProvider router={router} />
        </ModeProvider>
      </SessionProvider>
    </ServicesProvider>
  </StrictMode>,
);
void store.restore();
