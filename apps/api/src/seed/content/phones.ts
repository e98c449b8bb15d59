import { type CommunityKey } from './plan.js';

/**
 * Phone numbers of demo people begin with 154 0000: no operator has numbers beginning with 154, so a message sent by
 * mistake reaches nobody.
 */
export const DEMO_PHONES = '1540000';

const THOUSANDS: Readonly<Record<CommunityKey, number>> = { sitang: 1, xinjia: 2, tangwan: 3 };

/** Places of the cast's keys in their community's block of a thousand numbers. */
const placeOf = (key: string): number => {
  const [, kind = '', digits = '0'] = /^(?:old )?([a-z]+?)(\d*)$/.exec(key) ?? [];
  const blocks: Readonly<Record<string, number>> = { r: 0, w: 50, new: 70, nophone: 80 };
  const block = blocks[kind];
  if (block === undefined) throw new Error(`${key} is nobody of the cast`);
  return block + Number(digits || 0) + (key.startsWith('old ') ? 10 : 0);
};

/** The number of somebody of the cast by key, or of anybody else on the roster by serial (100–999). */
export const demoPhone = (community: CommunityKey, who: string | number): string =>
  `${DEMO_PHONES}${THOUSANDS[community] * 1000 + (typeof who === 'number' ? who : placeOf(who))}`;

/** The office's own number, which residents call; one that reaches nobody, as all of the demo's. */
export const deskPhone = (place: number): string => `${DEMO_PHONES}${9000 + place}`;

/** The number of somebody who works for an organisation of the community. */
export const operatorPhone = (community: CommunityKey, place: number): string => `${DEMO_PHONES}${THOUSANDS[community] * 1000 + place}`;
