/** Moves the database's `now` for business code. Zero in production; only tests provide another one. */
export interface NowShift {
  /** Milliseconds added to the database's time. */
  readonly shiftMs: number;
}

export const NOW_SHIFT = Symbol('NOW_SHIFT');
