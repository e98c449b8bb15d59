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

interface Looked {
  /** A selector of what is looked at: something that lies over a page that was looked at by itself. */
  part?: string;
  /** In other colours only; everything else was looked at before. */
  coloursOnly?: boolean;
}

/** What axe finds serious or critical on the page as it stands, one line each. The page is served with `axeBeside`. */
export async function graveFindings(page: Page, { part, coloursOnly = false }: Looked = {}): Promise<string[]> {
  await page.addScriptTag({ url: axePath });
  const grave = await page.evaluate(
    async ({ where, rules }) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (where: Document | string, how: object) => Promise<{ violations: Finding[] }> };
      };
      const { violations } = await axe.run(where ?? document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    },
    { where: part, rules: coloursOnly ? ['color-contrast'] : undefined },
  );
  return grave.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
