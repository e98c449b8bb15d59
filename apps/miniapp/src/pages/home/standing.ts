import { dutyOnScreen } from '@/calls/duty-on-screen';
import { currentMembership, type Me, type Membership } from '@/calls/me';
import { waitsForMe, type WaitingRelative } from '@/calls/joining';
import { type ScannedCommunity } from '@/calls/scanned-community';
import { type DutyToday } from '@/calls/places';
import { type TicketItem } from '@/calls/tickets';
import { home } from '@/texts/home';
import { ui } from '@/texts/ui';
import { type DutyOnScreen } from '@/ui/person/duty-card';
import { type Standing, type WaitingItem } from './home-view';

/** What was read for the home page; undefined is not known yet. */
interface HomeFacts {
  scanned?: ScannedCommunity | null;
  duty?: DutyToday;
  /** One's own tickets that wait for a rating: the server alone knows which were rated before the follow-up. */
  toRate?: readonly TicketItem[];
  unread?: number | 'unknown';
  relatives?: readonly WaitingRelative[];
}

const mostQuoted = 10;

/** Enough to know it again; the whole stands behind the tap. */
function quoted({ excerpt, category }: TicketItem): string {
  const characters = Array.from(excerpt ?? category.name);
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join('')}…` : characters.join('');
}

/** Where the number did not come, the way to the inbox says so: there may be something. */
function newsOf(unread: HomeFacts['unread']): WaitingItem[] {
  if (!unread) return [];
  const { unread: title, messages, unknown } = home.waitingForMe;
  return [
    {
      id: 'unread',
      opens: 'inbox',
      ...(unread === 'unknown' ? { title: unknown, by: ui.unreadUnknown } : { title, by: messages(unread) }),
    },
  ];
}

/** Ratings first, since they end by themselves; then people who wait; then news. Null while nothing is known of that: what was not read may wait all the same. */
export function waitingItems({ toRate, unread, relatives }: HomeFacts): WaitingItem[] | null {
  const ratings = (toRate ?? []).map((ticket): WaitingItem => ({
    id: ticket.ticketId,
    title: home.waitingForMe.rate(quoted(ticket)),
    opens: 'ticket',
    query: { area: String(ticket.areaId), id: ticket.ticketId },
  }));
  const people = (relatives ?? []).filter(waitsForMe).map(({ membershipId, person, needsGuardian }): WaitingItem => ({
    id: membershipId,
    title: needsGuardian ? home.waitingForMe.guardian(person.name) : home.waitingForMe.relative(person.name),
    opens: 'household',
  }));
  const items = [...ratings, ...people, ...newsOf(unread)];
  const all = toRate !== undefined && unread !== undefined && relatives !== undefined;
  return items.length > 0 || all ? items : null;
}

/** Where the person stands with the community they are in now. */
export function standingOf(me: Pick<Me, 'memberships'> | undefined, facts: HomeFacts): Standing {
  const membership = me && currentMembership(me);
  if (!me || !membership) return guest(me !== undefined, facts);
  const severalCommunities = me.memberships.filter(({ state }) => state !== 'ended').length > 1;
  return inCommunity(membership, severalCommunities, facts);
}

const dutyOf = ({ duty }: HomeFacts): DutyOnScreen | null => (duty ? dutyOnScreen(duty) : null);

const guest = (signedIn: boolean, facts: HomeFacts): Standing => ({
  kind: 'guest',
  signedIn,
  looksAt: facts.scanned ? { community: facts.scanned.name, duty: dutyOf(facts) } : null,
});

function inCommunity(
  { state, areaName: community, askedAt, reviewDueAt, needsGuardian, rejection, takenBack }: Membership,
  severalCommunities: boolean,
  facts: HomeFacts,
): Standing {
  switch (state) {
    case 'verified':
      return { kind: 'joined', community, severalCommunities, duty: dutyOf(facts), waiting: waitingItems(facts) };
    case 'pending':
      return {
        kind: 'waiting',
        community,
        submittedAt: Date.parse(askedAt),
        dueAt: Date.parse(reviewDueAt ?? askedAt),
        needsGuardian,
        takenBack: Boolean(takenBack),
        severalCommunities,
        duty: dutyOf(facts),
      };
    case 'rejected':
      return { kind: 'refused', community, reason: rejection ?? '', severalCommunities, duty: dutyOf(facts) };
    case 'ended':
      return guest(true, facts);
  }
}
