import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { startServer } from './database/server.js';
import { fill } from './database/fill.js';
import { cloneForRun, ensureTemplate, templateName } from './database/template.js';
import { planDistrict, TICKETS, TICKETS_QUICK } from './district/district.js';
import { inRoot } from './paths.js';
import { apiEnvironment } from './processes/servers.js';
import { residentMb } from './processes/usage.js';

/**
 * `node apps/bench/dist/verify-district.js [--quick]`: the command `verify-trace` over the bench's district, as it is
 * run after a restore, with its seconds and the most memory it held.
 */
const tickets = process.argv.includes('--quick') ? TICKETS_QUICK : TICKETS;
const server = await startServer();
try {
  const template = templateName(inRoot(), tickets);
  await ensureTemplate(server, template, async (draft) =>
    fill(server, draft, await planDistrict(tickets), (line) => process.stderr.write(`${line}\n`)),
  );
  const name = await cloneForRun(server, template);
  const from = performance.now();
  const child = spawn(process.execPath, [inRoot('apps', 'api', 'dist', 'programs', 'verify-trace.js')], {
    env: { PATH: process.env.PATH, ...apiEnvironment(server.url('app', name)) },
    stdio: 'inherit',
  });
  let mostMb = 0;
  const looking = setInterval(() => void (mostMb = Math.max(mostMb, child.pid === undefined ? 0 : (residentMb(child.pid) ?? 0))), 250);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(looking);
  process.stdout.write(`${((performance.now() - from) / 1000).toFixed(1)} s, at most ${Math.round(mostMb)} MB\n`);
  process.exitCode = code ?? 1;
} finally {
  await server.stop();
}
