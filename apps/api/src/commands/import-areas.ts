import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { type AreaFile, AreasService, readAreaFile } from '@shequtong/identity';
import { runCommand } from './run-command.js';

async function areaFile([path]: readonly string[]): Promise<AreaFile> {
  if (!path) throw new Error('Name the data file: import-areas <file.json>');
  return readAreaFile(await readFile(path, 'utf8'));
}

/**
 * `node dist/programs/import-areas.js <data file>`: sets up a district, a street or a community from a data file
 * (libs/identity/data/areas-310113.json shows its form). Run again it changes only what differs.
 */
runCommand(areaFile, async ({ app, say }, file) => {
  const { added, renamed, unchanged, scenes } = await app.get(AreasService, { strict: false }).importFile(file);
  say(`${added} added, ${renamed} renamed, ${unchanged} unchanged; ${scenes} communities have their code`);
});
