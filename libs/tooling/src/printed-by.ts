import { spawnSync } from 'node:child_process';

/**
 * What a program of Node printed. @throws Error that says how it ended: one that is killed because no memory is left
 * says nothing itself
 */
export function printedBy(args: readonly string[], input: string): string {
  const ran = spawnSync(process.execPath, args, { input, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
  if (ran.status === 0) return ran.stdout;
  const end = ran.error?.message ?? (ran.signal ? `was ended by ${ran.signal}` : `ended with ${ran.status}`);
  throw new Error([`node ${args.join(' ')}: ${end}`, ran.stderr?.trim()].filter(Boolean).join('\n'));
}
