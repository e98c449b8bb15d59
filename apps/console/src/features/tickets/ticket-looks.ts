import { type StateLook } from '../../ui/state/state-tag.js';

/**
 * How each state of a ticket looks on the console. Red is kept for what is late, so no state is red; a state the
 * server knows and this console does not is shown under its own name.
 */
const looks: Readonly<Record<string, StateLook>> = {
  submitted: { word: '待受理', sign: 'waiting', tone: 'amber' },
  accepted: { word: '已受理', sign: 'running', tone: 'grey' },
  handling: { word: '处置中', sign: 'running', tone: 'green' },
  escalated: { word: '已派到上一级', sign: 'up', tone: 'amber' },
  suspended: { word: '暂停办理', sign: 'waiting', tone: 'grey' },
  reopened: { word: '重新办理', sign: 'redo', tone: 'amber' },
  resolved: { word: '已办结，待回访', sign: 'done', tone: 'green' },
  'followed-up': { word: '已回访', sign: 'done', tone: 'green' },
  rated: { word: '已评价', sign: 'done', tone: 'grey' },
  closed: { word: '已结案', sign: 'done', tone: 'grey' },
  declined: { word: '不予受理', sign: 'refused', tone: 'grey' },
  withdrawn: { word: '居民已撤回', sign: 'down', tone: 'grey' },
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

export const lookOf = (state: string): StateLook => looks[state] ?? { word: state, sign: 'note', tone: 'grey' };
