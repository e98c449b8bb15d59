import { duePhrase, momentPhrase, timeLeftPhrase } from '@shequtong/kernel';
import { uiTexts } from '../../texts/ui.js';
import { type SignName } from '../state/sign.js';
import { type Tone } from '../theme/tokens.js';

const t = uiTexts.clock;

/** A clock of a ticket as a screen needs it. */
export interface ClockView {
  /** What it waits for: 首次答复, 开始处置. */
  readonly what: string;
  readonly dueAt: Date;
  /** It stands still; until it runs again nothing is due. */
  readonly paused?: boolean;
  /** 80 % of the time have passed. */
  readonly warned?: boolean;
  readonly stoppedAt?: Date | null;
  /** `superseded`: another office's clock took over. `void`: nothing is waited for any more. */
  readonly outcome?: string | null;
  /** The calendar of a year in the period is not announced yet. */
  readonly provisional?: boolean;
  /** How the deadline was counted, step by step. */
  readonly why?: readonly string[];
}

interface ClockFace {
  readonly tone: Tone;
  readonly sign: SignName;
  /** Time left, or how it ended. */
  readonly left: string;
  /** Of what and by when, or when it was stopped. */
  readonly due: string;
}

/** What a clock says at an instant. It is late from its due instant on, also when it was stopped at it. */
export function faceOf(clock: ClockView, now: Date): ClockFace {
  if (clock.stoppedAt) return { ...stoppedFace(clock, clock.stoppedAt), due: `${clock.what} · ${momentPhrase(clock.stoppedAt, now)}` };
  if (clock.paused) return { tone: 'grey', sign: 'paused', left: t.paused, due: clock.what };
  const due = `${clock.what} · ${duePhrase(clock.dueAt, now)}`;
  const left = timeLeftPhrase(clock.dueAt, now);
  if (now >= clock.dueAt) return { tone: 'red', sign: 'late', left, due };
  if (clock.warned) return { tone: 'amber', sign: 'soon', left, due };
  return { tone: 'green', sign: 'running', left, due };
}

function stoppedFace(clock: ClockView, stoppedAt: Date): Pick<ClockFace, 'tone' | 'sign' | 'left'> {
  if (clock.outcome === 'void') return { tone: 'grey', sign: 'paused', left: t.void };
  if (stoppedAt >= clock.dueAt) return { tone: 'red', sign: 'late', left: t.missed };
  if (clock.outcome === 'superseded') return { tone: 'grey', sign: 'paused', left: t.passedOn };
  return { tone: 'grey', sign: 'done', left: t.kept };
}

/** The clock that stopped last, for a head where none runs; what stands still says so before what is over. */
export function lastStopped(clocks: readonly ClockView[]): ClockView | undefined {
  const at = ({ stoppedAt }: ClockView): number => stoppedAt?.getTime() ?? 0;
  return clocks.find(({ stoppedAt }) => !stoppedAt) ?? [...clocks].sort((a, b) => at(b) - at(a))[0];
}
