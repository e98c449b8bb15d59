import { type Client } from '@shequtong/api-client';
import { type Grant, isRole } from '@shequtong/kernel';
import { type AccountView, type EnrolmentOffer, type SessionPaths, type TokenPair } from './session-contract.js';

/** A grant with the name of its place, which screens show. */
export interface NamedGrant extends Grant {
  readonly areaName: string;
}

export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly grants: readonly NamedGrant[];
}

export interface StaffCredentials {
  readonly username: string;
  readonly password: string;
  /** Six digits of the authenticator; left out only at the first sign-in. */
  readonly code?: string;
}

/** What ends the first sign-in: the authenticator's code, and a password of one's own instead of the initial one. */
export interface StaffEnrolment extends StaffCredentials {
  readonly newPassword: string;
  readonly code: string;
}

/** Signing in ends with tokens, or with the offer to bind an authenticator first. */
export type SignInOutcome = { readonly kind: 'signed-in'; readonly tokens: TokenPair } | { readonly kind: 'enrol'; readonly offer: EnrolmentOffer };

/** The session routes of the API. */
export interface SessionCalls {
  readonly signIn: (credentials: StaffCredentials) => Promise<SignInOutcome>;
  readonly enrol: (enrolment: StaffEnrolment) => Promise<TokenPair>;
  readonly refresh: (refreshToken: string) => Promise<TokenPair>;
  readonly signOut: () => Promise<void>;
  readonly account: () => Promise<Account>;
}

/** @param device what the person's own list of sessions calls this browser. */
export function sessionCalls(api: Client<SessionPaths, Blob>, device: string): SessionCalls {
  return {
    signIn: async (credentials) => {
      const { data } = await api.post('/api/staff-sessions', { body: { ...credentials, device }, auth: 'none' });
      if (data.session) return { kind: 'signed-in', tokens: data.session };
      if (data.enrolment) return { kind: 'enrol', offer: data.enrolment };
      throw new Error('the sign-in answer has neither a session nor an enrolment');
    },
    enrol: async (enrolment) => (await api.post('/api/staff-sessions/enrolment', { body: { ...enrolment, device }, auth: 'none' })).data,
    refresh: async (refreshToken) => (await api.post('/api/sessions/refresh', { body: { refreshToken }, auth: 'none' })).data,
    signOut: async () => {
      await api.delete('/api/sessions/current');
    },
    account: async () => accountOf((await api.get('/api/account')).data),
  };
}

/** Roles this console does not know (of a newer server) open nothing here. */
const accountOf = (view: AccountView): Account => ({
  accountId: view.accountId,
  displayName: view.displayName,
  grants: view.grants.flatMap(({ role, areaId, areaName, organisationId, startsAt, endsAt }) =>
    isRole(role)
      ? [{ role, areaId, areaName, organisationId: organisationId ?? undefined, startsAt: new Date(startsAt), endsAt: endsAt ? new Date(endsAt) : undefined }]
      : [],
  ),
});
