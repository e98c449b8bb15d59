import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { Tokens } from '@shequtong/platform';
import sharp from 'sharp';
import request from 'supertest';
import { aKey, openProduct, type Product } from '../support/product.js';

/** A community, its street and its district with the people a ticket meets. All of them are invented. */
export interface Town {
  readonly product: Product;
  readonly reporter: Member;
  readonly neighbour: Member;
  readonly stranger: Member;
  readonly duty: StaffMember;
  readonly colleague: StaffMember;
  readonly secretary: StaffMember;
  readonly foreignDuty: StaffMember;
  readonly street: StaffMember;
  readonly otherStreetOfficer: StaffMember;
  readonly foreignStreet: StaffMember;
  readonly district: StaffMember;
  readonly liaison: StaffMember;
}

/** An instant in China. */
export const at = (product: Product, text: string): void => product.clock.set(`${text.replace(' ', 'T')}:00+08:00`);

export async function openTown(start = '2026-11-01 20:00', env?: Record<string, string>): Promise<Town> {
  const product = await openProduct(env);
  at(product, start);
  const { services } = product;
  const officer = (role: StaffMember['principal']['grants'][number]['role'], areaId: number, post: string): Promise<StaffMember> =>
    staff(services, { role, areaId, post });
  return {
    product,
    reporter: await resident(services, { areaId: places.community }),
    neighbour: await resident(services, { areaId: places.community }),
    stranger: await resident(services, { areaId: places.neighbouring }),
    secretary: await officer('community-secretary', places.community, '书记'),
    duty: await officer('community-staff', places.community, '社工'),
    colleague: await officer('community-staff', places.community, '社工'),
    foreignDuty: await officer('community-staff', places.neighbouring, '社工'),
    street: await officer('street-officer', places.street, '城运中心'),
    otherStreetOfficer: await officer('street-officer', places.street, '城运中心'),
    foreignStreet: await officer('street-officer', places.otherStreet, '城运中心'),
    district: await officer('district-officer', places.district, '区城运中心'),
    liaison: await officer('liaison-officer', places.street, '联络员'),
  };
}

export interface Ticket {
  readonly ticketId: string;
  readonly areaId: number;
  readonly number: string;
  readonly state: string;
  readonly version: number;
}

export const pathOf = (areaId: number): string => `/api/communities/${areaId}/tickets`;

export const aReport = { text: '3 号楼一楼楼道灯坏了，晚上看不见台阶', categoryCode: 'estate.light', place: '3 号楼一楼电梯口' };

/** A person as their app signs requests now: tokens live a quarter of an hour, suites move the clock by days. */
export function tokenOf(product: Product, person: Member | StaffMember): string {
  return product.services.get(Tokens).issue(person.principal, product.clock.now());
}

export const get = (product: Product, person: Member | StaffMember | undefined, path: string): request.Test => {
  const test = request(product.url).get(path);
  return person ? test.set('Authorization', `Bearer ${tokenOf(product, person)}`) : test;
};

interface PostOptions {
  readonly key?: string;
  /** Version for If-Match, as an ETag. */
  readonly version?: number;
}

export function post(
  product: Product,
  person: Member | StaffMember | undefined,
  path: string,
  body: object,
  { key = aKey(), version }: PostOptions = {},
): request.Test {
  const test = request(product.url).post(path).set('Idempotency-Key', key);
  if (person) void test.set('Authorization', `Bearer ${tokenOf(product, person)}`);
  if (version !== undefined) void test.set('If-Match', `"${version}"`);
  return test.send(body);
}

export async function report(town: Town, body: object = aReport, person: Member = town.reporter): Promise<Ticket> {
  const answer = await post(town.product, person, pathOf(person.areaId), body).expect(201);
  return answer.body as Ticket;
}

/** One step over HTTP; staff name the version they saw. */
export function step(town: Town, ticket: Ticket, person: Member | StaffMember, name: string, body: object = {}): request.Test {
  const staffMember = 'username' in person;
  return post(
    town.product,
    person,
    `${pathOf(ticket.areaId)}/${ticket.ticketId}/${name}`,
    body,
    staffMember ? { version: ticket.version } : {},
  );
}

export async function done(test: request.Test): Promise<Ticket> {
  const answer = await test;
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Ticket;
}

export const bodies = {
  reply: { reply: '已安排电工今天下午去看' },
  'record-call': { call: '电话说明了安排' },
  accept: {},
  'start-handling': { act: 'visit' },
  escalate: { type: 'estate.light', cause: '公共线路老化', constraints: '社区没有施工资质', tried: '已请物业临时照明' },
  return: { reason: '按权责清单应由居委会先行处置' },
  'suspension/ask': { days: 5, waitsFor: '配件下周到货' },
  'suspension/grant': {},
  'suspension/refuse': { reason: '可以先用备件' },
  resume: {},
  'extension/ask': { days: 5, reason: '雨天无法施工' },
  'extension/grant': {},
  'extension/refuse': { reason: '天气已转好' },
  // All that was said is seen, however much it is.
  resolve: { ending: 'fixed', result: '线路已换，灯已亮', seenSeq: 99 },
  decline: { guidance: '请拨打供电热线 95598', seenSeq: 99 },
  'follow-up': { result: 'solved', way: 'phone' },
  'add-information': { text: '二楼的灯也不亮了' },
  urge: {},
  rate: { stars: 5 },
  'not-solved': { reason: '晚上又不亮了' },
  withdraw: {},
} as const satisfies Record<string, object>;

/** A ticket that was resolved by the community's duty person. */
export async function resolved(town: Town): Promise<Ticket> {
  let ticket = await report(town);
  for (const name of ['accept', 'start-handling', 'resolve'] as const)
    ticket = await done(step(town, ticket, town.duty, name, bodies[name]));
  return ticket;
}

/** A small real photo; a colour of its own makes it a picture of its own. */
export const photo = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: shade, g: 120, b: 60 } } })
    .jpeg()
    .toBuffer();

export async function uploaded(product: Product, person: Member | StaffMember, areaId: number, shade: number): Promise<string> {
  const answer = await request(product.url)
    .post(`/api/communities/${areaId}/media`)
    .set('Authorization', `Bearer ${tokenOf(product, person)}`)
    .attach('file', await photo(shade), { filename: 'photo.jpg', contentType: 'image/jpeg' })
    .expect(201);
  return (answer.body as { mediaId: string }).mediaId;
}
