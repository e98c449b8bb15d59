import { type Client, createClient, type components, type paths, ProblemError } from '@shequtong/api-client';
import { apiAddress, inWechat } from '@/platform/environment';
import { type LocalMedia } from '@/platform/media-types';
import { deviceName } from '@/platform/device';
import { loginCode } from '@/platform/sign-in';
import { consentGate } from './consent-gate';
import { send } from './send';
import { currentTokens, keepTokens, letTokensRunOut } from './tokens';

/** The one client of the mini-program: typed calls, the session, one refresh at a time. */
export const api: Client<paths, LocalMedia> = createClient<paths, LocalMedia>({
  baseUrl: apiAddress,
  send,
  session: { accessToken: () => currentTokens()?.accessToken, refresh },
  overcome: consentGate(() => api),
});

export type Schemas = components['schemas'];

/** Signs in with WeChat's login code: no form, no tap. Only in the mini-program. */
export async function enterByWechat(): Promise<void> {
  const { data } = await api.post('/api/sessions/wechat', { auth: 'none', body: { code: await loginCode(), device: deviceName() } });
  keepTokens(data);
}

async function refresh(): Promise<boolean> {
  const held = currentTokens();
  if (!held) return false;
  try {
    const { data } = await api.post('/api/sessions/refresh', { auth: 'none', body: { refreshToken: held.refreshToken } });
    keepTokens(data);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500 || error.status === 429) throw error;
    return afterRefusal(error);
  }
}

/** A session that ran out of time is opened anew where that asks nothing of the person; a revoked one stays ended. */
async function afterRefusal({ code }: ProblemError): Promise<boolean> {
  if (inWechat && code === 'identity/refresh-expired') {
    await enterByWechat();
    return true;
  }
  letTokensRunOut();
  return false;
}
