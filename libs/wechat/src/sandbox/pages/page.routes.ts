import { ControlError, type SandboxControl } from '../control.js';
import { redirect, type Handler, type Routes, type SandboxReply } from '../route.js';
import { authoriseChoice, type AccountAction } from '../routes/official-account.routes.js';
import type { SandboxState } from '../state.js';
import { html } from './html.js';
import { inboxPage } from './inbox.page.js';
import { plainPage } from './layout.js';
import { authorisePage, openPage, wrongRequest } from './open.pages.js';
import { accountPage, codesPage, loginPage, messagesPage } from './wechat.pages.js';

/** The pages a person looks at, and the forms on them. */
export function pageRoutes(state: SandboxState, control: SandboxControl): Routes {
  return {
    'GET /': ({ query }) => tab(state, query),
    'GET /open': ({ query }) => openPage(state, query),
    'GET /connect/oauth2/authorize': ({ query }) => authorisePage(state, query),
    'POST /ui/authorise': form((fields, query) =>
      wrongRequest(state, query) === undefined ? authoriseChoice(state, query, field(fields, 'personId')) : authorisePage(state, query),
    ),
    'POST /ui/code': form((fields) => {
      const who = { personId: field(fields, 'personId') };
      const kind = field(fields, 'kind');
      if (kind === 'phone') control.grantPhoneCode(who);
      else if (kind === 'web') control.grantWebCode(who);
      else control.grantLoginCode(who);
      return redirect('/?tab=login');
    }),
    'POST /ui/accept': form(async (fields) => {
      const answers = [{ templateId: field(fields, 'templateId'), accepted: true }];
      control.answerSubscription({ personId: field(fields, 'personId') }, answers);
      await control.flush();
      return redirect('/?tab=messages');
    }),
    'POST /ui/account': form(async (fields) => {
      const who = { personId: field(fields, 'personId'), appid: field(fields, 'appid') || undefined };
      await control.actInAccount(who, accountAction(field(fields, 'kind'), field(fields, 'value')));
      return redirect('/?tab=account');
    }),
  };
}

function tab(state: SandboxState, query: URLSearchParams): SandboxReply {
  switch (query.get('tab')) {
    case 'messages':
      return messagesPage(state);
    case 'codes':
      return codesPage(state, query.get('scene')?.trim() ?? '');
    case 'login':
      return loginPage(state);
    case 'account':
      return accountPage(state);
    default:
      return inboxPage(state, query.get('phone')?.replace(/\s/g, '') ?? '');
  }
}

type FormHandler = (fields: URLSearchParams, query: URLSearchParams) => SandboxReply | undefined | Promise<SandboxReply | undefined>;

/** A form of our own pages; other sites' pages cannot send it. */
function form(handle: FormHandler): Handler {
  return async ({ body, query, headers }) => {
    if (headers['sec-fetch-site'] === 'cross-site') return plainPage('没有做成', html`<p class="card">请从沙箱自己的页面操作。</p>`, 403);
    try {
      const reply = await handle(new URLSearchParams(body), query);
      return reply ?? plainPage('没有做成', html`<p class="card">没有这个人物，请返回重选。</p>`, 400);
    } catch (error) {
      if (error instanceof ControlError) return plainPage('没有做成', html`<p class="card">${error.message}</p>`, 400);
      throw error;
    }
  };
}

function field(fields: URLSearchParams, name: string): string {
  return fields.get(name)?.trim() ?? '';
}

function accountAction(kind: string, value: string): AccountAction {
  if (kind === 'unfollow') return { kind };
  if (kind === 'follow') return { kind };
  if (value === '') throw new ControlError('请先填写文字、场景值或菜单键。');
  if (kind === 'scan') return { kind: 'follow', scene: value };
  return kind === 'click' ? { kind, key: value } : { kind: 'say', text: value };
}
