import type { SandboxReply } from '../route.js';
import { html, type Html } from './html.js';
import { refresh, style } from './style.js';

const tabs = {
  inbox: '短信与电话',
  messages: '订阅消息',
  codes: '小程序码',
  login: '登录码',
  account: '公众号',
} as const;

type Tab = keyof typeof tabs;

function htmlReply(page: Html, status = 200): SandboxReply {
  return { status, type: 'text/html; charset=utf-8', body: `<!doctype html>${page.markup}` };
}

/** A page of the sandbox: forms stay where they are, `live` is renewed by itself. */
export function tabPage(tab: Tab, forms: Html, live: Html): SandboxReply {
  const links = (Object.keys(tabs) as Tab[]).map((name) =>
    name === tab ? html`<a href="/?tab=${name}" aria-current="page">${tabs[name]}</a>` : html`<a href="/?tab=${name}">${tabs[name]}</a>`,
  );
  return htmlReply(
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${tabs[tab]} · 本地沙箱</title>
        <link rel="icon" href="data:," />
        ${style}
      </head>
      <body>
        <header>
          <h1>本地沙箱</h1>
          <p class="soft">这里替代微信、短信和电话。人物都是虚构的，消息不会发到外面。<span id="state">每 2 秒自动更新</span></p>
          <nav aria-label="沙箱内容">${links}</nav>
        </header>
        <main>
          ${forms}
          <div id="live">${live}</div>
        </main>
        ${refresh}
      </body>
    </html>`,
  );
}

/** A page without tabs: what WeChat itself would show. */
export function plainPage(title: string, content: Html, status = 200): SandboxReply {
  return htmlReply(
    html`<html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${style}
      </head>
      <body>
        <header><h1>${title}</h1></header>
        <main>${content}</main>
      </body>
    </html>`,
    status,
  );
}

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A time as people say it, the exact one behind it. @param now milliseconds since 1970 */
export function timeTag(at: string | number, now: number): Html {
  const date = new Date(at);
  const exact = beijing.format(date);
  const seconds = Math.round((now - date.getTime()) / 1000);
  const near = seconds < 60 ? '刚刚' : seconds < 3600 ? `${Math.floor(seconds / 60)} 分钟前` : exact;
  return html`<time class="soft" datetime="${date.toISOString()}" title="${exact}">${near === exact ? exact : `${near} · ${exact}`}</time>`;
}

export function empty(sentence: string): Html {
  return html`<div class="card empty">${sentence}</div>`;
}
