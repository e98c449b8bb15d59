import { randomInt } from 'node:crypto';
import { documentCheckCharacter } from '@shequtong/kernel';
import { type Sandbox, startSandbox } from '@shequtong/wechat/sandbox';
import { places, totpAt, totpStep } from '@shequtong/identity/testing';
import request from 'supertest';
import { aKey, openProduct, type Product } from '../support/product.js';

const mini = { appid: 'wxminiofthetests01', secret: 'mini-secret-of-the-tests' };
const official = { appid: 'wxoffiofthetests01', secret: 'official-secret-of-the-tests' };
const gatewayKey = 'gateway-secret-of-the-tests';

/** The product with WeChat and the SMS gateway played by the sandbox, over HTTP. */
export interface World {
  readonly product: Product;
  readonly sandbox: Sandbox;
  /** An invented person with WeChat on their phone; nobody has met them yet. */
  person(): Phone;
  call(person?: { accessToken: string }): Caller;
  close(): Promise<void>;
}

/** A person with a phone in the outside world. */
export interface Phone {
  readonly id: string;
  readonly number: string;
}

interface Caller {
  get(path: string): request.Test;
  post(path: string, body?: object, key?: string): request.Test;
  put(path: string, body?: object, key?: string): request.Test;
  delete(path: string): request.Test;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export async function openWorld(): Promise<World> {
  const sandbox = await startSandbox({
    port: 0,
    // Suites move the sandbox's clock alone.
    rules: { gatewayClockSkewSeconds: 7_200 },
    seed: {
      apps: [
        { ...mini, kind: 'mini-program', originalId: 'gh_mini' },
        { ...official, kind: 'official-account', originalId: 'gh_official' },
      ],
      people: [],
      gateway: { keyId: 'shequtong', secret: gatewayKey },
      gatewayTemplates: {
        'verification-code': '验证码 {code}，{minutes} 分钟内有效。',
        'staff-sign-in-code': '工作台首次登录验证码 {code}，{minutes} 分钟内有效，不要告诉任何人。',
      },
    },
  });
  const product = await openProduct({
    WECHAT_BASE_URL: sandbox.url,
    WECHAT_OPEN_BASE_URL: sandbox.url,
    WECHAT_APPID: mini.appid,
    WECHAT_SECRET: mini.secret,
    WECHAT_OFFICIAL_APPID: official.appid,
    WECHAT_OFFICIAL_SECRET: official.secret,
    GATEWAY_URL: sandbox.url,
    GATEWAY_KEY: gatewayKey,
  });
  let people = 0;
  return {
    product,
    sandbox,
    person: () => {
      const phone = { id: `p${(people += 1)}`, number: `137${String(randomInt(100_000_000)).padStart(8, '0')}` };
      sandbox.control.addPerson({ id: phone.id, name: `测试人物${people}（虚构）`, phone: phone.number });
      return phone;
    },
    call: (person) => callerOf(product.url, person),
    close: async () => {
      await product.close();
      await sandbox.stop();
    },
  };
}

function callerOf(url: string, person?: { accessToken: string }): Caller {
  const signed = (test: request.Test): request.Test => (person ? test.set('Authorization', `Bearer ${person.accessToken}`) : test);
  return {
    get: (path) => signed(request(url).get(`/api/${path}`)),
    post: (path, body = {}, key = aKey()) =>
      signed(request(url).post(`/api/${path}`))
        .set('Idempotency-Key', key)
        .send(body),
    put: (path, body = {}, key = aKey()) =>
      signed(request(url).put(`/api/${path}`))
        .set('Idempotency-Key', key)
        .send(body),
    delete: (path) => signed(request(url).delete(`/api/${path}`)),
  };
}

/** Signs a phone in with WeChat. */
export async function byWechat(world: World, phone: Phone): Promise<Tokens> {
  const { code } = world.sandbox.control.grantLoginCode({ personId: phone.id });
  const answer = await world.call().post('sessions/wechat', { code, device: '测试手机' }).expect(200);
  return answer.body as Tokens;
}

/** The code in the last SMS to a number, as its owner reads it. */
export function smsCode(world: World, number: string): string {
  const [newest] = world.sandbox.control.inbox(number);
  const code = /\d{6}/.exec(newest?.text ?? '')?.[0];
  if (!code) throw new Error('no SMS has arrived');
  return code;
}

/** Signed in, agreed to the notice, phone proved: all that joining needs. */
export async function ready(world: World, phone: Phone = world.person()): Promise<Tokens & { phone: Phone }> {
  const tokens = await byWechat(world, phone);
  const me = world.call(tokens);
  const notice = await me.get('privacy-notice').expect(200);
  await me.post('me/consents', { version: (notice.body as { version: number }).version }).expect(200);
  const { code } = world.sandbox.control.grantPhoneCode({ personId: phone.id });
  await me.put('me/phone/wechat', { code }).expect(200);
  return { ...tokens, phone };
}

/** The scene code on the poster of a community. */
export async function posterOf(world: World, areaId: number): Promise<string> {
  const [row] = await world.product.asOwner<{ code: string }>(
    'SELECT code FROM identity.scene WHERE area_id = $1 AND building_id IS NULL',
    [areaId],
  );
  if (!row) throw new Error('the community has no poster');
  return row.code;
}

/** New tokens for the same device: what an app does when its access token is refused. */
export async function refreshed<T extends Tokens>(world: World, tokens: T): Promise<T> {
  const answer = await world.call().post('sessions/refresh', { refreshToken: tokens.refreshToken }).expect(200);
  return { ...tokens, ...(answer.body as Tokens) };
}

/** What the authenticator app shows now, or some steps of 30 s away. */
export const authenticatorShows = (world: World, secret: Uint8Array, steps = 0): string =>
  totpAt(secret, totpStep(world.product.clock.now()) + steps);

/** A problem as the API answers it, without what differs by request. */
export const problemOf = ({ status, body }: { status: number; body: unknown }): Record<string, unknown> => {
  return { ...(body as Record<string, unknown>), instance: null, status };
};

/** The secret an authenticator is given, from the text people type. */
export function decoded(base32: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** Signs staff in at the console; a step later each time, because a code is good once. */
export async function byPassword(
  world: World,
  { username, password, totpSecret }: { username: string; password: string; totpSecret: Buffer },
): Promise<Tokens> {
  world.product.clock.advance({ seconds: 31 });
  const answer = await world
    .call()
    .post('staff-sessions', { username, password, code: authenticatorShows(world, totpSecret) })
    .expect(200);
  return (answer.body as { session: Tokens }).session;
}

/** Ends the first sign-in of staff with an authenticator and a password of their own, and a code where a phone is asked. */
export async function firstSignIn(world: World, username: string, initialPassword: string, phone?: string): Promise<Tokens> {
  const begun = await world.call().post('staff-sessions', { username, password: initialPassword }).expect(200);
  const { secret } = (begun.body as { enrolment: { secret: string } }).enrolment;
  const answer = await world
    .call()
    .post('staff-sessions/enrolment', {
      username,
      password: initialPassword,
      newPassword: '梧桐树下看社区二〇二六年春',
      code: authenticatorShows(world, decoded(secret)),
      ...(phone !== undefined && { phoneCode: smsCode(world, phone) }),
    })
    .expect(200);
  return answer.body as Tokens;
}

/** An invented document number with the check character that makes it right in itself. */
export function checked(number: string): string {
  const first = number.slice(0, 17);
  return first + documentCheckCharacter(first);
}

export type Asked = { readonly person: Tokens & { phone: { number: string } }; readonly caseId: string; readonly membershipId: string };

/** Somebody the roster does not know asks to join the community of the world; staff have their case. */
export async function askedToJoin(world: World, name: string, room = '101', buildingId?: string): Promise<Asked> {
  const person = await ready(world);
  const poster = await posterOf(world, places.community);
  const { membershipId } = (
    await world
      .call(person)
      .post(`communities/${places.community}/memberships`, { sceneCode: poster, name, relation: 'tenant', buildingId, room })
      .expect(200)
  ).body as { membershipId: string };
  const [row] = await world.product.asOwner<{ id: string }>('SELECT id FROM identity.review_case WHERE membership_id = $1', [membershipId]);
  return { person, membershipId, caseId: row?.id ?? '' };
}
