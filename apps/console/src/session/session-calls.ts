import { type Grant } from '@shequtong/kernel';
import { type Api, type View } from '../calls/api.js';

export type TokenPair = Pick<View<'TokenPairView'>, 'accessToken' | 'refreshToken'>;

/** First sign-in: the password was right, and the account has no authenticator yet. */
export type EnrolmentOffer = View<'EnrolmentView'>;

/** A grant with the names of its place and role, which screens show. */
export interface NamedGrant extends Grant {
  readonly roleName: string;
  /** What the office there calls one; null where it gave no post. */
  readonly post: string | null;
  readonly areaName: string;
  /** For which department, company or centre one holds it; null for the office of the place itself. */
  readonly organisation: View<'GrantOrganisationView'> | null;
}

export interface Account {
  readonly accountId: string;
  /** The name one works under, as traces show it; null for who has none. */
  readonly name: string | null;
  readonly grants: readonly NamedGrant[];
}

export interface StaffCredentials {
  readonly username: string;
  readonly password: string;
  /** Six digits of the authenticator; left out only at the first sign-in. */
  readonly code?: string;
}

/** What ends the first sign-in: the authenticator's code, and a password of one's own instead of the initial one. */
interface StaffEnrolment extends StaffCredentials {
  readonly newPassword: string;
  readonly code: string;
  /** The code sent to one's phone, where the account is a resident's too. */
  readonly phoneCode?: string;
}

/** Signing in ends with tokens, or with the offer to bind an authenticator first. */
type SignInOutcome =
  { readonly kind: 'signed-in'; readonly tokens: TokenPair } | { readonly kind: 'enrol'; readonly offer: EnrolmentOffer };

/** The session routes of the API. */
export interface SessionCalls {
  readonly signIn: (credentials: StaffCredentials) => Promise<SignInOutcome>;
  readonly enrol: (enrolment: StaffEnrolment) => Promise<TokenPair>;
  readonly refresh: (refreshToken: string) => Promise<TokenPair>;
  readonly signOut: () => Promise<void>;
  readonly account: () => Promise<Account>;
  /** Answers how many other devices were signed out. */
  readonly changePassword: (change: View<'PasswordBody'>) => Promise<number>;
}

/** @param device what the person's own list of sessions calls this browser. */
export function sessionCalls(api: Api, device: string): SessionCalls {
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
      await api.delete('/api/me/sessions/current');
    },
    changePassword: async (body) => (await api.put('/api/me/password', { body })).data.signedOut,
    account: async () => {
      const { data } = await api.get('/api/me');
      const names = await areaNames(api, [...new Set(data.roles.map((grant) => grant.areaId))]);
      return { accountId: data.accountId, name: data.name, grants: data.roles.map((grant) => namedGrant(grant, names)) };
    },
  };
}

/** The API lists the grants in force only, so they have begun; when one ends it says. */
const namedGrant = (
  { role, roleName, post, areaId, organisation, endsAt }: View<'OwnGrantView'>,
  names: ReadonlyMap<number, string>,
): NamedGrant => ({
  role,
  roleName,
  post,
  areaId,
  areaName: names.get(areaId) ?? String(areaId),
  organisation,
  ...(organisation && { organisationId: organisation.id }),
  startsAt: new Date(0),
  endsAt: endsAt === null ? undefined : new Date(endsAt),
});

/** Names of places. One that cannot be read goes by its code: a name is no reason to keep somebody from work. */
async function areaNames(api: Api, areaIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const found = await Promise.allSettled(
    areaIds.map((areaId) => api.get('/api/areas/{areaId}', { path: { areaId: String(areaId) }, auth: 'none' })),
  );
  return new Map(
    found.flatMap((answer) => (answer.status === 'fulfilled' ? [[answer.value.data.area.id, answer.value.data.area.name] as const] : [])),
  );
}
