import { type Actor, type Command } from '@shequtong/platform';
import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { MembershipsService } from '../service/memberships.service.js';
import { type EntryCorrection, RosterKeeping } from '../service/roster-keeping.service.js';
import { type ListedEntry, RosterReads } from '../service/roster-reads.service.js';
import { type RosterLine, RosterService } from '../service/roster.service.js';
import { identityModules } from './identity-modules.js';
import { aCommand, actorOf, type Member, otherCommunities, setUpDistrict, staff, type StaffMember } from './people.js';

/** Whose roster it is and who keeps it; read at every call, because each test has a community of its own. */
interface RosterKept {
  readonly context: TestContext;
  readonly clerk: StaffMember;
  readonly area: number;
  /** A community that is no test’s own. */
  readonly elsewhere: number;
}

/** Opens a database for the suites of a `describe`; each test has a community of its own, with a clerk. */
export function communityOfItsOwn(): () => RosterKept {
  let context: TestContext;
  let communities: number[];
  let elsewhere: number;
  let kept: RosterKept;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
    [elsewhere = 0, ...communities] = await otherCommunities(context);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    const area = communities.shift() ?? 0;
    kept = { context, area, elsewhere, clerk: await staff(context, { areaId: area, role: 'community-staff' }) };
  });
  return () => kept;
}

/** A line of an imported list. */
export const rosterLine = (building: string, room: string, name: string, more: Partial<RosterLine> = {}): RosterLine => ({
  building,
  room,
  name,
  relation: 'owner',
  ...more,
});

/** What a suite's clerk does with the roster of their community. */
interface RosterDesk {
  by(): Actor;
  command(): Command;
  put(...lines: RosterLine[]): Promise<{ added: number; known: number }>;
  search(asked: Parameters<RosterReads['search']>[2]): Promise<readonly ListedEntry[]>;
  /** The one entry of that name; fails where there are none or several. */
  only(name: string): Promise<ListedEntry>;
  correct(name: string, change: EntryCorrection): ReturnType<RosterKeeping['correct']>;
  remove(name: string): ReturnType<RosterKeeping['remove']>;
  /** Somebody ends their membership. */
  leave(member: Member): ReturnType<MembershipsService['leave']>;
  /** What is on record of the roster, oldest first. */
  changes(): Promise<{ change: string; fields: string[]; entries: number; joined: boolean }[]>;
}

export function rosterDesk(kept: () => RosterKept): RosterDesk {
  const by = (): Actor => actorOf(kept().clerk, 'roster.correct', kept().area, kept().context.clock.now());
  const command = (): Command => aCommand(by());
  const search: RosterDesk['search'] = async (asked) => (await kept().context.get(RosterReads).search(by(), kept().area, asked)).entries;
  const only: RosterDesk['only'] = async (name) => {
    const [found, ...more] = await search({ name });
    if (!found || more.length) throw new Error(`${name} is on the roster ${more.length + (found ? 1 : 0)} times`);
    return found;
  };
  const keeping = (): RosterKeeping => kept().context.get(RosterKeeping);
  return {
    by,
    command,
    put: (...lines) => kept().context.get(RosterService).import(command(), kept().area, lines),
    search,
    only,
    async correct(name, change) {
      const { entry } = await only(name);
      return keeping().correct(command(), kept().area, entry.id, entry.version, { ...change, reason: '登记有误' });
    },
    async remove(name) {
      const { entry } = await only(name);
      return keeping().remove(command(), kept().area, entry.id, entry.version, '搬走了');
    },
    leave: (member) =>
      kept()
        .context.get(MembershipsService)
        .leave(aCommand(actorOf(member, 'membership.own', undefined, kept().context.clock.now())), kept().area, member.membershipId),
    changes: () =>
      kept().context.asOwner(
        'SELECT change, fields, entries, membership_id IS NOT NULL AS joined FROM identity.roster_change WHERE area_id = $1 ORDER BY at, id',
        [kept().area],
      ),
  };
}
