import { MINUTE_MS, streetOf } from '@shequtong/kernel';
import { sitangDepartments } from '../content/sitang-departments.js';
import { sitangNow } from '../content/sitang-now.js';
import { sitangLately } from '../content/sitang-lately.js';
import { sitangPast } from '../content/sitang-past.js';
import { tangwanNow } from '../content/tangwan-now.js';
import { tangwanPast } from '../content/tangwan-past.js';
import { xinjiaNow } from '../content/xinjia-now.js';
import { xinjiaPast } from '../content/xinjia-past.js';
import { type CommunityPlan } from '../content/plan.js';
import { type Story, type StoryStep } from '../content/story.js';
import { picture, type PictureName } from '../pictures/pictures.js';
import { Chance } from '../random.js';
import { stepTime, storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, staffAccount, type World } from '../world.js';
import { Clocks } from './clocks.js';
import { departmentId } from './departments.js';
import { doorstepOf } from './joining.js';

const STORIES = {
  sitang: [...sitangPast, ...sitangLately, ...sitangNow, ...sitangDepartments],
  xinjia: [...xinjiaPast, ...xinjiaNow],
  tangwan: [...tangwanPast, ...tangwanNow],
} as const;

export const storiesOf = ({ key }: CommunityPlan): readonly Story[] => STORIES[key];

/** A step of a ticket with its place in time; index 0 is the report. */
interface Scheduled {
  readonly at: Date;
  readonly plan: CommunityPlan;
  readonly story: Story;
  readonly index: number;
  readonly step: StoryStep | undefined;
}

/** Every step of every ticket in the order in which they happened. */
export function timeline(anchor: Date): Scheduled[] {
  const all = communities.flatMap((plan) => storiesOf(plan).flatMap((story) => scheduled(plan, story, anchor)));
  return all.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.story.key + a.index < b.story.key + b.index ? -1 : 1));
}

function scheduled(plan: CommunityPlan, story: Story, anchor: Date): Scheduled[] {
  const start = storyStart(story.when, anchor);
  // Nobody acts on the full minute; the same seconds in every demo.
  const chance = new Chance(`seconds/${story.key}`);
  const withSeconds = (at: Date): Date => new Date(at.getTime() + chance.int(4, 55) * 1000);
  let before = start;
  const steps = story.steps.map((step, i): Scheduled => {
    before = stepTime(step.when, before, start);
    return { at: withSeconds(before), plan, story, index: i + 1, step };
  });
  return [{ at: withSeconds(start), plan, story, index: 0, step: undefined }, ...steps];
}

export type TicketMark = { readonly ticketId: string; readonly number: string; readonly version: number; readonly state: string };

const stepMark = (story: Story, index: number): string => `ticket/${story.key}/${index}`;

/** Tickets with everything that happened to them, and between the steps the clocks. */
export async function makeTickets(world: World): Promise<void> {
  const steps = timeline(world.anchor);
  const buildings = new Map(
    await Promise.all(communities.map(async (plan) => [plan.key, (await doorstepOf(world, plan)).buildings] as const)),
  );
  const done = steps.findLastIndex(({ story, index }) => world.marks.has(stepMark(story, index)));
  const clocks = new Clocks(world);
  const photos = makePhotos(world, steps);
  for (const [i, step] of steps.entries()) {
    // What was due before the last step that is done has been noticed by the run that did it.
    if (i > done) await clocks.runUntil(step.at);
    else clocks.skipUntil(step.at);
    await world.marks.once(stepMark(step.story, step.index), () =>
      world.time.at(step.at, () => take({ world, photos, buildings: buildings.get(step.plan.key) ?? new Map<string, string>() }, step)),
    );
    clocks.expectFrom(step.at, step.step);
  }
  await clocks.runUntil(world.anchor);
}

interface Surroundings {
  readonly world: World;
  readonly photos: Photos;
  /** Ids of the community's buildings by name. */
  readonly buildings: ReadonlyMap<string, string>;
}

