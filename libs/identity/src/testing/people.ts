import { randomBytes, randomInt } from 'node:crypto';
import { type Type } from '@nestjs/common';
import { isDistrict, type Permission, type Role } from '@shequtong/kernel';
import {
  type Actor,
  actorFor,
  BlindIndex,
  type Command,
  FieldCipher,
  newId,
  type Principal,
  systemActor,
  Tokens,
  Transactions,
} from '@shequtong/platform';
import { baoshanAreas, privacyNotice } from '../data-files.js';
import { type Relation } from '../domain/membership-state.js';
import { AreasService } from '../service/areas.service.js';
import { type JoinAnswer, JoinService } from '../service/join.service.js';
import { OrganisationsService } from '../service/organisations.service.js';
import { PrivacyNoticesService } from '../service/privacy-notices.service.js';
import { RosterService } from '../service/roster.service.js';
import { SessionsService } from '../service/sessions.service.js';
import { StaffService } from '../service/staff.service.js';
import { claimAll, insertAccount } from '../store/account.store.js';
import { currentNotice, recordConsent } from '../store/consent.store.js';
import { keepProvenPhone } from '../store/phone.store.js';
import { childrenOf, scenesOf } from '../store/area.store.js';

/** A test context or application: anything that hands out services. */
export interface Services {
  get<T>(token: Type<T>): T;
}

/** Real units of the district, by what suites need them for. */
export const places = {
  district: 310113000000,
  street: 310113003000,
  community: 310113003001,
  /** Another community of the same street. */
  neighbouring: 310113003002,
  otherStreet: 310113007000,
  ofOtherStreet: 310113007001,
} as const;

/** Suites move their clocks back, and people in them agree to the notice that holds there. */
const BEFORE_ANY_SUITE = '2020-01-01T00:00:00+08:00';

/**
 * The areas, scenes and privacy notice that everything else stands on.
 * @param notice the version of the privacy notice that holds there; the newest, unless the suite is about an older place
 */
export async function setUpDistrict(services: Services, notice?: number): Promise<void> {
  await services.get(PrivacyNoticesService).publish({ ...(await privacyNotice(notice)), inForceAt: BEFORE_ANY_SUITE });
  await services.get(AreasService).importFile(await baoshanAreas());
}

/** A command as the route would hand it over; its own key unless one is given. */
export const aCommand = (actor: Actor, key = newId(), route = 'POST /test'): Command => ({
  actor,
  route,
  key,
  requestHash: 'x'.repeat(64),
});

export interface Member {
  readonly accountId: string;
  readonly membershipId: string;
  readonly areaId: number;
  readonly name: string;
  readonly phone: string;
  readonly principal: Principal;
  readonly accessToken: string;
  readonly refreshToken: string;
}

