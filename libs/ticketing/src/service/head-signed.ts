import { parseCheckpoint } from '@shequtong/kernel';
import { type SignedNotes, verifiedText } from '@shequtong/platform';
import { headDay, treeName } from '../domain/tree.js';
import { type HeadRow } from '../store/tree.store.js';

/** Whether a key of ours signed, for the tree of this district, what the row of a head says beside its day. */
export function isSigned({ size, root, signedAt, note }: HeadRow, districtId: number, notes: Pick<SignedNotes, 'verifierKeys'>): boolean {
  const origin = treeName(districtId);
  const said = parseCheckpoint(verifiedText(note, notes.verifierKeys(origin)) ?? '');
  return (
    said !== undefined && said.origin === origin && said.size === size && said.root === root && said.at.getTime() === signedAt.getTime()
  );
}

/** The note says when it was signed and no day: a copy of an old one under a later day would pass for the latest. */
export const isOfItsDay = ({ day, signedAt }: HeadRow): boolean => headDay(signedAt) === day;
