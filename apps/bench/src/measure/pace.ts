/** How long a row is looked at. */
export interface Pace {
  readonly rounds: number;
  readonly warmUpSeconds: number;
  /** How often a round goes API, twin, twin, API (or the other way round): short turns, so that what disturbs the machine for seconds meets both sides. */
  readonly passes: number;
  /** One turn under full load. */
  readonly turnSeconds: number;
  /** One turn at an even rate. */
  readonly openSeconds: number;
  /** Seconds of rest before memory is read. */
  readonly restSeconds: number;
  readonly coldStarts: number;
}

export const fullPace: Pace = { rounds: 5, warmUpSeconds: 10, passes: 8, turnSeconds: 1, openSeconds: 1, restSeconds: 30, coldStarts: 5 };
/** For development: five rounds still, but short ones. */
export const quickPace: Pace = { rounds: 5, warmUpSeconds: 4, passes: 1, turnSeconds: 1, openSeconds: 1, restSeconds: 5, coldStarts: 3 };

/** Connections that keep a server busy: as many as it has to its database. */
export const CONNECTIONS = 16;
/** Share of the API's own throughput at which latencies are compared. */
export const OPEN_SHARE = 0.5;
