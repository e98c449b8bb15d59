import { useState } from 'react';
import { addDocument } from '@/calls/joining';
import { sceneOf } from '@/calls/join-scene';
import { addLease, currentMembership, type Membership, useMe } from '@/calls/me';
import { useCommand } from '@/calls/use-command';
import { chooseMedia, dropMedia } from '@/platform/media';
import { replace, useParameters } from '@/platform/navigation';
import { joinResult } from '@/texts/join';
import { documentTail } from '../../document-tail';

/** How a request to join stands. */
export function useResult() {
  const { area } = useParameters();
  const me = useMe();
  const { value } = me;
  const here = value?.memberships.filter(({ areaId }) => String(areaId) === area) ?? [];
  return { me, membership: currentMembership({ memberships: here.length > 0 ? here : (value?.memberships ?? []) }) };
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

/** The last four of the document, asked for only once the roster has not found the person without them. */
export function useDocument({ areaId, id }: Membership, onChanged: () => Promise<void>) {
  const { wrong, notFound } = joinResult.pending.document;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const sending = useCommand(async (tail: string) => {
    const { state } = await addDocument(areaId, id, tail);
    setNote(state === 'pending' ? notFound : null);
    await onChanged();
  });
  const send = () => {
    const tail = documentTail(typed);
    setError(tail === null ? wrong : null);
    if (tail !== null) void sending.run(tail);
  };
  const type = (text: string) => {
    setTyped(text);
    setError(null);
    sending.clear();
  };
  return { typed, type, error, note, busy: sending.busy, problem: sending.problem, send };
}

/** A refused request is written again; whoever knows the code is spared the scan. */
export function askAgain({ areaId }: Membership): void {
  const scene = sceneOf(areaId);
  void (scene ? replace('joinForm', { scene }) : replace('scan'));
}
