import type { InboxItem } from '../inbox.js';
import type { SandboxReply } from '../route.js';
import type { SandboxState } from '../state.js';
import { html, Html } from './html.js';
import { empty, tabPage, timeTag } from './layout.js';

const shown = 100;

/** SMS and calls by phone number, newest first. */
export function inboxPage(state: SandboxState, phone: string): SandboxReply {
  const all = state.inbox.list();
  const items = phone === '' ? all : state.inbox.list(phone);
  const form = html`<form class="row" method="get" action="/">
    <input type="hidden" name="tab" value="inbox" />
    <label>手机号<input name="phone" inputmode="numeric" value="${phone}" placeholder="不填看全部" size="16" /></label><button>查看</button>
  </form>`;
  const note = phone === '' ? '还没有短信和电话。发出的验证码、通知和语音电话会出现在这里。' : '这个号码还没有收到短信或电话。';
  const list = items.slice(0, shown).map((item) => card(state, item));
  const more = items.length > shown ? html`<p class="soft">只显示最近 ${shown} 条，共 ${items.length} 条。请按手机号查看。</p>` : undefined;
  return tabPage('inbox', form, html`${chips(state, all, phone)}${list.length > 0 ? list : empty(note)}${more}`);
}

function chips(state: SandboxState, all: readonly InboxItem[], phone: string): Html {
  const counts = new Map<string, number>();
  for (const { to } of all) counts.set(to, (counts.get(to) ?? 0) + 1);
  const links = [...counts].slice(0, 20).map(([number, count]) => {
    const current = number === phone ? new Html(' aria-current="true"') : undefined;
    return html`<a class="chip" href="/?tab=inbox&amp;phone=${number}" ${current}
      >${number} ${owner(state, number)}<span class="tag">${count}</span></a
    >`;
  });
  return html`<p class="row">${links}</p>`;
}

function card(state: SandboxState, item: InboxItem): Html {
  const kind = item.kind === 'sms' ? html`<span class="tag">短信</span>` : html`<span class="tag warn">☎ 语音电话</span>`;
  return html`<article class="card">
    <div class="row">
      ${kind}<strong>${item.to}</strong><span class="soft">${owner(state, item.to)}</span>
      <span class="push">${timeTag(item.at, state.world.now())}</span>
    </div>
    <p class="text">${withCodes(item.text)}</p>
    <p class="soft">模板 ${item.template}</p>
  </article>`;
}

function owner(state: SandboxState, phone: string): string {
  return state.world.people.find((person) => person.phone === phone)?.name ?? '';
}

/** Codes of 4 to 8 digits stand out, as they are what a person comes for; years and parts of ticket numbers do not. */
function withCodes(text: string): Html {
  const parts = text.split(/(?<![\d-])(\d{4,8})(?![\d年-])/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<b class="code">${part}</b>` : html`${part}`))}`;
}
