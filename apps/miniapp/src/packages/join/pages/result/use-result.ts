import { useState } from 'react';
import { addLease, currentMembership, type Membership, useMe } from '@/calls/me';
import { useCommand } from '@/calls/use-command';
import { chooseMedia, dropMedia } from '@/platform/media';
import { useParameters } from '@/platform/navigation';

/** How a request to join stands. */
export function useResult() {
  const { area } = useParameters();
  const { state, value, reload } = useMe();
  const here = value?.memberships.filter(({ areaId }) => String(areaId) === area) ?? [];
  return { state, reload, membership: currentMembership({ memberships: here.length > 0 ? here : (value?.memberships ?? []) }) };
}

/** A photo of the lease, chosen and sent in one go. */
export function useLease(membership: Membership) {
  const [sent, setSent] = useState(0);
  const [share, setShare] = useState(0);
  const sending = useCommand(async () => {
    const [photo] = await chooseMedia(1, false);
    if (!photo) return;
    setShare(0);
    await addLease(membership, photo, setShare);
    dropMedia(photo);
    setSent((before) => before + 1);
  });
  return { sent, share, busy: sending.busy, problem: sending.problem, send: () => void sending.run() };
}
