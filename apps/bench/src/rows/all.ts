import fs from 'node:fs';
import path from 'node:path';
import { type BenchRow } from './row.js';

/** Every row there is, in the order of their names: a file of this folder that ends in `.row` is a row. */
export async function allRows(): Promise<BenchRow[]> {
  const folder = import.meta.dirname;
  const files = fs
    .readdirSync(folder)
    .filter((file) => /\.row\.(js|ts)$/.test(file))
    .sort();
  const modules = await Promise.all(files.map((file) => import(path.join(folder, file)) as Promise<{ row: BenchRow }>));
  return modules.map(({ row }) => row);
}
