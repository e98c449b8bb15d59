import { useState } from 'react';
import { homeCommunity, type HomeCommunity } from './home-community';
import { currentMembership, type Me, readMe } from './me';
import { useSignedIn } from './tokens';
import { type Read, useRead } from './use-read';

interface HomeRead extends Read<Me> {
  /** Null while it is being asked for, and for whoever is in no community. */
  home: HomeCommunity | null;
  signedIn: boolean;
}

/**
 * The community a page is about: the one this phone keeps, without a network too; else, where the page is the first
 * thing opened on this phone, the one the account is in. It stays the same as long as the page is open.
 */
export function useHomeCommunity(): HomeRead {
  const signedIn = useSignedIn();
  const [kept] = useState(homeCommunity);
  const me = useRead(signedIn && !kept ? 'me' : null, readMe);
  const membership = me.value && currentMembership(me.value);
  const own = membership?.state === 'verified' ? { areaId: membership.areaId, name: membership.areaName } : null;
  return { ...me, signedIn, home: kept ?? own };
}
