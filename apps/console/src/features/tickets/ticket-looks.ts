import { ticketStateNames } from '@shequtong/kernel';
import { type StateLook } from '../../ui/state/state-tag.js';

/**
 * How each state of a ticket looks on the console. Red is kept for what is late, so no state is red; a state the
 * server knows and this console does not is shown under its own name.
 */
const looks: Readonly<Record<keyof typeof ticketStateNames, Omit<StateLook, 'word'>>> = {
  submitted: { sign: 'waiting', tone: 'amber' },
  accepted: { sign: 'running', tone: 'grey' },
  handling: { sign: 'running', tone: 'green' },
  escalated: { sign: 'up', tone: 'amber' },
  suspended: { sign: 'waiting', tone: 'grey' },
  reopened: { sign: 'redo', tone: 'amber' },
  resolved: { sign: 'done', tone: 'green' },
  'followed-up': { sign: 'done', tone: 'green' },
  rated: { sign: 'done', tone: 'grey' },
  closed: { sign: 'done', tone: 'grey' },
  declined: { sign: 'refused', tone: 'grey' },
  withdrawn: { sign: 'down', tone: 'grey' },
};

export const ticketStates: readonly string[] = Object.keys(looks);

/** A ticket that went up, where it arrived: at the desk it waits to be accepted like any other. */
const arrived: StateLook = { word: '下级派来，待受理', sign: 'waiting', tone: 'amber' };

/** A ticket that the level above gave back, until its office goes on with it. */
const returned: StateLook = { word: '上级退回，待处置', sign: 'down', tone: 'amber' };

/** Between offices: who has it is asked, or argued about. */
const betweenOffices: Readonly<Record<string, StateLook>> = {
  transfer: { word: '待接办', sign: 'waiting', tone: 'amber' },
  dispute: { word: '争议中', sign: 'waiting', tone: 'amber' },
};

export interface Looked {
  readonly state: string;
  readonly responsible: { readonly areaId: number };
  readonly returned: boolean;
  readonly clocks: readonly { readonly kind: string }[];
}

/** The same from the desk of an area. */
export function lookAt(deskAreaId: number, { state, responsible, returned: cameBack, clocks }: Looked): StateLook {
  const between = clocks.map(({ kind }) => betweenOffices[kind]).find((look) => look !== undefined);
  if (between) return between;
  if (responsible.areaId !== deskAreaId) return lookOf(state);
  return cameBack ? returned : state === 'escalated' ? arrived : lookOf(state);
}

const isKnown = (state: string): state is keyof typeof looks => Object.hasOwn(looks, state);

export const lookOf = (state: string): StateLook =>
  isKnown(state) ? { word: ticketStateNames[state], ...looks[state] } : { word: state, sign: 'note', tone: 'grey' };
