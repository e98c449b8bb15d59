import { chinaDateOf, fromHex, type Hash, leafHash } from '@shequtong/kernel';

/** Under this name the tree of a district is published and its heads are signed. */
export const treeName = (districtId: number): string => `shequtong/${districtId}`;

/** An entry of a trace as it stands in the tree: the hash that chains it covers all the row says and whose it is. */
export const leafOf = (entryHash: string): Hash => leafHash(fromHex(entryHash));

/** An entry that waits for its place in the tree. */
export interface Unplaced {
  readonly areaId: number;
  readonly ticketId: string;
  readonly seq: number;
  readonly at: Date;
  readonly hash: string;
}

/** The order in which entries take their places: as they happened, those of one ticket never before one another. */
export const inOrder = <T extends Unplaced>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => a.at.getTime() - b.at.getTime() || a.ticketId.localeCompare(b.ticketId) || a.seq - b.seq);

/** A head is signed each day in China; the first as soon as there is something to sign. */
export const headDay = (now: Date): string => chinaDateOf(now);
