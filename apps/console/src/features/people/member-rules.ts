import { peopleTexts } from '../../texts/people.js';
import { type MembershipState } from './calls/member-calls.js';

export const memberStates = ['verified', 'pending', 'rejected', 'ended'] as const satisfies readonly MembershipState[];

/** Reads the state of an address; what the API does not know is left out. */
export const memberStateOf = (query: URLSearchParams): MembershipState =>
  memberStates.find((state) => state === query.get('state')) ?? 'verified';

const ways: Readonly<Record<string, string>> = peopleTexts.ways;

/** How somebody was verified; a way the server knows and this console does not stays as it is. */
export const wayName = (way: string | null): string => (way === null ? '—' : (ways[way] ?? way));

/** Without a phone of their own: what they do goes by staff, card and delegates. */
export const isEnrolledByStaff = (way: string | null): boolean => way === 'enrolled-by-staff';
