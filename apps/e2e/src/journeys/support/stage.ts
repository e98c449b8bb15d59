import { places } from '@shequtong/identity/testing';
import { openWindows, type Windows } from './browser.js';
import { openWholeProduct, type WholeProduct } from './whole-product.js';

/** Longest a scene or the setting of the stage may take on a busy machine; nothing waits for it. */
export const SCENE_MS = 300_000;

/** The whole product and the windows people look at it through. */
export interface Stage extends WholeProduct {
  readonly windows: Windows;
  /** As the screens write them. */
  readonly names: { readonly community: string; readonly street: string };
  /**
   * Plays one scene. When it fails, every open window is photographed into /pictures/journeys, and the scenes after it,
   * which go on from where it should have ended, fail at once.
   */
  play(title: string, scene: () => Promise<void>): Promise<void>;
}

async function openStage(): Promise<Stage> {
  const [world, windows] = await Promise.all([openWholeProduct(), openWindows()]);
  const nameOf = async (areaId: number): Promise<string> => {
    const [area] = await world.product.asOwner<{ name: string }>('SELECT name FROM identity.area WHERE id = $1', [areaId]);
    return area?.name ?? '';
  };
  let failed: string | undefined;
  return {
    ...world,
    windows,
    names: { community: await nameOf(places.community), street: await nameOf(places.street) },
    play: async (title, scene) => {
      if (failed) throw new Error(`not played: “${failed}” failed before it`);
      try {
        await scene();
      } catch (error) {
        failed = title;
        await windows.photograph(title.slice(0, 40));
        throw error;
      }
    },
    close: async () => {
      await windows.close();
      await world.close();
    },
  };
}

/**
 * A stage for the scenes of a suite: set before the first of them, with what the suite prepares, and taken down after
 * the last. @returns how a scene is played on it
 */
export function onStage(prepare: (stage: Stage) => void | Promise<void>): (title: string, scene: () => Promise<void>) => void {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await openStage();
    await prepare(stage);
  }, SCENE_MS);
  afterAll(() => stage?.close(), SCENE_MS);
  const play = async (title: string, scene: () => Promise<void>): Promise<void> => {
    if (!stage) throw new Error('the stage does not stand');
    await stage.play(title, scene);
  };
  return (title, scene) => test(title, () => play(title, scene), SCENE_MS);
}
