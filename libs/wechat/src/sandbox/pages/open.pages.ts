import type { SandboxReply } from '../route.js';
import { redirectTarget } from '../routes/official-account.routes.js';
import type { SandboxState } from '../state.js';
import { html, type Html } from './html.js';
import { plainPage } from './layout.js';
import { personOptions } from './wechat.pages.js';

/** Where a scanned code leads: WeChat's part of opening the mini-program or following the account. */
export function openPage(state: SandboxState, query: URLSearchParams): SandboxReply {
  const ticket = query.get('ticket');
  return ticket === null ? openMiniProgram(state, query) : openAccount(state, ticket);
}

function openMiniProgram(state: SandboxState, query: URLSearchParams): SandboxReply {
  const app = state.world.app(query.get('appid') ?? '');
  const scene = query.get('scene') ?? '';
  const page = query.get('page') ?? '';
  if (!app || scene === '') return plainPage('打不开这个码', html`<p class="card">这个码不完整，请重新扫一次。</p>`, 404);
  const link = app.h5Url === undefined ? undefined : h5Link(app.h5Url, scene, page);
  const next =
    link === undefined
      ? html`<p class="soft">还没有设置 H5 地址。在微信里，这个码会打开小程序。</p>`
      : html`<p><a class="chip" href="${link}">在浏览器里打开</a></p>`;
  return plainPage(
    '扫到一个小程序码',
    html`<div class="card">
      <dl>
        <dt>打开页面</dt>
        <dd>${page || '首页'}</dd>
        <dt>场景值</dt>
        <dd><code>${scene}</code></dd>
      </dl>
      ${next}
    </div>`,
  );
}

/** `{scene}` and `{page}` in the address are filled in; without them the scene is appended. */
function h5Link(h5Url: string, scene: string, page: string): string {
  if (h5Url.includes('{scene}')) return h5Url.replace('{scene}', encodeURIComponent(scene)).replace('{page}', page);
  return `${h5Url}${h5Url.includes('?') ? '&' : '?'}scene=${encodeURIComponent(scene)}`;
}

function openAccount(state: SandboxState, ticket: string): SandboxReply {
  const code = state.sceneTickets.get(ticket);
  const expired = code?.expiresAt !== undefined && code.expiresAt <= state.world.now();
  if (!code || expired) return plainPage('打不开这个码', html`<p class="card">这个码已失效，请换一个新的。</p>`, 404);
  return plainPage(
    '扫到公众号的码',
    html`<form class="card row" method="post" action="/ui/account">
      <input type="hidden" name="kind" value="scan" /> <input type="hidden" name="appid" value="${code.appid}" /><input
        type="hidden"
        name="value"
        value="${code.scene}"
      /><label
        >谁在扫<select name="personId">
          ${personOptions(state)}
        </select></label
      ><button class="first">关注</button>
    </form>`,
  );
}

/** WeChat's web authorisation, with the difference that the demo person is chosen here. */
export function authorisePage(state: SandboxState, query: URLSearchParams): SandboxReply {
  const app = state.world.app(query.get('appid') ?? '');
  const wrong = wrongRequest(state, query);
  if (wrong !== undefined || !app) return plainPage('微信登录打不开', html`<p class="card">${wrong ?? '没有这个公众号。'}</p>`, 400);
  const choices: Html[] = state.world.people.map(
    (person) =>
      html`<form class="card row" method="post" action="/ui/authorise?${query.toString()}">
        <input type="hidden" name="personId" value="${person.id}" /><strong>${person.name}</strong><span class="soft">${person.phone}</span
        ><button class="push">用这个人登录</button>
      </form>`,
  );
  return plainPage(
    '选一个人物登录',
    html`<p class="soft">这里替代微信的网页授权。人物都是虚构的。</p>
      ${choices}`,
  );
}

export function wrongRequest(state: SandboxState, query: URLSearchParams): string | undefined {
  const app = state.world.app(query.get('appid') ?? '');
  if (app?.kind !== 'official-account') return '没有这个公众号，请核对 appid。';
  if (query.get('response_type') !== 'code') return 'response_type 应是 code。';
  if (query.get('scope') !== 'snsapi_base') return '沙箱只支持 snsapi_base。';
  if (!redirectTarget(app, query.get('redirect_uri'))) return '回跳地址的域名没有登记（10003）。';
  return undefined;
}
