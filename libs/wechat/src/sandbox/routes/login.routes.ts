import { parseObject } from '../../client/reply.js';
import { appOfSecret, authorised, json, refuse, textField, type Routes, type SandboxReply, type SandboxRequest } from '../route.js';
import type { SandboxState } from '../state.js';

/** code2session answers JSON labelled as text: whoever trusts the Content-Type fails here first. */
const textType = 'text/plain';

/** Who somebody is: codes of wx.login, of the phone button and of web authorisation, and the access token. */
export function loginRoutes(state: SandboxState): Routes {
  return {
    'GET /sns/jscode2session': (request) => code2session(state, request),
    'GET /sns/oauth2/access_token': (request) => webIdentity(state, request),
    'POST /cgi-bin/stable_token': (request) => stableToken(state, request),
    'POST /wxa/business/getuserphonenumber': authorised(state, (app, body) => {
      const entry = state.codes.look('phone', textField(body, 'code'), app.appid);
      if (typeof entry === 'number') return refuse(state, entry);
      if (body.openid !== undefined && body.openid !== entry.openid) return refuse(state, 40029);
      const perMinute = state.rules.phonePerPersonPerMinute;
      const over = state.limits.spend(`phone|${entry.openid}`, state.world.now(), { perMinute });
      if (over) return refuse(state, over);
      state.codes.spend(entry);
      const timestamp = Math.floor(state.world.now() / 1000);
      const phone = entry.phone ?? '';
      return json({
        errcode: 0,
        errmsg: 'ok',
        // WeChat's own sample has the country code as a number.
        phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: 86, watermark: { timestamp, appid: app.appid } },
      });
    }),
  };
}

function code2session(state: SandboxState, { query }: SandboxRequest): SandboxReply {
  const app = appOfSecret(state, query.get('appid'), query.get('secret'));
  if (typeof app === 'number') return refuse(state, app, undefined, textType);
  const code = query.get('js_code') ?? '';
  const entry = state.codes.look('login', code, app.appid);
  if (typeof entry === 'number')
    return refuse(state, entry, entry === 40029 ? `invalid code hint: [${code.slice(0, 4)}]` : undefined, textType);
  const over = state.limits.spend(`login|${entry.openid}`, state.world.now(), { perMinute: state.rules.loginPerPersonPerMinute });
  if (over) return refuse(state, over, undefined, textType);
  state.codes.spend(entry);
  const presence = state.world.presenceOf(entry.openid);
  if (!presence) return refuse(state, 40029, undefined, textType);
  if (state.world.isBlocked(presence.person.id)) return refuse(state, 40226, undefined, textType);
  presence.lastActiveAt = state.world.now();
  const session_key = state.world.random(16).toString('base64');
  return json({ session_key, openid: entry.openid, unionid: state.world.unionid(presence.person) }, 200, textType);
}

function webIdentity(state: SandboxState, { query }: SandboxRequest): SandboxReply {
  const app = appOfSecret(state, query.get('appid'), query.get('secret'));
  if (typeof app === 'number') return refuse(state, app, undefined, textType);
  const entry = state.codes.look('web', query.get('code') ?? '', app.appid);
  if (typeof entry === 'number') return refuse(state, entry, undefined, textType);
  state.codes.spend(entry);
  const presence = state.world.presenceOf(entry.openid);
  if (!presence) return refuse(state, 40029, undefined, textType);
  const answer = {
    access_token: state.world.id(80),
    expires_in: state.rules.tokenLifeSeconds,
    refresh_token: state.world.id(80),
    openid: entry.openid,
    scope: 'snsapi_base',
    is_snapshotuser: 0,
    unionid: state.world.unionid(presence.person),
  };
  return json(answer, 200, textType);
}

function stableToken(state: SandboxState, request: SandboxRequest): SandboxReply {
  if (request.method !== 'POST') return refuse(state, 43002);
  const body = parseObject(request.body);
  if (!body) return refuse(state, request.body === '' ? 44002 : 47001);
  if (body.grant_type !== 'client_credential') return refuse(state, 40002, 'invalid grant_type');
  const app = appOfSecret(state, textField(body, 'appid'), textField(body, 'secret'));
  if (typeof app === 'number') return refuse(state, app);
  const token = state.tokens.get(app.appid, body.force_refresh === true);
  if (typeof token === 'number') return refuse(state, token);
  return json({ access_token: token.token, expires_in: token.expiresIn });
}
