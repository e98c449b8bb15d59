import path from 'node:path';
import { type Named, namedIn } from './named-exports.js';

/** Code by its file, named from the root of the workspace with forward slashes. */
type Sources = ReadonlyMap<string, string>;

/** Where a package of ours is entered: `@shequtong/kernel` and the file it leads to. */
type Entries = ReadonlyMap<string, string>;

/** The kinds of a file that one name stands for: the mini-program has variants for WeChat and for browsers. */
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '/index.ts', '/index.tsx'];

/** Names that a file exports and no other file takes, as `file name`. */
export function unusedExports(sources: Sources, entries: Entries): string[] {
  const files = new Map([...sources].map(([file, code]) => [file, namedIn(file, code)]));
  const led = (from: string, by: string): string[] => leadsTo(from, by, files, entries);
  const used = new Map<string, Set<string>>();
  const use = (file: string, name: string): void => {
    const known = used.get(file) ?? new Set<string>();
    if (known.has(name)) return;
    used.set(file, known.add(name));
    for (const on of files.get(file)?.passedOn ?? []) for (const target of led(on, file)) use(target, name);
  };
  for (const [by, { taken }] of files) {
    for (const { from, names } of taken) for (const file of led(from, by)) for (const name of names) use(file, name);
  }
  return [...files].flatMap(([file, { exported }]) =>
    exported.filter((name) => name !== 'default' && !used.get(file)?.has(name)).map((name) => `${file} ${name}`),
  );
}

function leadsTo(from: string, by: string, files: ReadonlyMap<string, Named>, entries: Entries): string[] {
  const entry = entries.get(from);
  if (entry !== undefined) return [entry];
  const base = pathOf(from, by);
  if (base === undefined) return [];
  return ENDINGS.map((ending) => base.replace(/\.js$/, '') + ending).filter((file) => files.has(file));
}

/** The mini-program names its own files from its root. */
function pathOf(from: string, by: string): string | undefined {
  if (from.startsWith('@/')) return `apps/miniapp/src/${from.slice(2)}`;
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(by), from) : undefined;
}
