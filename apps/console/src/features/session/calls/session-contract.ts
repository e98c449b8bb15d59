/**
 * The routes of signing in, as the API's identity context offers them. Stands in for the generated `paths` until they
 * are part of the committed OpenAPI document; then `session-calls.ts` takes `paths` and this file goes.
 */
interface Operation<Body, Answer> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

interface Read<Answer> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

/** First sign-in: the password was right, and the account has no authenticator yet. */
export interface EnrolmentOffer {
  /** `otpauth://…`, for the QR code. */
  otpauthUri: string;
  /** Base32, for typing it in. */
  secret: string;
}

export interface GrantView {
  role: string;
  areaId: number;
  areaName: string;
  organisationId?: string | null;
  startsAt: string;
  endsAt?: string | null;
}

export interface AccountView {
  accountId: string;
  displayName: string;
  grants: GrantView[];
}

interface StaffSignInView {
  state: 'signed-in' | 'enrol';
  session: TokenPair | null;
  enrolment: EnrolmentOffer | null;
}

export interface SessionPaths {
  '/api/staff-sessions': { post: Operation<{ username: string; password: string; code?: string; device?: string }, StaffSignInView> };
  '/api/staff-sessions/enrolment': { post: Operation<{ username: string; password: string; newPassword: string; code: string; device?: string }, TokenPair> };
  '/api/sessions/refresh': { post: Operation<{ refreshToken: string }, TokenPair> };
  '/api/sessions/current': { delete: Read<undefined> };
  '/api/account': { get: Read<AccountView> };
}
