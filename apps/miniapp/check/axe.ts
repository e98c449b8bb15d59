import { createRequire } from 'node:module';
import path from 'node:path';
import { type Page } from 'playwright-core';

interface Finding {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[]; any: { message: string }[] }[];
}

const axePath = '/axe.min.js';

/** What the server of the pages has to serve beside them: a script with an address is kept by the browser. */
export const axeBeside = { [axePath]: createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js') };

/** What axe finds serious or critical on the page as it stands, one line each. The page is served with `axeBeside`. */
export async function graveFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ url: axePath });
  const grave = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: Finding[] }> } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  });
  return grave.flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`));
}
