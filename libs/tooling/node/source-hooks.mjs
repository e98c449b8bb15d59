import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const workspaceRoot = path.resolve(import.meta.dirname, '../../..');
const swcrc = JSON.parse(fs.readFileSync(path.join(workspaceRoot, '.swcrc'), 'utf8'));
delete swcrc.$schema;

/** Relative `.js` names mean the `.ts` beside them; packages of the workspace resolve to their sources. */
export async function resolve(specifier, context, next) {
  const fromSource = context.parentURL?.startsWith('file:') && context.parentURL.endsWith('.ts');
  if (fromSource && /^\.{1,2}\/.*\.js$/.test(specifier)) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (fs.existsSync(url)) return next(url.href, context);
  }
  return next(specifier, { ...context, conditions: [...context.conditions, '@shequtong/source'] });
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = await fs.promises.readFile(filename, 'utf8');
  const { code } = await transform(source, { ...swcrc, swcrc: false, filename, sourceMaps: 'inline' });
  return { format: 'module', shortCircuit: true, source: code };
}
