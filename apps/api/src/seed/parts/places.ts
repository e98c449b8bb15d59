import { AreasService, baoshanAreas, privacyNotice, PrivacyNoticesService } from '@shequtong/identity';
import { systemActor } from '@shequtong/platform';
import { storyStart } from '../time/story-days.js';
import { type World } from '../world.js';

/** All real units of the district with the codes of their posters, and the privacy notice people agree to. */
export async function makePlaces({ app, marks, time, anchor }: World): Promise<void> {
  await marks.once('places', () =>
    time.at(storyStart('76 09:00', anchor), async () => {
      const notice = await privacyNotice();
      await app.get(PrivacyNoticesService).publish(notice);
      const { added, scenes } = await app.get(AreasService).importFile(await baoshanAreas());
      return { added, scenes, notice: notice.version };
    }),
  );
}

interface Scene {
  readonly code: string;
  readonly buildingId: string | null;
}

/** The code on the community's own poster. */
export async function posterCode({ app }: World, areaId: number): Promise<string> {
  const scenes: readonly Scene[] = await app.get(AreasService).scenes(systemActor(areaId), areaId);
  const code = scenes.find(({ buildingId }) => buildingId === null)?.code;
  if (!code) throw new Error(`${areaId} has no poster`);
  return code;
}
