import { places, resident, staff } from '@shequtong/identity/testing';
import { type Grant } from '@shequtong/kernel';
import { newId, type Principal, Revocations, Tokens } from '@shequtong/platform';
import { type Product } from '../support/product.js';

/**
 * Who asks, by relation to the community the request is about (友谊路街道 · 宝钢一村). One letter each, so that a row of
 * the reviewed table fits a line.
 */
export const personas = {
  n: 'nobody: not signed in',
  u: 'signed in, not verified anywhere',
  r: 'resident of the community',
  o: 'resident of another community of the street',
  s: 'staff of the community',
  y: 'secretary of the community',
  t: 'staff of another community of the street',
  S: 'street officer above',
  T: 'street officer of another street',
  D: 'district officer above',
  E: 'officer of another district',
  a: 'auditor of the district',
  A: 'administrator of the district',
  x: 'staff of the community whose grant has ended',
  z: 'staff of the community whose sessions were revoked',
} as const;

export type Persona = keyof typeof personas;

const OTHER_DISTRICT = 310112000000;

/** Real accounts for everybody with an account of their own; made-up grants only where time or place is impossible here. */
export async function peopleOf(product: Product): Promise<Record<Persona, { accessToken: string } | undefined>> {
  const { services } = product;
  const person = (role: Grant['role'], areaId: number): Promise<{ accessToken: string }> => staff(services, { role, areaId });
  const revoked = await staff(services, { role: 'community-staff', areaId: places.community });
  await product.asOwner(`INSERT INTO platform.revocation (key, not_before) VALUES ($1, now() + interval '1 minute') ON CONFLICT (key) DO UPDATE SET not_before = excluded.not_before`, [revoked.accountId]);
  await services.get(Revocations).reload();
  return {
    n: undefined,
    u: signed(product, []),
    r: await resident(services, { areaId: places.community }),
    o: await resident(services, { areaId: places.neighbouring }),
    s: await person('community-staff', places.community),
    y: await person('community-secretary', places.community),
    t: await person('community-staff', places.neighbouring),
    S: await person('street-officer', places.street),
    T: await person('street-officer', places.otherStreet),
    D: await person('district-officer', places.district),
    E: signed(product, [{ role: 'district-officer', areaId: OTHER_DISTRICT, startsAt: new Date(0) }]),
    a: await person('auditor', places.district),
    A: await person('administrator', places.district),
    x: signed(product, [{ role: 'community-staff', areaId: places.community, startsAt: new Date(0), endsAt: new Date(Date.now() - 1000) }]),
    z: revoked,
  };
}

function signed(product: Product, grants: Grant[]): { accessToken: string } {
  const principal: Principal = { accountId: newId(), sessionId: newId(), grants };
  return { accessToken: product.services.get(Tokens).issue(principal, product.clock.now()) };
}
