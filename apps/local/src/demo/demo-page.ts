import { type SignIn } from './sign-ins.js';
import { totpCode } from './totp.js';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const style = `
:root{color-scheme:light dark;--ink:#1f2a27;--soft:#5b6763;--line:#dfe5e2;--paper:#f6f8f7;--card:#fff;--accent:#0f7a5f}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeeb;--soft:#a3b0ab;--line:#34403c;--paper:#151a18;--card:#1e2522;--accent:#5cc9a7}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2rem 0 .75rem}p{margin:.25rem 0;color:var(--soft)}
a{color:var(--accent)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
li{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;overflow-wrap:anywhere}
strong{font-size:1.05rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem .75rem;margin:.5rem 0 0}
dt{color:var(--soft)}dd{margin:0;font-variant-numeric:tabular-nums}code{font:inherit;user-select:all}
.code{font-size:1.35rem;letter-spacing:.12em;color:var(--accent)}`;

const row = (term: string, value: string | undefined, name = ''): string =>
  value === undefined ? '' : `<dt>${term}</dt><dd><code class="${name}">${html(value)}</code></dd>`;

function card(person: SignIn, origins: Addresses, now: Date): string {
  const { code, secondsLeft } = person.totpSecret ? totpCode(person.totpSecret, now) : { code: undefined, secondsLeft: 0 };
  const start = person.start ? new URL(person.start, origins[person.app]).href : origins[person.app];
  return `<li><strong>${html(person.name)}</strong><p>${html(person.role)} · ${html(person.place)}</p><dl>
${row('用户名', person.account)}${row('密码', person.password)}${row('动态码', code, 'code')}
${code ? `<dt></dt><dd>还有 ${secondsLeft} 秒有效</dd>` : ''}${row('手机号', person.phone)}
<dt>入口</dt><dd><a href="${html(start)}">${html(start)}</a></dd></dl></li>`;
}

interface Addresses {
  miniapp: string;
  console: string;
  wechatSandbox: string;
  openapi: string;
}

/** The page that stands in for the phones and authenticator apps of the demo people. Only on this machine. */
export function demoPage(people: readonly SignIn[], origins: Addresses, now: Date): string {
  const group = (title: string, hint: string, app: SignIn['app']): string => {
    const cards = people.filter((person) => person.app === app).map((person) => card(person, origins, now));
    const body = cards.length > 0 ? `<ul>${cards.join('\n')}</ul>` : '<p>还没有演示人物。运行 npm start -- --fresh 重新生成。</p>';
    return `<h2>${title}</h2><p>${hint}</p>${body}`;
  };
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="10"><title>社区通演示</title><style>${style}</style><main>
<h1>社区通演示</h1><p>人物都是虚构的。这一页只在本机能打开。</p>
<p><a href="${html(origins.miniapp)}">小程序 H5</a> · <a href="${html(origins.console)}">工作台</a> ·
<a href="${html(origins.wechatSandbox)}">微信沙箱（短信、电话、登录码）</a> · <a href="${html(origins.openapi)}">接口文档</a></p>
${group('居民', '用手机号登录，验证码在微信沙箱里看。', 'miniapp')}
${group('工作人员', '登录工作台要用户名、密码和动态码。', 'console')}</main></html>
`;
}
