import { places, resident, staff } from '@shequtong/identity/testing';
import { type AreaLevel, type Grant, HOUR_MS, type Role, roleLevels, roles } from '@shequtong/kernel';
import { newId, type Principal, Revocations, Tokens } from '@shequtong/platform';
import { type Product } from '../support/product.js';

/** How somebody stands to the place a request is about (友谊路街道 · 宝钢一村, unless they ask about what lies above it). */
type Standing =
  | 'not signed in'
  /** Signed in, and holding nothing that is in force. */
  | 'unverified'
  /** Holding a role there or above. */
  | 'in place'
  /** Holding roles beside it, elsewhere or below it only. */
  | 'elsewhere'
  | 'revoked';

export interface Session {
  readonly accessToken: string;
}

export interface Persona {
  readonly name: string;
  readonly standing: Standing;
  /** The one role of who stands in place. */
  readonly role?: Role;
  /** What the request is about. */
  readonly areaId: number;
  readonly session?: Session;
}

/** A persona that asks about the community, as most do. */
type Local = Omit<Persona, 'areaId'>;

const at: Readonly<Record<AreaLevel, number>> = { community: places.community, street: places.street, district: places.district };
const SECOND = 1000;
const OTHER_DISTRICT = 310112000000;
const A_STREET_THERE = 310112001000;
const A_COMMUNITY_THERE = 310112001001;

/**
 * Every role on every level it is held on, one person each: grants only ever add, so who passes must be seen one by one.
 * Who must not pass may hold every role at once: what none of sixteen opens together none opens alone.
 */
export async function peopleOf(product: Product): Promise<readonly Persona[]> {
  const now = product.clock.now().getTime();
  const people: readonly (Local & Partial<Persona>)[] = [
    { name: 'nobody', standing: 'not signed in' },
    { name: 'unverified', standing: 'unverified', session: signed(product, []) },
    ...(await Promise.all(roles.flatMap((role) => roleLevels[role].map((level, i) => inPlace(product, role, level, i))))),
    ...elsewhere(product),
    { name: 'all that ended', standing: 'unverified', session: signed(product, everyRole(at, { endsAt: new Date(now - SECOND) })) },
    {
      name: 'all that begins later',
      standing: 'unverified',
      session: signed(product, everyRole(at, { startsAt: new Date(now + HOUR_MS) })),
    },
    await revoked(product),
  ];
  return people.map((persona) => ({ areaId: places.community, ...persona }));
}

/** A real account, named by its role, and by the level where it is held on another level besides. */
async function inPlace({ services }: Product, role: Role, level: AreaLevel, i: number): Promise<Local> {
  const session =
    role === 'resident' ? await resident(services, { areaId: at[level] }) : await staff(services, { role, areaId: at[level] });
  return { name: i === 0 ? role : `${role} of the ${level}`, standing: 'in place', role, session };
}

function elsewhere(product: Product): readonly Persona[] {
  const holding = (name: string, where: Partial<Record<AreaLevel, number>>, areaId: number = places.community): Persona => ({
    name,
    standing: 'elsewhere',
    areaId,
    session: signed(product, everyRole(where)),
  });
  return [
    holding('all of the neighbouring community', { community: places.neighbouring }),
    holding('all of another street and its community', { community: places.ofOtherStreet, street: places.otherStreet }),
    holding('all of another district, its street and community', {
      community: A_COMMUNITY_THERE,
      street: A_STREET_THERE,
      district: OTHER_DISTRICT,
    }),
    holding('all of the community, asking about its street', { community: places.community }, places.street),
    holding(
      'all of the street and community, asking about the district',
      { community: places.community, street: places.street },
      places.district,
    ),
  ];
}

async function revoked(product: Product): Promise<Local> {
  const principal = holder(everyRole(at));
  await product.asOwner(`INSERT INTO platform.revocation (key, not_before) VALUES ($1, now() + interval '1 minute')`, [
    principal.accountId,
  ]);
  await product.services.get(Revocations).reload();
  return { name: 'all whose sessions were revoked', standing: 'revoked', session: sessionOf(product, principal) };
}

const everyRole = (where: Partial<Record<AreaLevel, number>>, more: Partial<Grant> = {}): readonly Grant[] =>
  roles.flatMap((role) =>
    roleLevels[role].flatMap((level) =>
      where[level] === undefined ? [] : [{ role, areaId: where[level], startsAt: new Date(0), ...more }],
    ),
  );

const holder = (grants: readonly Grant[]): Principal => ({ accountId: newId(), sessionId: newId(), grants });
const sessionOf = (product: Product, principal: Principal): Session => ({
  accessToken: product.services.get(Tokens).issue(principal, product.clock.now()),
});
const signed = (product: Product, grants: readonly Grant[]): Session => sessionOf(product, holder(grants));