async function take({ world, photos, buildings }: Surroundings, { plan, story, index, step }: Scheduled): Promise<TicketMark> {
  const { caller, marks } = world;
  const base = `communities/${plan.areaId}/tickets`;
  const key = `demo-${stepMark(story, index)}`;
  const { accountId: reporter, membershipId } = residentOf(world, plan, story.by);
  const mediaId = await photos.get(photoMark(story, index));
  const photo = mediaId ? { photos: [mediaId] } : {};
  if (!step) {
    const { text, category, place, building, point, told } = story;
    const where = {
      place,
      buildingId: building && buildings.get(building),
      ...(point && { point: { longitude: point[0], latitude: point[1] } }),
    };
    return caller.send<TicketMark>({
      path: told ? `${base}/for-resident` : base,
      as: told ? deskAccount(world, plan, told.by) : reporter,
      key,
      body: {
        text,
        categoryCode: category,
        visibility: story.open ? 'public' : 'private',
        ...where,
        ...photo,
        ...(told && { membershipId, way: told.way }),
      },
    });
  }
  const { ticketId, version } = marks.of<TicketMark>(stepMark(story, index - 1));
  const as = step.by ? deskAccount(world, plan, step.by) : reporter;
  const duplicate = step.duplicateOf ? { duplicateOf: marks.of<TicketMark>(`ticket/${step.duplicateOf}/0`).number } : {};
  const street = streetOf(plan.areaId) ?? plan.areaId;
  const to = step.to ? { office: { areaId: street, organisationId: departmentId(world, street, step.to) } } : {};
  return caller.send<TicketMark>({
    path: `${base}/${ticketId}/${step.route}`,
    as,
    key,
    ...(step.by && { version }),
    body: { ...step.body, ...duplicate, ...to, ...photo },
  });
}

/** `s1` and `sec` sit in the community, `st1` and `dep-works` in its street, `d1` in the district. */
function deskAccount(world: World, plan: CommunityPlan, by: string): string {
  if (by.startsWith('st') || by.startsWith('dep-')) return staffAccount(world, String(streetOf(plan.areaId)), by);
  if (by.startsWith('d')) return staffAccount(world, '310113000000', by);
  return staffAccount(world, plan.key, by);
}

const photoMark = (story: Story, index: number): string => `photo/${story.key}/${index}`;

/** Pictures by the mark of the step they belong to. */
type Photos = ReadonlyMap<string, Promise<string>>;

/**
 * Pictures are drawn and uploaded ahead of the steps, a few at once, while other steps are taken; each at a minute
 * before its own step. Which comes first in the story is made first.
 */
function makePhotos(world: World, steps: readonly Scheduled[]): Photos {
  const photos = new Map<string, Promise<string>>();
  const jobs: (() => Promise<void>)[] = [];
  for (const scheduled of steps) {
    const name = scheduled.step ? scheduled.step.photo : scheduled.story.photo;
    if (!name) continue;
    const { promise, resolve, reject } = deferred<string>();
    photos.set(photoMark(scheduled.story, scheduled.index), promise);
    jobs.push(() => makePhoto(world, scheduled, name).then(resolve, reject));
  }
  // A job never fails: the step that waits for its picture does.
  void eachOf(jobs, (job) => job(), 3);
  return photos;
}

async function makePhoto(world: World, { at, plan, story, index, step }: Scheduled, name: PictureName): Promise<string> {
  const { mediaId } = await world.marks.once(photoMark(story, index), async () => {
    const png = await picture(name, `${story.key}/${index}`);
    const as = step?.by ? deskAccount(world, plan, step.by) : residentOf(world, plan, story.by).accountId;
    const upload = (): Promise<string> => world.caller.upload(plan.areaId, as, step?.by ? 'reply' : 'ticket', png);
    return { mediaId: await world.time.at(new Date(at.getTime() - MINUTE_MS), upload) };
  });
  return mediaId;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** A promise to be kept elsewhere; one that nobody waits for any more may fail unheard. */
function deferred<T>(): Deferred<T> {
  let [resolve, reject]: [Deferred<T>['resolve'], Deferred<T>['reject']] = [() => undefined, () => undefined];
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
