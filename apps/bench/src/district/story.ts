import { ancestorsOf, HOUR_MS, MINUTE_MS, type Role } from '@shequtong/kernel';
import { type Doer, type StepRequest } from '@shequtong/ticketing/testing';
import { HistoryMaker, type Rules } from './history.js';
import { type Community, type Places } from './places.js';
import { type Chance } from './random.js';
import { type Report } from './schedule.js';
import { aComment, aProblem, aReason, aReply, aResult, causes, guidance } from './texts.js';

/** How often things happen in the invented district. */
const ODDS = {
  public: 0.6,
  building: 0.7,
  declined: 0.04,
  withdrawn: 0.02,
  late: 0.06,
  street: 0.09,
  district: 0.15,
  rated: 0.65,
  reopened: 0.03,
} as const;

/** Somebody late takes this many times as long. */
const LATE_FACTOR = 14;

const person = (accountId: string, role?: Role, areaId?: number): Doer => ({
  kind: 'person',
  accountId,
  office: role && areaId !== undefined ? { role, areaId, organisationId: null } : null,
});

/** Two people of one desk: one handles, the other follows up. */
interface Desk {
  readonly handler: Doer;
  readonly other: Doer;
}

/** Tells what becomes of one report, up to the instant the district is at. */
export class Story {
  readonly maker: HistoryMaker;
  readonly buildingId: string | null;
  readonly reporterId: string;
  private readonly problem;
  private readonly late: boolean;
  private at: number;

  constructor(
    { community, at }: Report,
    readonly file: { readonly ticketId: string; readonly number: string },
    private readonly places: Places,
    private readonly rules: Rules,
    private readonly random: Chance,
  ) {
    this.problem = aProblem(random);
    this.late = random.happens(ODDS.late);
    this.at = at.getTime();
    this.reporterId = random.happens(0.05) ? community.resident : random.pick(community.reporters);
    this.buildingId = random.happens(ODDS.building) ? random.pick(community.buildings).id : null;
    const { category, text, place } = this.problem;
    const report = {
      communityId: community.areaId,
      reporterId: this.reporterId,
      category,
      visibility: random.happens(ODDS.public) ? ('public' as const) : ('private' as const),
      buildingId: this.buildingId,
      point: null,
      words: { text, place },
    };
    this.maker = new HistoryMaker({ areaId: community.areaId, ...file }, report, at, rules);
    this.tell(community);
    // What is not over waits under running clocks, which warn and breach until today.
    this.maker.sweepUntil(rules.asOf);
  }

  private tell(community: Community): void {
    const { areaId, secretary, staff } = community;
    const desk = { handler: person(staff, 'community-staff', areaId), other: person(secretary, 'community-secretary', areaId) };
    const reporter = person(this.reporterId);
    if (this.random.happens(ODDS.declined)) {
      this.then(5 * MINUTE_MS, 6 * HOUR_MS, { step: 'decline', words: { guidance } }, desk.handler);
      return;
    }
    if (!this.accepted(desk)) return;
    if (this.random.happens(ODDS.withdrawn)) {
      this.then(10 * MINUTE_MS, 3 * HOUR_MS, { step: 'withdraw' }, reporter);
      return;
    }
    const last = this.random.happens(ODDS.street) ? this.wentUp(areaId, desk) : this.started(desk) && desk;
    if (last && this.ended(last) && this.random.happens(ODDS.reopened)) this.reopened(reporter, last);
    else if (last) this.judged(reporter);
  }

  private accepted(desk: Desk): boolean {
    return (
      this.then(5 * MINUTE_MS, 4 * HOUR_MS, { step: 'accept' }, desk.handler) &&
      this.then(5 * MINUTE_MS, 4 * HOUR_MS, { step: 'reply', words: { reply: aReply(this.random) } }, desk.handler)
    );
  }

  private started(desk: Desk): boolean {
    return this.then(
      10 * MINUTE_MS,
      5 * HOUR_MS,
      { step: 'start-handling', details: { act: this.random.pick(['visit', 'call', 'crew'] as const) } },
      desk.handler,
    );
  }

  /** To the street, and of those some to the district; answers the desk that has it in the end. */
  private wentUp(communityId: number, desk: Desk): Desk | false {
    const [streetId = 0] = ancestorsOf(communityId);
    const street = this.deskAbove(desk, this.places.streets.get(streetId)?.officers, 'street-officer', streetId);
    if (!street || !this.random.happens(ODDS.district)) return street;
    return this.deskAbove(street, this.places.district.officers, 'district-officer', this.places.district.areaId);
  }

  private deskAbove(below: Desk, officers: readonly [string, string] | undefined, role: Role, areaId: number): Desk | false {
    if (!officers) throw new Error(`no desk at ${areaId}`);
    const [first, second] = officers;
    const up = { handler: person(first, role, areaId), other: person(second, role, areaId) };
    const gone =
      this.then(HOUR_MS, 9 * HOUR_MS, { step: 'escalate', details: { type: this.problem.category }, words: causes }, below.handler) &&
      this.then(HOUR_MS, 12 * HOUR_MS, { step: 'accept' }, up.handler) &&
      this.started(up);
    return gone && up;
  }

  private ended(desk: Desk): boolean {
    return (
      this.then(
        HOUR_MS,
        120 * HOUR_MS,
        { step: 'resolve', details: { ending: this.random.happens(0.93) ? 'fixed' : 'cannot' }, words: { result: aResult(this.random) } },
        desk.handler,
      ) && this.then(3 * HOUR_MS, 44 * HOUR_MS, { step: 'follow-up', details: { way: 'phone' } }, desk.other)
    );
  }

  private judged(reporter: Doer): void {
    if (!this.random.happens(ODDS.rated)) return;
    const words: Record<string, string> = this.random.happens(0.4) ? { comment: aComment(this.random) } : {};
    this.then(HOUR_MS, 60 * HOUR_MS, { step: 'rate', details: { stars: this.random.pick([5, 5, 5, 4, 4, 3, 2]) }, words }, reporter);
  }

  private reopened(reporter: Doer, desk: Desk): void {
    const again =
      this.then(HOUR_MS, 60 * HOUR_MS, { step: 'not-solved', words: { reason: aReason(this.random) } }, reporter) &&
      this.accepted(desk) &&
      this.started(desk);
    if (again && this.ended(desk)) this.judged(reporter);
  }

  /** The next step some time later. False when its time has not come, or the platform's clock has closed the ticket. */
  private then(fromMs: number, toMs: number, request: StepRequest, by: Doer): boolean {
    const byOffice = by.kind === 'person' && by.office !== null;
    this.at += this.random.whole(fromMs, toMs) * (this.late && byOffice ? LATE_FACTOR : 1);
    const at = new Date(this.at);
    if (at > this.rules.asOf) return false;
    if (this.late) this.maker.sweepUntil(at);
    this.at = Math.max(this.at, this.maker.lastAt() + 1);
    return this.maker.step(request, by, new Date(this.at));
  }
}
