import { organisationTexts } from '../../texts/organisations.js';
import { type ClockView } from '../../ui/clock/clock-face.js';
import { type StateLook } from '../../ui/state/state-tag.js';
import { type Group, type GroupListing } from './calls/group-calls.js';

const looks: Readonly<Record<Group['state'], Omit<StateLook, 'word'>>> = {
  gathering: { sign: 'waiting', tone: 'grey' },
  founded: { sign: 'soon', tone: 'amber' },
  filed: { sign: 'done', tone: 'green' },
  refused: { sign: 'refused', tone: 'grey' },
  dissolved: { sign: 'down', tone: 'grey' },
};

export const lookOf = ({ state, stateName }: Pick<Group, 'state' | 'stateName'>): StateLook => ({ word: stateName, ...looks[state] });

/** The committee's working days to answer; only a group that waits for it has a clock. */
export const clockOf = ({ state, dueAt }: Pick<Group, 'state' | 'dueAt'>): ClockView | undefined =>
  state === 'founded' && dueAt !== null ? { what: organisationTexts.groups.what, dueAt: new Date(dueAt) } : undefined;

export const listings = ['to-file', 'current', 'all'] as const satisfies readonly GroupListing[];
export const listingOf = (asked: string | null): GroupListing => listings.find((one) => one === asked) ?? 'to-file';
