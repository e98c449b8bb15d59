import { TICKETS_CHECK } from './district/district.js';
import { prepare, recordAll, Stack, statementsFile, type Tell } from './ground.js';
import { differences } from './measure/equality.js';
import { startApi, startTwin } from './processes/servers.js';
import { type BenchRow } from './rows/row.js';
import { openScene } from './scene.js';

/**
 * Whether the twins still answer what the API answers, from the statements it sends: on a small district, without load.
 * Answers what differs, a line each; throws where a twin leaves out a statement.
 */
export async function check(rows: readonly BenchRow[], tell: Tell): Promise<string[]> {
  const stack = new Stack();
  try {
    const ground = await prepare(TICKETS_CHECK, 1, stack, tell);
    const recordings = await recordAll(rows, ground, tell);
    const api = await startApi(ground.env);
    stack.add(() => api.stop());
    const twin = await startTwin(ground.server.url('twin', ground.name), statementsFile(recordings));
    stack.add(() => twin.stop());
    const found: string[] = [];
    for (const row of rows) {
      const differing = await differences(row, api, twin, await openScene(ground.database, ground.env), ground.database);
      found.push(...differing.map((difference) => `${row.id}: ${difference}`));
    }
    return found;
  } finally {
    await stack.stop();
  }
}
