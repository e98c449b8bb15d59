import { type RouteName } from '@/platform/navigation';
import { home } from '@/texts/home';
import { type DutyOnScreen } from '@/ui/person/duty-card';
import { type Action } from '@/ui/tile/tile';
import { type Tone } from '@/ui/chip/chip';
import { agoWords, dueWords } from '@/ui/time/time-words';

/** Something the person is asked for: a rating, an answer, a word for a relative. */
export interface WaitingItem {
  id: string;
  title: string;
  /** By when or how many, in words. */
  by?: string;
  opens: RouteName;
  query?: Record<string, string>;
}

/** An organisation the person works for. */
export interface Workplace {
  id: string;
  name: string;
  kind: string;
}

/** Where a person stands with the community they are looking at. Times in milliseconds. */
export type Standing =
  | {
      kind: 'guest';
      signedIn: boolean;
      /** The community whose code was read on this phone, to look around in. */
      looksAt: { community: string; duty: DutyOnScreen | null } | null;
    }
  | {
      kind: 'waiting';
      community: string;
      submittedAt: number;
      dueAt: number;
      needsGuardian: boolean;
      takenBack: boolean;
      severalCommunities: boolean;
      duty: DutyOnScreen | null;
    }
  | { kind: 'refused'; community: string; reason: string; severalCommunities: boolean; duty: DutyOnScreen | null }
  | {
      kind: 'joined';
      community: string;
      /** Belongs to more than one, so may switch. */
      severalCommunities: boolean;
      /** Null while it is not known. */
      duty: DutyOnScreen | null;
      /** Null while it is not known. */
      waiting: readonly WaitingItem[] | null;
    };

export type ActionName = keyof typeof home.actions;

export interface HomeNotice {
  tone: Tone;
  title: string;
  text: string;
  /** What the person can do about it. */
  does: 'see' | 'why' | 'guardian' | 'again';
}

export interface Invitation {
  /** Nobody is signed in: those who have joined are offered the way back in. */
  signIn: boolean;
  /** `known`: the community is on the screen already; `unknown`: it is to be found first. */
  community: 'known' | 'unknown';
}

export interface HomeView {
  community: string | null;
  canSwitch: boolean;
  /** The invitation of a person who has not joined yet. */
  invites: Invitation | null;
  notice: HomeNotice | null;
  duty: DutyOnScreen | null;
  /** Null: not shown at all, since nothing can wait for this person. */
  waiting: readonly WaitingItem[] | null;
  actions: readonly Action[];
  /** Whether the community's public matters are read. */
  feed: boolean;
}

/** What this phone can do, and how large it draws. */
interface Showing {
  elder: boolean;
  canScan: boolean;
}

const icons = {
  report: 'report',
  tickets: 'tickets',
  call: 'phone',
  public: 'eye',
  household: 'home',
  groups: 'people',
  messages: 'bell',
  scan: 'scan',
  add: 'plus',
  me: 'person',
} as const;

const actionsOf = (names: readonly ActionName[]): Action[] =>
  names.map((name) => ({ name, ...home.actions[name], icon: icons[name], main: name === 'report' }));

/**
 * Elder mode has four actions on the home page, the normal one eight at most. What cannot be done is not offered; the call
 * stands on top of the elder home already, with whom it reaches.
 */
function actionNames({ elder, canScan }: Showing, canCall: boolean): readonly ActionName[] {
  if (elder) return ['report', 'tickets', 'messages', 'me'];
  return [
    'report',
    'tickets',
    ...(canCall ? (['call'] as const) : []),
    'public',
    'household',
    'groups',
    'messages',
    canScan ? 'scan' : 'add',
  ];
}

const nothing: HomeView = {
  community: null,
  canSwitch: false,
  invites: null,
  notice: null,
  duty: null,
  waiting: null,
  actions: [],
  feed: false,
};

function guestView({ signedIn, looksAt }: Extract<Standing, { kind: 'guest' }>): HomeView {
  const invites: Invitation = { signIn: !signedIn, community: looksAt ? 'known' : 'unknown' };
  return looksAt ? { ...nothing, ...looksAt, feed: true, invites } : { ...nothing, invites };
}

const waitingWords = ({ community, submittedAt, dueAt }: Extract<Standing, { kind: 'waiting' }>, now: number): string =>
  now < dueAt
    ? home.waiting.text(community, agoWords(submittedAt, now), dueWords(dueAt, now))
    : home.waiting.late(community, dueWords(dueAt, now));

/** What the home page shows. */
export function homeView(standing: Standing, showing: Showing, now: number): HomeView {
  switch (standing.kind) {
    case 'guest':
      return guestView(standing);
    case 'waiting': {
      const { community, needsGuardian, takenBack, severalCommunities, duty } = standing;
      if (takenBack)
        return {
          ...nothing,
          community,
          canSwitch: severalCommunities,
          duty,
          feed: true,
          notice: { tone: 'amber', title: home.takenBack.title, text: home.takenBack.text(community), does: 'why' },
        };
      const text = needsGuardian ? home.waiting.guardian : waitingWords(standing, now);
      return {
        ...nothing,
        community,
        canSwitch: severalCommunities,
        duty,
        feed: true,
        notice: { tone: 'amber', title: home.waiting.title, text, does: needsGuardian ? 'guardian' : 'see' },
      };
    }
    case 'refused': {
      const { community, reason, severalCommunities, duty } = standing;
      const text = reason === '' ? home.refused.plain : home.refused.text(reason);
      return {
        ...nothing,
        community,
        canSwitch: severalCommunities,
        duty,
        feed: true,
        notice: { tone: 'red', title: home.refused.title, text, does: 'again' },
      };
    }
    case 'joined':
      return {
        ...nothing,
        community: standing.community,
        canSwitch: standing.severalCommunities,
        duty: standing.duty,
        waiting: standing.waiting,
        actions: actionsOf(actionNames(showing, Boolean(standing.duty?.phone))),
        feed: true,
      };
  }
}