interface ResidentOptions {
  readonly areaId?: number;
  readonly name?: string;
  readonly phone?: string;
  readonly building?: string;
  readonly room?: string;
  readonly relation?: Relation;
  /** Written into the form; the roster's line has none. */
  readonly documentNumber?: string;
  /** False: not on the roster, so that the request waits for staff. */
  readonly onRoster?: boolean;
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const given = [...'安宁和平文静明亮春秋兰竹梅松'];
const oneOf = (list: readonly string[]): string => list[randomInt(list.length)] ?? '';
const invented = (): string => `${oneOf(surnames)}${oneOf(given)}${oneOf(given)}`;
const inventedPhone = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** Somebody who has done everything but send the form. */
interface Applicant {
  readonly accountId: string;
  readonly name: string;
  readonly phone: string;
  readonly join: () => Promise<JoinAnswer>;
}

/** Communities of the street besides the usual one, for suites whose tests each want one of their own. */
export const otherCommunities = async (services: Services): Promise<number[]> =>
  (await services.get(Transactions).read(systemActor(), (db) => childrenOf(db, places.street)))
    .map(({ id }) => id)
    .filter((id) => id !== places.community);

/** An invented person in front of a community's form, through the real services. */
export async function applicant(services: Services, options: ResidentOptions = {}): Promise<Applicant> {
  const {
    areaId = places.community,
    name = invented(),
    phone = inventedPhone(),
    building = '1号楼',
    room = String(randomInt(101, 9999)),
    relation = 'owner',
    documentNumber,
    onRoster = true,
  } = options;
  const transactions = services.get(Transactions);
  const accountId = await account(services, phone);
  const lines = onRoster ? [{ building, room, name, phone, relation }] : [];
  const buildingId = await transactions.transact(systemActor(areaId), async (tx) => {
    await services.get(RosterService).imported(tx, areaId, lines);
    const buildings = await services.get(AreasService).withBuildings(tx, areaId, [building]);
    return buildings.find((known) => known.name === building)?.id;
  });
  const scene =
    (await transactions.read(systemActor(areaId), (db) => scenesOf(db, areaId))).find((known) => known.buildingId === null)?.code ?? '';
  const actor: Actor = { kind: 'person', accountId, more: [], up: [] };
  return {
    accountId,
    name,
    phone,
    join: () => services.get(JoinService).join(aCommand(actor), areaId, scene, { name, relation, buildingId, room, documentNumber }),
  };
}

/** An invented person who has joined a community through the real services; verified by the roster unless told otherwise. */
export async function resident(services: Services, options: ResidentOptions = {}): Promise<Member> {
  const { accountId, name, phone, join } = await applicant(services, options);
  const { membershipId } = await join();
  return {
    accountId,
    membershipId,
    areaId: options.areaId ?? places.community,
    name,
    phone,
    ...(await signedIn(services, accountId, 'mini-program')),
  };
}

/** An account that has agreed to the notice and proved a phone; the proof itself is not played here. */
async function account(services: Services, phone: string): Promise<string> {
  const accountId = newId();
  const phoneHash = services.get(BlindIndex).of('phone', phone);
  await services.get(Transactions).transact(systemActor(), async (tx) => {
    await insertAccount(tx, accountId);
    await claimAll(tx, accountId, [{ kind: 'openid', hash: services.get(BlindIndex).of('openid', accountId) }]);
    const notice = await currentNotice(tx);
    if (!notice) throw new Error('call setUpDistrict first');
    await recordConsent(tx, accountId, notice.version, 'given');
    const phoneSealed = services.get(FieldCipher).seal({ table: 'identity.proven_phone', column: 'phone', row: accountId }, phone);
    await keepProvenPhone(tx, accountId, { phoneSealed, phoneHash, provedBy: 'sms', proofHash: newId() });
  });
  return accountId;
}

interface StaffOptions {
  readonly areaId: number;
  readonly role: Role;
  /** The department they act for. */
  readonly organisationId?: string;
  readonly post?: string;
  readonly publicName?: string;
  /** The resident's account that gets the sign-in: somebody who lives there and works there. */
  readonly accountId?: string;
}

export interface StaffMember {
  readonly accountId: string;
  readonly areaId: number;
  readonly username: string;
  readonly password: string;
  readonly totpSecret: Buffer;
  readonly principal: Principal;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** An invented staff member, ready to sign in, with a console session open. */
export async function staff(
  services: Services,
  { areaId, role, organisationId, post = '工作人员', publicName = invented(), accountId: holder }: StaffOptions,
): Promise<StaffMember> {
  const username = `s${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('base64url');
  const totpSecret = randomBytes(20);
  const accountId = await services
    .get(StaffService)
    .setUp(areaId, { username, role, organisationId, post, publicName, password, totpSecret }, holder);
  return { accountId, areaId, username, password, totpSecret, ...(await signedIn(services, accountId, 'console')) };
}

/** A department of a street or the district, kept by its office; answers its id. */
export async function department(services: Services, areaId: number, name: string): Promise<string> {
  const keeper = await staff(services, { areaId, role: isDistrict(areaId) ? 'district-officer' : 'street-officer' });
  const [held] = keeper.principal.grants;
  const actor = actorFor(keeper.principal, 'organisation.manage', areaId, held?.startsAt ?? new Date(0));
  return (await services.get(OrganisationsService).make(aCommand(actor), areaId, { kind: 'department', name })).organisationId;
}

/** A session of an account: an office's roles work in that of the console alone. */
export async function signedIn(
  services: Services,
  accountId: string,
  face: 'mini-program' | 'console',
): Promise<{ principal: Principal; accessToken: string; refreshToken: string }> {
  const pair = await services.get(Transactions).transact(systemActor(), async (tx) => ({
    now: tx.now,
    ...(await services.get(SessionsService).open(tx, accountId, { face, name: '测试设备' })),
  }));
  const { principal } = services.get(Tokens).verify(pair.accessToken, pair.now);
  return { principal, accessToken: pair.accessToken, refreshToken: pair.refreshToken };
}

/** The scope the guard would work out for a person who asks for something in an area. */
export const actorOf = (person: { principal: Principal }, permission: Permission, areaId: number | undefined, now: Date): Actor =>
  actorFor(person.principal, permission, areaId, now);
