import { useEffect, useState } from 'react';
import { currentMembership, type Me, type Membership, switchTo, useMe } from '@/calls/me';
import { readScene, type Scene } from '@/calls/places';
import { forgetEverythingRead } from '@/calls/read-cache';
import { rememberHome } from '@/calls/home-community';
import { forgetScanned, rememberScanned } from '@/calls/scanned-community';
import { signInByWechat } from '@/calls/session';
import { useCommand } from '@/calls/use-command';
import { type Read, type Reading, useRead } from '@/calls/use-read';
import { scan } from '@/platform/device';
import { inWechat } from '@/platform/environment';
import { open, useParameters } from '@/platform/navigation';
import { join } from '@/texts/join';
import { joinCodeIn, typedJoinCode } from '../../join-code';

/** How a person arrives at a community's code: the link or code that opened the page, the scanner, or the keyboard. */
export function useJoinCode() {
  const { scene } = useParameters();
  const [code, setCode] = useState(() => (scene ? joinCodeIn(scene) : null));
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(() => (scene && !joinCodeIn(scene) ? join.notOurs : null));

  const scanNow = async () => {
    try {
      const scanned = await scan();
      if (scanned === null) return;
      const found = joinCodeIn(scanned);
      setCode(found);
      setProblem(found ? null : join.notOurs);
    } catch {
      setProblem(join.scanFailed);
    }
  };

  const take = () => {
    const found = typedJoinCode(typed);
    setCode(found);
    if (found) setProblem(null);
    else setProblem(typed.trim() === '' ? join.missing : join.malformed);
  };
  const another = () => {
    forgetScanned();
    setCode(null);
    setProblem(null);
  };
  /** No community has this code: what was typed can be put right, what was scanned cannot. */
  const unknown = () => {
    setProblem(typedJoinCode(typed) === code ? join.unknown.typed : join.unknown.scanned);
    setCode(null);
  };
  return { code, typed, problem, setTyped, scanNow, take, another, unknown };
}

export interface Found {
  scene: Reading<Scene>;
  retry: () => Promise<void>;
  /** The person's own account, where somebody is signed in: without it nobody knows what they are there. */
  me: Read<Me>;
  /** What the person is in that community already. */
  membership: Membership | undefined;
  signedIn: boolean;
  /** A member there whose home page shows another community: its name. */
  elsewhere: string | null;
  /** Belongs nowhere, so that the phone shows this community to look around in. */
  mayLook: boolean;
  go: () => Promise<void>;
  going: boolean;
  problem: string | null;
}

/** The community behind a code, and the way into it. */
export function useFound(code: string): Found {
  const { state, reload } = useRead(`scene/${code}`, () => readScene(code));
  const own = useMe();
  const { value: me, signedIn } = own;
  const membership = state.phase === 'ready' && me ? membershipIn(me, state.value.community.id) : undefined;
  const current = me && currentMembership(me);
  const elsewhere = membership?.state === 'verified' && current && current.areaId !== membership.areaId ? current.areaName : null;
  const stranger = !signedIn || (me !== undefined && current === undefined);
  const community = state.phase === 'ready' ? state.value.community : null;
  useEffect(() => {
    if (stranger && community) rememberScanned({ areaId: community.id, name: community.name, code });
  }, [stranger, community, code]);
  const going = useCommand(async () => {
    // WeChat knows who is there, so no form stands between the code and the community.
    if (!signedIn && inWechat) await signInByWechat();
    await open(signedIn || inWechat ? 'joinForm' : 'signIn', { scene: code });
  });
  const go = async () => void (await going.run());
  return {
    scene: state,
    retry: reload,
    me: own,
    membership,
    signedIn,
    elsewhere,
    mayLook: stranger,
    go,
    going: going.busy,
    problem: going.problem,
  };
}

/** A member's way home, by way of making this community the one that home shows. */
export function useEntering({ areaId, areaName }: Membership, fromElsewhere: boolean) {
  const entering = useCommand(async () => {
    if (fromElsewhere) {
      await switchTo(areaId);
      rememberHome({ areaId, name: areaName });
      forgetEverythingRead();
    }
    await open('home');
  });
  return { enter: () => void entering.run(), entering: entering.busy, problem: entering.problem };
}

const membershipIn = ({ memberships }: { memberships: Membership[] }, areaId: number) =>
  currentMembership({ memberships: memberships.filter((one) => one.areaId === areaId) });
