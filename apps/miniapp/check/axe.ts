import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Page } from 'playwright-core';

interface Finding {
  id: string;
  impact: string | null;
  help: string;
  nodes: { target: string[]; any: { message: string }[] }[];
}

let source: string | undefined;
const axeSource = () => (source ??= fs.readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8'));

/** What axe finds serious or critical on the page as it stands, one line each. */
export async function graveFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: Finding[] }> } };
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map(({ target, any }) => `${id}: ${help} at ${target.join(' ')} ${any[0]?.message ?? ''}`));
}
