import { type TicketMark, ticketStateLooks, ticketStateNames } from '@shequtong/kernel';
import { type SignName } from '../../ui/state/sign.js';
import { type StateLook } from '../../ui/state/state-tag.js';

/** The console's pictures of what stands beside a state. */
const signs: Readonly<Record<TicketMark, SignName>> = {
  waiting: 'waiting',
  running: 'running',
  paused: 'paused',
  up: 'up',
  redo: 'redo',
  done: 'done',
  rated: 'done',
  refused: 'refused',
  dropped: 'down',
};

export const ticketStates: readonly string[] = Object.keys(ticketStateLooks);

/** A ticket that went up, where it arrived: at the desk it waits to be accepted like any other. */
const arrived: StateLook = { word: '下级派来，待受理', sign: 'waiting', tone: 'amber' };

/** A ticket that the level above gave back, until its office goes on with it. */
const returned: StateLook = { word: '上级退回，待处置', sign: 'down', tone: 'amber' };

/** Between offices: who has it is asked, or argued about. */
const betweenOffices: Readonly<Record<string, StateLook>> = {
  transfer: { word: '待接办', sign: 'waiting', tone: 'amber' },
  dispute: { word: '有异议', sign: 'waiting', tone: 'amber' },
};

interface Looked {
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

const isKnown = (state: string): state is keyof typeof ticketStateLooks => Object.hasOwn(ticketStateLooks, state);

/** How a state looks; one the server knows and this console does not is shown under its own name. */
export function lookOf(state: string): StateLook {
  if (!isKnown(state)) return { word: state, sign: 'note', tone: 'grey' };
  const { mark, tone } = ticketStateLooks[state];
  return { word: ticketStateNames[state], sign: signs[mark], tone };
}
