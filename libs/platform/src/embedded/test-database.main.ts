/**
 * Command line of the test server, run from source by the jest set-up and by `npm test`:
 * `acquire <data folder> <pid>` prints the superuser's connection string · `release <data folder> <pid>` ·
 * `template <superuser's connection string> <migrations folder>` prints the template's name · `keep <data folder>`.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureTemplate, templateName } from './template-database.js';
import { acquireTestServer, keepTestServer, releaseTestServer } from './test-server.js';

type Migrations = { runMigrations(ownerUrl: string): Promise<void> };

const self = [process.execPath, ...process.execArgv, process.argv[1] as string];

async function template(adminUrl: string, migrationsDir: string): Promise<string> {
  const name = templateName(migrationsDir);
  await ensureTemplate(adminUrl, name, async (ownerUrl) => {
    const run = (await import(pathToFileURL(path.join(migrationsDir, 'run.ts')).href)) as Migrations;
    await run.runMigrations(ownerUrl);
  });
  return name;
}

async function main(command = '', first = '', second = ''): Promise<string> {
  switch (command) {
    case 'acquire':
      return acquireTestServer(first, Number(second), [...self, 'keep', first]);
    case 'release':
      await releaseTestServer(first, Number(second));
      return '';
    case 'template':
      return template(first, second);
    case 'keep':
      await keepTestServer(first);
      return '';
    default:
      throw new Error(`Unknown command "${command}".`);
  }
}

try {
  process.stdout.write(await main(...process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
