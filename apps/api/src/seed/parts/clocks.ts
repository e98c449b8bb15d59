import { addDays, addHours, addWorkingDays, chinaDateOf, HOUR_MS, officialCalendar, startOfDay } from '@shequtong/kernel';
import { Sweeps } from '@shequtong/platform';
import { type StoryStep } from '../content/story.js';
import { type World } from '../world.js';

const WARN_SHARE = 0.8;
/** The worker looks every two seconds. */
const NOTICED_AFTER_MS = 2_000;
const CLOSED_AFTER_HOURS = 7 * 24;

/**
 * The platform's own part of the past: warnings, breaches and closings, by the same sweep the worker runs. What is due
 * is the sweep's to say; here stands only when to let it look, so that it notices as soon as the worker would. It also
 * looks at every midnight, when working days end.
 */
export class Clocks {
  private looks: number[] = [];
  private midnight: Date | undefined;

  constructor(private readonly world: World) {}

  /** Deadlines that a step starts; a report is no step. */
  expectFrom(at: Date, step: StoryStep | undefined): void {
    for (const due of deadlinesAfter(at, step)) {
      this.looks.push(due.getTime() + NOTICED_AFTER_MS, at.getTime() + (due.getTime() - at.getTime()) * WARN_SHARE + NOTICED_AFTER_MS);
    }
    this.looks.sort((a, b) => a - b);
  }

  async runUntil(at: Date): Promise<void> {
    for (const look of this.takeUntil(at)) await this.world.time.at(new Date(look), () => this.sweep());
  }

  skipUntil(at: Date): void {
    this.takeUntil(at);
  }

  private takeUntil(at: Date): number[] {
    const due = this.looks.filter((look) => look <= at.getTime());
    this.looks = this.looks.slice(due.length);
    for (this.midnight ??= nextMidnight(at); this.midnight <= at; this.midnight = nextMidnight(this.midnight))
      due.push(this.midnight.getTime() + NOTICED_AFTER_MS);
    return due.sort((a, b) => a - b);
  }

  private async sweep(): Promise<void> {
    const sweep = this.world.app
      .get(Sweeps)
      .all()
      .find(({ name }) => name === 'ticketing/clocks');
    if (!sweep) throw new Error('the clocks of tickets have no sweep');
    while ((await sweep.sweep()).more) continue;
  }
}

const nextMidnight = (at: Date): Date => startOfDay(addDays(chinaDateOf(at), 1));

/** By the defaults of product §3; for a policy that differs the sweep notices at the next look. */
function deadlinesAfter(at: Date, step: StoryStep | undefined): Date[] {
  const workingDays = (days: number): Date => addWorkingDays(officialCalendar(), at, days).dueAt;
  if (step === undefined || step.route === 'not-solved' || step.body.result === 'not-solved')
    return [addHours(at, 15).dueAt, workingDays(1)];
  if (step.route === 'escalate' || step.route === 'resolve') return [workingDays(3)];
  return step.route === 'follow-up' ? [new Date(at.getTime() + CLOSED_AFTER_HOURS * HOUR_MS)] : [];
}
