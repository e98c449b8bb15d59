import { type Role } from '@shequtong/kernel';

/** What the demo is made of, as data. People, events and texts are invented; places are real. */

export type CommunityKey = 'sitang' | 'xinjia' | 'tangwan';
export type Sex = 'm' | 'f';
export type Relation = 'owner' | 'family' | 'tenant';

/** A named person of a community: whoever speaks in a story, holds a role or waits to be verified. */
export interface CastMember {
  readonly key: string;
  readonly name: string;
  readonly sex: Sex;
  readonly born: number;
  readonly relation: Relation;
  readonly building: string;
  readonly room: string;
}

/** How somebody of the cast became a resident, or waits to. Left out: by the roster, at once. */
export type JoinStory =
  | { readonly kind: 'visited'; readonly note: string }
  | { readonly kind: 'neighbour'; readonly note: string }
  | { readonly kind: 'lease-approved' }
  | { readonly kind: 'vouched'; readonly by: string }
  | { readonly kind: 'child-consented'; readonly by: string; readonly birthDate: string }
  | { readonly kind: 'waits-with-lease' }
  | { readonly kind: 'waits-without-entry' }
  | { readonly kind: 'waits-differs' }
  | { readonly kind: 'waits-conflict'; readonly of: string }
  | { readonly kind: 'waits-guardian'; readonly birthDate: string }
  | { readonly kind: 'rejected'; readonly code: 'wrong-address' | 'unclear-evidence'; readonly reason: string };

export interface StaffPlan {
  readonly key: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly post: string;
  /** Lines of work, by code of the area's list. */
  readonly lines?: readonly string[];
}

interface BuildingPlan {
  readonly name: string;
  readonly rooms: readonly string[];
}

/** What kinds of households a roster is filled up with, in percent. */
interface HouseholdMix {
  readonly elders: number;
  readonly families: number;
  readonly tenantCouples: number;
  readonly sharedFlats: number;
  readonly tenantFamilies: number;
}

export interface CommunityPlan {
  readonly key: CommunityKey;
  readonly areaId: number;
  readonly buildings: readonly BuildingPlan[];
  /** Size of the roster. */
  readonly people: number;
  readonly mix: HouseholdMix;
  readonly cast: readonly CastMember[];
  readonly joins: Readonly<Record<string, JoinStory>>;
  /** Roles of residents, given by the secretary. */
  readonly roles: readonly (readonly [
    person: string,
    role: 'building-lead' | 'representative' | 'volunteer' | 'party-member',
    post?: string,
  ])[];
  readonly staff: readonly StaffPlan[];
  /** Whoever of the cast works there too, with one account, as which of the staff. */
  readonly alsoStaff?: Readonly<Record<string, string>>;
  /** Somebody of the roster who has not joined yet: the number a visitor tries joining with. */
  readonly newcomer: string;
}

/** One line of a cast: key, name, sex and year of birth, relation, building, room. */
export const person = (key: string, name: string, sexAndYear: string, relation: Relation, building: string, room: string): CastMember => ({
  key,
  name,
  sex: sexAndYear.startsWith('男') ? 'm' : 'f',
  born: Number(sexAndYear.slice(1)),
  relation,
  building,
  room,
});

/** Rooms of a house with stairs or a tower: floor, then flat. */
export const flats = (floors: number, perFloor: number, from = 1): string[] =>
  Array.from({ length: floors - from + 1 }, (_, f) =>
    Array.from({ length: perFloor }, (__, n) => `${f + from}${String(n + 1).padStart(2, '0')}`),
  ).flat();
