import { createProjectGraphAsync } from '@nx/devkit';

/** The suites about walls lint, which needs Nx's project graph: a fresh clone has none. */
export default async function makeProjectGraph() {
  process.env.NX_DAEMON ??= 'false';
  await createProjectGraphAsync({ exitOnError: false });
}
