import { newDraftKey } from '@shequtong/api-client';
import { deviceName } from '@/platform/device';
import { authorisationAnswer, forgetAuthorisationAnswer, leaveForAuthorisation, pathToReturnTo } from '@/platform/sign-in';
import { forget, recall, remember } from '@/platform/storage';
import { api, enterByWechat } from './api';
import { dropOldDrafts } from './drafts';
import { forgetEverythingRead } from './read-cache';
import { accountHere, dropTokens, keepTokens, type Tokens } from './tokens';

const stateStoredAs = 'authorisation-state';
const isText = (value: unknown): value is string => typeof value === 'string';

interface SentCode {
  /** When another one may be asked for, in milliseconds by this phone's clock. */
  againAt: number;
}

/** @param purpose `sign-in` opens a session with it, `phone` proves the number of somebody who is signed in */
export async function sendSmsCode(phone: string, purpose: 'sign-in' | 'phone'): Promise<SentCode> {
  const { data } = await api.post('/api/sms-codes', { auth: 'none', body: { phone, purpose } });
  return { againAt: Date.now() + data.resendAfterSeconds * 1000 };
}

/** Nothing that was read for somebody else is shown to this person. */
function beginHere(tokens?: Tokens): void {
  forgetEverythingRead();
  if (tokens) keepTokens(tokens);
  void dropOldDrafts(accountHere(), Date.now());
}

export async function signInBySms(phone: string, code: string): Promise<void> {
  const { data } = await api.post('/api/sessions/sms', { auth: 'none', body: { phone, code, device: deviceName() } });
  beginHere(data);
}

export async function signInByWechat(): Promise<void> {
  await enterByWechat();
  beginHere();
}

/** Leaves for WeChat's page. The state is unguessable and compared on return, so nobody else's answer is taken. */
export async function startWebAuthorisation(): Promise<void> {
  const state = newDraftKey();
  remember(stateStoredAs, state);
  const { data } = await api.get('/api/sessions/wechat-web/address', { auth: 'none', query: { path: pathToReturnTo(), state } });
  leaveForAuthorisation(data.url);
}

/** @returns whether this page was opened by WeChat's answer and the session is open now. */
export async function finishWebAuthorisation(): Promise<boolean> {
  const answer = authorisationAnswer();
  if (!answer) return false;
  const expected = recall(stateStoredAs, isText);
  forget(stateStoredAs);
  forgetAuthorisationAnswer();
  if (expected === null || expected !== answer.state) return false;
  const { data } = await api.post('/api/sessions/wechat-web', { auth: 'none', body: { code: answer.code, device: deviceName() } });
  beginHere(data);
  return true;
}

/** Ends the session on the server too; without a network it ends here, and the server's part runs out by itself. */
export async function signOut(): Promise<void> {
  try {
    await api.delete('/api/me/sessions/current');
  } finally {
    endHere();
  }
}

/** Nothing of this person stays on the phone but drafts, which nobody else is shown. */
export function endHere(): void {
  dropTokens();
  forgetEverythingRead();
}
