import { HOUR_MS } from '../time/lengths.js';

const OPENS_BEFORE_END_MS = 2 * HOUR_MS;

/** From when on the hand-over of a shift can be written: the server refuses it before, and the console says when it opens. */
export const handOverOpensAt = (endsAt: Date): Date => new Date(endsAt.getTime() - OPENS_BEFORE_END_MS);
