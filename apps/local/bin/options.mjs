/**
 * What the person asked for on the command line and by environment. Plain Node, because a mistake is said before
 * anything is installed or built; the only place of these rules, and `start` gets what is found here.
 */

const defaultBasePort = 4300;

/** Four ports in a row from the base port. */
export function portsFrom(base) {
  const first = base === undefined || base === '' ? defaultBasePort : Number(base);
  if (!Number.isInteger(first) || first < 1024 || first > 65_532) {
    throw new Error(`PORT 要是 1024 到 65532 之间的整数，现在是“${base}”。`);
  }
  return { api: first, miniapp: first + 1, console: first + 2, sandbox: first + 3 };
}

/** A `StartOptions` (src/options.ts). Throws one sentence that names an unknown word. */
export function parseOptions(args, env) {
  const known = new Set(['--fresh', '--no-open']);
  const unknown = args.find((word) => !known.has(word));
  if (unknown !== undefined) {
    throw new Error(`不认识“${unknown}”；可以用的是 --fresh（清空演示数据）和 --no-open（不打开浏览器）。`);
  }
  return { fresh: args.includes('--fresh'), open: !args.includes('--no-open'), ports: portsFrom(env.PORT) };
}
