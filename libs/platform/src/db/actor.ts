import { DomainError, type Grant } from '@shequtong/kernel';

/** The office (or role) on whose behalf a step is taken; recorded in traces. */
export type Office = Pick<Grant, 'role' | 'areaId' | 'organisationId'>;

/**
 * Who acts, as the database sees it. Row-level security, the second wall behind the permission check, compares
 * `area_id` with the range `from`–`to` and the list `more`; a row that may be contributed to from below
 * (a street's campaign) compares with `up`.
 */
export interface Actor {
  readonly kind: 'anonymous' | 'person' | 'system';
  readonly accountId?: string;
  /** First and last area id of the range acted in; absent for anonymous callers, who read what is public. */
  readonly from?: number;
  readonly to?: number;
  /** Further communities: other memberships, communities a provider serves, open assignments, signed links. */
  readonly more: readonly number[];
  /** Ancestors (street, district) of the communities the person belongs to. */
  readonly up: readonly number[];
  /** The grant that allowed this request. */
  readonly office?: Office;
  /**
   * Every office whose grant allows this request at that place, `office` first: which of a person's desks is meant
   * depends on what they act on, which nobody has read yet.
   */
  readonly offices?: readonly Office[];
}

export const anonymous: Actor = { kind: 'anonymous', more: [], up: [] };

const EVERY_AREA = { from: 0, to: 999_999_999_999 } as const;

/** The platform itself: sweeps, reactions, seeds. Limited to one area when given, as reactions are. */
export function systemActor(areaId?: number): Actor {
  return { kind: 'system', ...(areaId === undefined ? EVERY_AREA : { from: areaId, to: areaId }), more: [], up: [] };
}

/** The account of a signed-in caller; the guard has let nobody else through. */
export function accountOf({ accountId }: Actor): string {
  if (!accountId) throw new DomainError('platform/unauthenticated');
  return accountId;
}

/** Whether rows of an area are in the actor's scope. */
export const reaches = ({ from, to, more }: Actor, areaId: number): boolean =>
  (from !== undefined && to !== undefined && areaId >= from && areaId <= to) || more.includes(areaId);

/**
 * The same person, acting by a rule of ours in an area not their own (joining a community, answering by a
 * signed link, reading what is public there). The rule must have checked why; the scope is that one area.
 */
export function actingIn(actor: Actor, areaId: number): Actor {
  return { ...actor, kind: actor.kind === 'anonymous' ? 'anonymous' : 'person', from: areaId, to: areaId };
}

/** A rule of ours looks up or changes rows of accounts other than the caller's (sign-in, claims). */
export function asSystem(actor: Actor): Actor {
  return { ...systemActor(), accountId: actor.accountId, office: actor.office };
}

/**
 * A step of ours that touches one community and rows of accounts other than the caller's (claims, the account of a
 * member): the platform's own right, within that one community, on record as the caller's doing.
 */
export const withinArea = (actor: Actor, areaId: number): Actor => ({ ...asSystem(actor), from: areaId, to: areaId });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const integer = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not an area id: ${value}`);
  return String(value);
};

/**
 * The statements that open a transaction for an actor, sent as one flight. SET LOCAL, not set_config(): the
 * latter does not reach the workers of a sharded database. Every value is checked, since SET takes no parameters.
 */
export function openingSql(actor: Actor, mode: 'read' | 'write'): string {
  // from and to are words of SQL, hence the quotes.
  const settings = [
    ['app."from"', actor.from === undefined ? '' : integer(actor.from)],
    ['app."to"', actor.to === undefined ? '' : integer(actor.to)],
    ['app.more', actor.more.length ? `{${actor.more.map(integer).join(',')}}` : ''],
    ['app.up', actor.up.length ? `{${actor.up.map(integer).join(',')}}` : ''],
    ['app.account', checkedAccount(actor.accountId)],
    ['app.system', actor.kind === 'system' ? 'on' : ''],
  ] as const;
  const begin = mode === 'read' ? 'BEGIN READ ONLY' : 'BEGIN';
  // Settings are local to the transaction, so an unset one is the empty string a pooled connection already holds.
  const set = settings.filter(([, value]) => value !== '').map(([name, value]) => `SET LOCAL ${name} = '${value}'`);
  return [begin, ...set, 'SELECT now() AS now'].join('; ');
}

function checkedAccount(accountId: string | undefined): string {
  if (accountId === undefined) return '';
  if (!UUID.test(accountId)) throw new Error('account id is not a UUID');
  return accountId;
}
