/** What the person asked for on the command line and by environment; read by `bin/options.mjs`. */
export interface StartOptions {
  /** Throw the demo's data away first. */
  fresh: boolean;
  /** Open the browser when everything answers. */
  open: boolean;
  ports: Ports;
}

export interface Ports {
  api: number;
  miniapp: number;
  console: number;
  sandbox: number;
}

/** A mistake of the person at the keyboard: shown as its sentence, without a stack. */
export class PlainError extends Error {}
