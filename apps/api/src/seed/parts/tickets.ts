import { msOfDay } from '@shequtong/kernel';
import { Sweeps } from '@shequtong/platform';
import { sitangNow } from '../content/sitang-now.js';
import { sitangLately, sitangPast } from '../content/sitang-stories.js';
import { tangwanNow, tangwanPast } from '../content/tangwan-stories.js';
import { xinjiaNow, xinjiaPast } from '../content/xinjia-stories.js';
import { type CommunityPlan } from '../content/plan.js';
import { type Story, type StoryStep } from '../content/story.js';
import { picture, type PictureName } from '../pictures/pictures.js';
import { Chance } from '../random.js';
import { stepTime, storyStart } from '../time/story-days.js';
import { communities, eachOf, residentOf, staffAccount, type World } from '../world.js';
import { doorstepOf } from './joining.js';

const STORIES = { sitang: [...sitangPast, ...sitangLately, ...sitangNow], xinjia: [...xinjiaPast, ...xinjiaNow], tangwan: [...tangwanPast, ...tangwanNow] } as const;

export const storiesOf = ({ key }: CommunityPlan): readonly Story[] => STORIES[key];

/** A step of a ticket with its place in time; index 0 is the report. */
export interface Scheduled {
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
  await makePhotos(world, steps);
  const buildings = new Map(await Promise.all(communities.map(async (plan) => [plan.key, (await doorstepOf(world, plan)).buildings] as const)));
  const done = steps.findLastIndex(({ story, index }) => world.marks.has(stepMark(story, index)));
  const clocks = new Clocks(world, steps[Math.max(done, 0)]?.at ?? world.anchor);
  for (const step of steps) {
    await clocks.runUntil(step.at);
    await world.marks.once(stepMark(step.story, step.index), () => world.time.at(step.at, () => take(world, step, buildings.get(step.plan.key) ?? new Map<string, string>())));
    clocks.expectFrom(step);
  }
  await clocks.runUntil(world.anchor);
}

async function take(world: World, { plan, story, index, step }: Scheduled, buildings: ReadonlyMap<string, string>): Promise<TicketMark> {
  const { caller, marks } = world;
  const base = `communities/${plan.areaId}/tickets`;
  const key = `demo-${stepMark(story, index)}`;
  const reporter = residentOf(world, plan, story.by).accountId;
  const photo = marks.has(photoMark(story, index)) ? { photos: [marks.of<{ mediaId: string }>(photoMark(story, index)).mediaId] } : {};
  if (!step) {
    const { text, category, place, building, point } = story;
    const where = { place, buildingId: building && buildings.get(building), ...(point && { point: { longitude: point[0], latitude: point[1] } }) };
    return caller.send<TicketMark>({ path: base, as: reporter, key, body: { text, categoryCode: category, visibility: story.open ? 'public' : 'private', ...where, ...photo } });
  }
  const { ticketId, version } = marks.of<TicketMark>(stepMark(story, index - 1));
  const as = step.by ? deskAccount(world, plan, step.by) : reporter;
  const duplicate = step.duplicateOf ? { duplicateOf: marks.of<TicketMark>(`ticket/${step.duplicateOf}/0`).number } : {};
  return caller.send<TicketMark>({ path: `${base}/${ticketId}/${step.route}`, as, key, ...(step.by && { version }), body: { ...step.body, ...duplicate, ...photo } });
}

/** `s1` and `sec` sit in the community, `st1` in its street, `d1` in the district. */
export function deskAccount(world: World, plan: CommunityPlan, by: string): string {
  if (by.startsWith('st')) return staffAccount(world, String(Math.floor(plan.areaId / 1000) * 1000), by);
  if (by.startsWith('d')) return staffAccount(world, '310113000000', by);
  return staffAccount(world, plan.key, by);
}

const photoMark = (story: Story, index: number): string => `photo/${story.key}/${index}`;

/** Pictures are drawn and uploaded ahead, some at once; each a minute before the step it belongs to. */
async function makePhotos(world: World, steps: readonly Scheduled[]): Promise<void> {
  const wanted = steps.flatMap((scheduled) => {
    const name: PictureName | undefined = scheduled.step ? scheduled.step.photo : scheduled.story.photo;
    return name ? [{ scheduled, name }] : [];
  });
  await eachOf(wanted, async ({ scheduled: { at, plan, story, index, step }, name }) => {
    await world.marks.once(photoMark(story, index), async () => {
      const png = await picture(name, `${story.key}/${index}`);
      const as = step?.by ? deskAccount(world, plan, step.by) : residentOf(world, plan, story.by).accountId;
      const upload = (): Promise<string> => world.caller.upload(plan.areaId, as, step?.by ? 'reply' : 'ticket', png);
      return { mediaId: await world.time.at(new Date(at.getTime() - 60_000), upload) };
    });
  });
}

const HOUR = 3_600_000;
/** Nobody's deadline falls between nine in the evening and seven in the morning but those counted to the minute, and midnight. */
const LOOKS_AT = new Set([0, ...Array.from({ length: 15 }, (_, i) => i + 7)]);

/**
 * The platform's own part of the past: warnings, breaches and closings, by the same sweep the worker runs. It looks
 * every hour of the day and at midnight, and when the deadlines that count from a step to the minute run out.
 */
class Clocks {
  private next: number;
  private expected: number[] = [];

  constructor(
    private readonly world: World,
    from: Date,
  ) {
    this.next = Math.ceil(from.getTime() / HOUR) * HOUR;
  }

  /** First reply: warned after 12 hours, breached after 15; closed seven days after the follow-up. */
  expectFrom({ at, step }: Scheduled): void {
    const opens = step === undefined || step.route === 'not-solved' || step.body.result === 'not-solved';
    const hours = opens ? [12, 15] : step.route === 'follow-up' ? [7 * 24] : [];
    this.expected.push(...hours.map((after) => at.getTime() + after * HOUR + 2_000));
    this.expected.sort((a, b) => a - b);
  }

  async runUntil(at: Date): Promise<void> {
    for (;;) {
      const due = Math.min(this.next, this.expected[0] ?? Infinity);
      if (due > at.getTime()) return;
      if (due === this.next) this.next += HOUR;
      const counted = this.expected[0] === due;
      while ((this.expected[0] ?? Infinity) <= due) this.expected.shift();
      if (counted || LOOKS_AT.has(chinaHourOf(due))) await this.world.time.at(new Date(due), () => this.sweep());
    }
  }

  private async sweep(): Promise<void> {
    const sweep = this.world.app.get(Sweeps).all().find(({ name }) => name === 'ticketing/clocks');
    if (!sweep) throw new Error('the clocks of tickets have no sweep');
    while ((await sweep.sweep()).more) continue;
  }
}

const chinaHourOf = (ms: number): number => Math.floor(msOfDay(new Date(ms)) / HOUR);
