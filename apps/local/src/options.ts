/** What the person asked for on the command line and by environment. */
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

const defaultBasePort = 4300;

/** Four ports in a row from the base port. */
export function portsFrom(base: string | undefined): Ports {
  const first = base === undefined || base === '' ? defaultBasePort : Number(base);
  if (!Number.isInteger(first) || first < 1024 || first > 65_532) {
    throw new PlainError(`PORT 要是 1024 到 65532 之间的整数，现在是“${base}”。`);
  }
  return { api: first, miniapp: first + 1, console: first + 2, sandbox: first + 3 };
}

/** @throws PlainError naming an unknown word */
export function parseOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const known = new Set(['--fresh', '--no-open']);
  const unknown = args.find((word) => !known.has(word));
  if (unknown !== undefined) {
    throw new PlainError(`不认识“${unknown}”；可以用的是 --fresh（清空演示数据）和 --no-open（不打开浏览器）。`);
  }
  return { fresh: args.includes('--fresh'), open: !args.includes('--no-open'), ports: portsFrom(env.PORT) };
}
