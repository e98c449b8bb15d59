import { useState } from 'react';
import { useShown } from '@/platform/lifecycle';
import { homeCommunity } from './home-community';
import { currentMembership, type Me, type Membership, useMe } from './me';
import { type ScannedCommunity, scannedCommunity } from './scanned-community';
import { type Read } from './use-read';

/** Which community somebody may look around in, and as what. */
interface PublicCommunity {
  me: Read<Me> & { signedIn: boolean };
  membership: Membership | undefined;
  /** Kept on the phone; of interest to whoever belongs to no community, and asks to belong to none. */
  scanned: ScannedCommunity | null;
  /** Null while it is not known, and where there is none. */
  areaId: number | null;
}

/**
 * The community whose public matters a page shows: the person's own, also while they wait to be verified; else the one
 * whose code this phone has read.
 */
export function usePublicCommunity(): PublicCommunity {
  const me = useMe();
  const [read, setRead] = useState(scannedCommunity);
  useShown(() => setRead(scannedCommunity()));
  const membership = me.value && currentMembership(me.value);
  const unknown = me.signedIn && me.value === undefined;
  const scanned = unknown || membership ? null : read;
  // Without a network the phone still knows where its owner belongs.
  const kept = unknown ? (homeCommunity()?.areaId ?? null) : null;
  return { me, membership, scanned, areaId: membership?.areaId ?? scanned?.areaId ?? kept };
}
