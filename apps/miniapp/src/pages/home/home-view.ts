import { home } from '@/texts/home';
import { type Duty } from '@/ui/person/duty-card';
import { type PersonView } from '@/ui/person/person-badge';
import { type Action } from '@/ui/tile/tile';
import { type Tone } from '@/ui/chip/chip';
import { agoWords } from '@/ui/time/time-words';

/** Something the person is asked for: a rating, an answer. */
export interface WaitingItem {
  id: string;
  title: string;
  /** By when, in words. */
  by?: string;
}

/** Where a person stands with the community they are looking at. Times in milliseconds. */
export type Standing =
  | { kind: 'guest' }
  | { kind: 'waiting'; community: string; submittedAt: number }
  | { kind: 'refused'; community: string; reason: string }
  | {
      kind: 'joined';
      community: string;
      /** Belongs to more than one, so may switch. */
      severalCommunities: boolean;
      duty: Duty | null;
      secretary?: PersonView & { phone: string };
      waiting: readonly WaitingItem[];
    };

export type ActionName = keyof typeof home.actions;

export interface HomeView {
  community: string | null;
  canSwitch: boolean;
  /** The invitation of a person who has not joined yet. */
  invites: boolean;
  notice: { tone: Tone; title: string; text: string; again: boolean } | null;
  duty: { duty: Duty | null; secretary?: PersonView & { phone: string } } | null;
  /** Null: not shown at all, since nothing can wait for this person. */
  waiting: readonly WaitingItem[] | null;
  actions: readonly Action[];
}

const icons = {
  report: 'report',
  tickets: 'tickets',
  call: 'phone',
  scan: 'scan',
  me: 'person',
  elder: 'larger',
  settings: 'settings',
} as const;

const actionsOf = (names: readonly ActionName[]): Action[] =>
  names.map((name) => ({ name, ...home.actions[name], icon: icons[name], main: name === 'report' }));

/** Elder mode has four actions on the home page, the normal one six. */
function actionNames(elder: boolean): readonly ActionName[] {
  return elder ? ['report', 'tickets', 'call', 'me'] : ['report', 'tickets', 'call', 'scan', 'elder', 'settings'];
}

const nothing: HomeView = {
  community: null,
  canSwitch: false,
  invites: false,
  notice: null,
  duty: null,
  waiting: null,
  actions: [],
};

/** What the home page shows. */
export function homeView(standing: Standing, elder: boolean, now: number): HomeView {
  switch (standing.kind) {
    case 'guest':
      return { ...nothing, invites: true };
    case 'waiting': {
      const { community, submittedAt } = standing;
      const text = home.waiting.text(community, agoWords(submittedAt, now));
      return { ...nothing, community, notice: { tone: 'amber', title: home.waiting.title, text, again: false } };
    }
    case 'refused': {
      const { community, reason } = standing;
      const text = home.refused.text(reason);
      return { ...nothing, community, notice: { tone: 'red', title: home.refused.title, text, again: true } };
    }
    case 'joined':
      return {
        ...nothing,
        community: standing.community,
        canSwitch: standing.severalCommunities,
        duty: { duty: standing.duty, secretary: standing.secretary },
        waiting: standing.waiting,
        actions: actionsOf(actionNames(elder)),
      };
  }
}
