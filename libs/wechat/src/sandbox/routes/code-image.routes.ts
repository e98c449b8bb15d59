import type { JsonObject } from '../../client/reply.js';
import { drawQr } from '../qr.js';
import { authorised, refuse, textField, type Routes, type SandboxReply } from '../route.js';
import type { SandboxApp } from '../seed.js';
import type { SandboxState } from '../state.js';

const allowedScene = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const kept = 2_000;

/** Mini-program codes. WeChat's round picture is its own; here a QR code leads to the same scene. */
export function codeImageRoutes(state: SandboxState): Routes {
  return {
    'POST /wxa/getwxacodeunlimit': authorised(state, async (app, body) => {
      const perMinute = state.rules.codeImagePerMinute;
      const over = state.limits.spend(`code-image|${app.appid}`, state.world.now(), { perMinute, minuteCode: 45009 });
      const wrong = over || wrongArgument(app, body);
      return wrong ? refuse(state, wrong) : draw(state, app, body);
    }),
  };
}

function wrongArgument(app: SandboxApp, body: JsonObject): number {
  const scene = textField(body, 'scene');
  const page = textField(body, 'page');
  if (scene.length < 1 || scene.length > 32) return 40169;
  if (!allowedScene.test(scene)) return 40129;
  if (scene.includes('scancode_time') || page.includes('scancode_time')) return 85096;
  if (page.startsWith('/') || page.includes('?')) return 41030;
  const released = app.pages ?? [];
  if (body.check_path !== false && page !== '' && released.length > 0 && !released.includes(page)) return 41030;
  const width = body.width ?? 430;
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) return 40097;
  const version = body.env_version ?? 'release';
  if (typeof version !== 'string' || !['release', 'trial', 'develop'].includes(version)) return 40097;
  return 0;
}

async function draw(state: SandboxState, app: SandboxApp, body: JsonObject): Promise<SandboxReply> {
  const scene = textField(body, 'scene');
  const page = textField(body, 'page');
  const width = typeof body.width === 'number' ? body.width : 430;
  const bytes = await drawQr(codeLink(state, app.appid, scene, page), width, body.is_hyaline === true);
  state.drawnCodes.push({
    appid: app.appid,
    scene,
    page,
    version: textField(body, 'env_version') || 'release',
    at: new Date(state.world.now()).toISOString(),
  });
  if (state.drawnCodes.length > kept) state.drawnCodes.shift();
  // The label says JPEG although the bytes are PNG: only the bytes can be trusted.
  return { status: 200, type: 'image/jpeg', body: bytes };
}

/** Where the drawn code leads: to a page of the sandbox that plays WeChat's part of opening the mini-program. */
export function codeLink(state: SandboxState, appid: string, scene: string, page: string): string {
  return `${state.url}/open?${new URLSearchParams({ appid, scene, page }).toString()}`;
}
