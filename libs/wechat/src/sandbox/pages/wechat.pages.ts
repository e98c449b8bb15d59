import { MINUTE_MS } from '@shequtong/kernel';
import type { CodeKind, SingleUseCode } from '../codes.js';
import type { SandboxReply } from '../route.js';
import { codeLink } from '../routes/code-image.routes.js';
import type { SandboxState } from '../state.js';
import { html, type Html } from './html.js';
import { empty, tabPage, timeTag } from './layout.js';

const shown = 60;
const codeNames: Readonly<Record<CodeKind, string>> = { login: '小程序登录码', phone: '手机号按钮码', web: '网页授权码' };

export function personOptions(state: SandboxState): Html[] {
  return state.world.people.map((person) => html`<option value="${person.id}">${person.name} ${person.phone}</option>`);
}

/** Subscribe messages that arrived, and a way to accept more. */
export function messagesPage(state: SandboxState): SandboxReply {
  const templates = state.world.apps.flatMap((app) => app.templates ?? []);
  const options = templates.map(
    ({ id, title, kind }) => html`<option value="${id}">${title}（${kind === 'one-off' ? '一次性' : '长期'}）</option>`,
  );
  const form =
    options.length === 0
      ? html`<p class="soft">还没有登记订阅消息模板，业务启动后会自动登记。</p>`
      : html`<form class="row" method="post" action="/ui/accept">
          <label
            >人物<select name="personId">
              ${personOptions(state)}
            </select></label
          >
          <label
            >模板<select name="templateId">
              ${options}
            </select></label
          ><button class="first">替他点“允许”</button>
        </form>`;
  const cards = state.subscriptions
    .list()
    .slice(0, shown)
    .map((message) => {
      const rows = Object.entries(message.values).map(
        ([key, value]) =>
          html`<dt>${message.template.fields[key]}</dt>
            <dd>${value}</dd>`,
      );
      return html`<article class="card">
        <div class="row">
          <strong>${message.template.title}</strong><span class="soft">发给 ${message.personName}</span>
          <span class="push">${timeTag(message.at, state.world.now())}</span>
        </div>
        <dl>${rows}</dl>
        <p class="soft">点开后进入 ${message.page ?? '首页'}</p>
      </article>`;
    });
  return tabPage('messages', form, html`${cards.length > 0 ? cards : empty('还没有订阅消息。人物点“允许”之后，每次允许可收到一条。')}`);
}

/** Looks up what a mini-program code says. */
export function codesPage(state: SandboxState, scene: string): SandboxReply {
  const form = html`<form class="row" method="get" action="/">
    <input type="hidden" name="tab" value="codes" />
    <label>场景值 scene<input name="scene" value="${scene}" placeholder="不填看全部" maxlength="32" /></label><button>查找</button>
  </form>`;
  const cards = state.drawnCodes
    .filter((code) => scene === '' || code.scene === scene)
    .reverse()
    .slice(0, shown)
    .map(
      (code) =>
        html`<article class="card">
          <div class="row"><code>${code.scene}</code><span class="push">${timeTag(code.at, state.world.now())}</span></div>
          <dl>
            <dt>打开页面</dt>
            <dd>${code.page || '首页'}</dd>
            <dt>版本</dt>
            <dd>${code.version}</dd>
          </dl>
          <p><a class="chip" href="${codeLink(state, code.appid, code.scene, code.page)}">像扫码一样打开</a></p>
        </article>`,
    );
  return tabPage(
    'codes',
    form,
    html`${cards.length > 0 ? cards : empty(scene === '' ? '还没有生成过小程序码。在管理端生成海报后会出现在这里。' : '没有这个场景值的小程序码，请核对后再找。')}`,
  );
}

/** Issues codes for a demo person and shows what became of the last ones. */
export function loginPage(state: SandboxState): SandboxReply {
  const form = html`<form class="row" method="post" action="/ui/code">
    <label
      >人物<select name="personId">
        ${personOptions(state)}
      </select></label
    >
    <label
      >种类<select name="kind">
        <option value="login">${codeNames.login}</option>
        <option value="phone">${codeNames.phone}</option>
        <option value="web">${codeNames.web}</option>
      </select></label
    >
    <button class="first">发一个码</button>
  </form>`;
  const cards = state.codes.recent(shown).map((code) => {
    const name = state.world.presenceOf(code.openid)?.person.name ?? '';
    return html`<article class="card">
      <div class="row">
        <strong>${name}</strong><span class="soft">${codeNames[code.kind]}</span>${fate(code, state.world.now())}
        <span class="push">${timeTag(code.issuedAt, state.world.now())}</span>
      </div>
      <p class="text"><code>${code.code}</code></p>
    </article>`;
  });
  return tabPage('login', form, html`${cards.length > 0 ? cards : empty('还没有发过码。选一个人物，发一个码，用它调用登录接口。')}`);
}

function fate(code: SingleUseCode, now: number): Html {
  if (code.usedAt !== undefined) return html`<span class="tag">已用过</span>`;
  if (code.expiresAt <= now) return html`<span class="tag warn">已过期</span>`;
  return html`<span class="tag good">✓ 可用，还有 ${Math.ceil((code.expiresAt - now) / MINUTE_MS)} 分钟</span>`;
}

/** The conversation with the official account. */
export function accountPage(state: SandboxState): SandboxReply {
  const scenes = [...new Set([...state.sceneTickets.values()].map(({ scene }) => scene))].slice(-20);
  const form = html`<form class="row" method="post" action="/ui/account">
    <label
      >人物<select name="personId">
        ${personOptions(state)}
      </select></label
    >
    <label
      >做什么<select name="kind">
        <option value="follow">关注</option>
        <option value="scan">扫场景码</option>
        <option value="say">发文字</option>
        <option value="click">点菜单</option>
        <option value="unfollow">取消关注</option>
      </select></label
    >
    <label>文字、场景值或菜单键<input name="value" maxlength="200" list="scenes" /></label
    ><datalist id="scenes">${scenes.map((scene) => html`<option value="${scene}"></option>`)}</datalist><button class="first">去做</button>
  </form>`;
  const target = state.world.firstApp('official-account')?.push;
  const note = target ? undefined : html`<p class="soft">公众号还没有登记消息推送地址，所以不会有回复。</p>`;
  const lines = state.chat
    .slice(-shown)
    .reverse()
    .map(
      (line) =>
        html`<article class="card ${line.from}">
          <div class="row">
            <strong>${line.from === 'account' ? '公众号' : line.personName}</strong>
            <span class="soft">${line.from === 'account' ? `回复 ${line.personName}` : ''}</span
            ><span class="push">${timeTag(line.at, state.world.now())}</span>
          </div>
          <p class="text">${line.text}</p>
        </article>`,
    );
  return tabPage('account', form, html`${note}${lines.length > 0 ? lines : empty('还没有对话。选一个人物，让他关注公众号或发一句话。')}`);
}
