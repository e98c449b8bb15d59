import { leaveCommunity, type Membership, switchTo } from '@/calls/me';
import { sceneOf } from '@/calls/join-scene';
import { forgetEverythingRead } from '@/calls/read-cache';
import { useActs } from '@/calls/use-act';
import { open } from '@/platform/navigation';
import { communities } from '@/texts/me';

export interface CommunityActs {
  change: (membership: Membership) => void;
  again: (membership: Membership) => void;
  leave: (membership: Membership) => void;
  busyOn: string | null;
  problem: string | null;
}

/** What a person does about a community of theirs. */
export function useCommunities(reload: () => Promise<void>): CommunityActs {
  const { act, busyOn, problem } = useActs(reload);
  return {
    change: ({ areaId, areaName }) =>
      act(`switch/${areaId}`, null, async () => {
        await switchTo(areaId);
        forgetEverythingRead();
        return communities.switched(areaName);
      }),
    again: ({ areaId }) => {
      const scene = sceneOf(areaId);
      void (scene ? open('joinForm', { scene }) : open('scan'));
    },
    leave: (membership) =>
      act(`leave/${membership.areaId}`, { ...communities.leaveQuestion(membership.areaName), danger: true }, async () => {
        await leaveCommunity(membership);
        forgetEverythingRead();
        return communities.left(membership.areaName);
      }),
    busyOn,
    problem,
  };
}
